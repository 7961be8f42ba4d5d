import { describe, expect, test } from 'vitest';
import { Annotator } from '@/components/article/annotator';
import { ArticleLayout } from '@/components/article/article-layout';
import { againAfter, isBehind } from '@/components/article/stale-split';
import { Tallies } from '@/components/claim/tallies';
import type { Intent } from '@/components/live/intent';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, RAFAEL, recordsOf } from '@/components/live/test-review';
import { TestServer } from '@/components/live/test-server';

const TEXT = 'The ferry left. Forty were rescued. Nobody checks. The fog came in. An inquiry was opened.';
//            0               16                  36            51               67
const CUT = 22; // after "Forty"

/** A reviewer on claim 3 who sees everything up to its end; Rafael works on the same article. */
function open(inSight = 50) {
  const records = recordsOf(TEXT);
  const live = new LiveReview({ me: ME, tab: 't', records, texts: { [ARTICLE]: TEXT }, now: () => AT });
  const layout = new ArticleLayout(live, ARTICLE, TEXT);
  const tallies = new Tallies(live, ARTICLE);
  layout.follow();
  tallies.follow();
  const annotator = new Annotator({ live, layout, tallies, article: ARTICLE, active: claimId(3) });
  annotator.follow();
  layout.isOutOfSight = (offset) => offset >= inSight;
  const server = new TestServer(records, TEXT);
  const rafael = (intent: Intent) => {
    const answer = server.do(intent, RAFAEL, 'his');
    if (!answer.ok) throw new Error(answer.refusal.detail);
    live.receive(answer.event);
  };
  const texts = () => layout.ids.map((_, at) => TEXT.slice(layout.at(at)?.start, layout.at(at)?.end));
  return { live, layout, annotator, tallies, rafael, texts };
}

const split = (n: number, at: number): Intent => ({ do: 'split', claim: claimId(n), at, newId: claimId(90) });

describe('a split by somebody else', () => {
  test('in sight waits, and shows when one asks', () => {
    const { layout, rafael, annotator, texts } = open();
    const before = texts();
    rafael(split(2, CUT));
    expect(texts()).toEqual(before);
    expect(layout.held).toBe(1);
    expect(annotator.read(claimId(2))).toMatchObject({ behind: 'moved', record: { end: 35 } });
    annotator.showHeld();
    expect(texts()).toEqual([before[0], 'Forty', 'were rescued.', ...before.slice(2)]);
    expect(layout.held).toBe(0);
    expect(annotator.active).toBe(claimId(3));
    expect(annotator.read(claimId(2))?.behind).toBeNull();
  });

  test('behind what is in sight is shown at once', () => {
    const { layout, rafael } = open();
    rafael(split(4, 55));
    expect(layout.held).toBe(0);
    expect(layout.ids).toHaveLength(6);
  });

  test('once something waits, everything after it does; each is counted', () => {
    const { layout, rafael, annotator } = open();
    rafael(split(1, 4));
    rafael({ do: 'merge', claim: claimId(4), with: claimId(5) });
    expect(layout.ids).toHaveLength(5);
    expect(layout.held).toBe(2);
    annotator.showHeld();
    expect(layout.ids).toHaveLength(5);
    expect(layout.indexOf(claimId(5))).toBe(-1);
  });

  test('that is taken back waits no more', () => {
    const { layout, rafael } = open();
    rafael(split(2, CUT));
    rafael({ do: 'undo', force: true });
    expect(layout.held).toBe(0);
    expect(layout.laidBehind(claimId(2))).toBeUndefined();
  });

  test('does not hold up tags: those show where they are', () => {
    const { rafael, annotator, live } = open();
    rafael(split(2, CUT));
    rafael({ do: 'judge', claim: claimId(1), kind: 'opinion' });
    expect(annotator.read(claimId(1))?.tally).toEqual([{ kind: 'opinion', count: 1 }]);
    live.enact({ do: 'judge', claim: claimId(1), kind: 'reported_fact' });
    expect(annotator.read(claimId(1))?.kind).toBe('reported_fact');
  });

  test('is shown with what one does to the split oneself', () => {
    const { rafael, live, layout } = open();
    rafael(split(1, 4));
    live.enact({ do: 'merge', claim: claimId(4), with: claimId(5) });
    expect(layout.held).toBe(0);
    expect(layout.ids).toHaveLength(5);
  });
});

describe('the active claim, removed by somebody else', () => {
  test('stays where it was until one asks; then what holds its words is active', () => {
    const { rafael, annotator } = open();
    rafael({ do: 'merge', claim: claimId(2), with: claimId(3) });
    expect(annotator.active).toBe(claimId(3));
    expect(annotator.read(claimId(3))?.behind).toBe('removed');
    annotator.showHeld();
    expect(annotator.active).toBe(claimId(2));
  });

  test('leaves its neighbour active where nothing holds its words', () => {
    const { rafael, annotator } = open();
    rafael({ do: 'delete', claim: claimId(3) });
    annotator.showHeld();
    expect(annotator.active).toBe(claimId(4));
  });
});

describe('what one meant for the split as it was', () => {
  const aimed = (intent: Intent, his: Intent) => {
    const { rafael, annotator } = open();
    rafael(his);
    expect(isBehind(annotator, intent)).toBe(true);
    annotator.showHeld();
    return againAfter(annotator, intent);
  };

  test('a cut is made ready in the claim that holds its place now', () => {
    expect(aimed(split(2, 27), split(2, CUT))).toMatchObject({
      said: 'cutReady',
      draft: { do: 'split', at: 27 },
    });
    expect(aimed(split(2, CUT), { do: 'merge', claim: claimId(1), with: claimId(2) })).toEqual({
      said: 'cutReady',
      draft: { do: 'split', claim: claimId(1), at: CUT },
    });
  });

  test('a cut that is there already is not made again', () => {
    expect(aimed(split(2, CUT), split(2, CUT))).toEqual({ said: 'alreadyCut', intent: null });
  });

  test('two claims that are one already are not merged again', () => {
    const merge: Intent = { do: 'merge', claim: claimId(2), with: claimId(3) };
    expect(aimed(merge, merge)).toEqual({ said: 'alreadyOne', intent: null });
  });

  test('a merge is repeated with the claims that stand there now', () => {
    const mine: Intent = { do: 'merge', claim: claimId(2), with: claimId(3) };
    expect(aimed(mine, { do: 'merge', claim: claimId(1), with: claimId(2) })).toEqual({
      said: 'splitChanged',
      intent: { do: 'merge', claim: claimId(1), with: claimId(3) },
    });
  });

  test('a tag is given once the new bounds were seen, and not before', () => {
    const tag: Intent = { do: 'judge', claim: claimId(2), kind: 'opinion' };
    expect(aimed(tag, split(2, CUT))).toEqual({ said: 'splitChanged', intent: tag });
  });

  test('words about a claim, and claims nobody touched, are not held up', () => {
    const { rafael, annotator } = open();
    rafael(split(2, CUT));
    const reason: Intent = { do: 'judge', claim: claimId(2), kind: 'opinion', reason: 'So it says.' };
    expect(isBehind(annotator, reason)).toBe(false);
    expect(isBehind(annotator, { do: 'judge', claim: claimId(3), kind: 'opinion' })).toBe(false);
  });
});
