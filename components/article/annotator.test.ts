import { describe, expect, test } from 'vitest';
import { Annotator } from '@/components/article/annotator';
import { ArticleLayout } from '@/components/article/article-layout';
import { Tallies } from '@/components/claim/tallies';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, recordsOf } from '@/components/live/test-review';
import { claimTopic } from '@/components/live/topics';

const TEXT = 'The ferry left. Forty were rescued. Nobody checks. The fog came in. An inquiry was opened.';

function open(active?: string) {
  const live = new LiveReview({
    me: ME,
    tab: 't',
    records: recordsOf(TEXT),
    texts: { [ARTICLE]: TEXT },
    now: () => AT,
  });
  const layout = new ArticleLayout(live, ARTICLE, TEXT);
  const tallies = new Tallies(live, ARTICLE);
  layout.follow();
  tallies.follow();
  const annotator = new Annotator({ live, layout, tallies, article: ARTICLE, active });
  annotator.follow();
  const tag = (n: number) => live.enact({ do: 'judge', claim: claimId(n), kind: 'opinion' });
  return { live, annotator, tag };
}

describe('the active claim', () => {
  test('begins where the address says, else where the reviewer is needed', () => {
    expect(open(claimId(3)).annotator.active).toBe(claimId(3));
    expect(open('nobody').annotator.active).toBe(claimId(1));
  });

  test('goes on to the next that needs me, round the end, until none does', () => {
    const { annotator, tag } = open(claimId(4));
    tag(4);
    tag(5);
    tag(1);
    expect(annotator.stepToNeedingMe(1)).toBe(true);
    expect(annotator.active).toBe(claimId(2));
    tag(2);
    tag(3);
    expect(annotator.stepToNeedingMe(1)).toBe(false);
    expect(annotator.active).toBe(claimId(2));
  });

  test('stays in the article at its ends', () => {
    const { annotator } = open(claimId(5));
    expect(annotator.step(1)).toBe(false);
    expect(annotator.active).toBe(claimId(5));
  });

  test('moves to a neighbour when it is merged away, by whomever', () => {
    const { annotator, live } = open(claimId(2));
    live.enact({ do: 'merge', claim: claimId(1), with: claimId(2) });
    expect(annotator.active).toBe(claimId(3));
  });

  test('after an undo of several is the first of them in the text', () => {
    const { annotator, live } = open(claimId(5));
    const items = [2, 3, 4].map((n) => ({ claim: claimId(n), kind: 'opinion' as const }));
    live.enact({ do: 'judgeMany', items });
    const undone = live.enact({ do: 'undo', force: false });
    if (!undone.ok) throw new Error('not undone');
    annotator.activateChanged(undone.changes);
    expect(annotator.active).toBe(claimId(2));
  });

  test('touches the claim left and the claim reached, and no other', () => {
    const { annotator, live } = open(claimId(2));
    const told: number[] = [];
    for (const n of [1, 2, 3, 4]) live.topics.subscribe([claimTopic(claimId(n))], () => told.push(n));
    annotator.step(1);
    expect(told).toEqual([2, 3]);
  });
});

describe('a selection', () => {
  test('grows and shrinks from where it began', () => {
    const { annotator } = open(claimId(2));
    annotator.extend(1);
    annotator.extend(1);
    expect(annotator.chosen).toEqual([2, 3, 4].map(claimId));
    annotator.extend(-1);
    expect(annotator.chosen).toEqual([2, 3].map(claimId));
    annotator.extend(-1);
    annotator.extend(-1);
    expect(annotator.chosen).toEqual([1, 2].map(claimId));
    expect(annotator.letGo()).toBe(true);
    expect(annotator.chosen).toEqual([claimId(1)]);
    expect(annotator.letGo()).toBe(false);
  });

  test('can be picked one by one', () => {
    const { annotator } = open(claimId(1));
    annotator.togglePick(claimId(5));
    annotator.togglePick(claimId(2));
    expect(annotator.chosen).toEqual([2, 5].map(claimId));
    annotator.togglePick(claimId(5));
    annotator.togglePick(claimId(2));
    expect(annotator.chosen).toEqual([claimId(1)]);
  });
});

describe('a draft', () => {
  test('is let go first, and with its claim', () => {
    const { annotator } = open(claimId(1));
    annotator.setDraft({ do: 'split', claim: claimId(1), at: 4 });
    expect(annotator.letGo()).toBe(true);
    expect(annotator.draft).toBeNull();
    annotator.setDraft({ do: 'split', claim: claimId(1), at: 4 });
    annotator.step(1);
    expect(annotator.draft).toBeNull();
  });
});
