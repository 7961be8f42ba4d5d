import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleLayout } from '@/components/article/article-layout';
import { type Block, blockAt, blocksOf, sectionsOf } from '@/components/article/blocks';
import { partsOf, runsOf } from '@/components/article/parts';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claim, claimId, ME, recordsOf } from '@/components/live/test-review';
import { ORDER } from '@/components/live/topics';
import { sampleArticles } from '@/domain/examples/sample-articles';
import type { Zone } from '@/domain/zone';

const joined = (text: string, blocks: readonly Block[]) =>
  blocks.map((b) => text.slice(b.start, b.end)).join('');

/** What the page shows of a block, as text: its parts and the white space after them. */
function shown(text: string, block: Block, claims: ReturnType<typeof claim>[]): string {
  const parts = partsOf(text, block, claims);
  return parts.map((p) => text.slice(p.start, p.end)).join('') + text.slice(block.contentEnd, block.end);
}

const messy = fc
  .array(
    fc.constantFrom(
      ...[
        'The ferry left. ',
        'صوت ',
        '👩🏽‍🚀',
        '\n',
        '\n\n',
        '  ',
        '\t',
        ' \n \n',
        '\u2028',
        'a',
        '“No,” she said',
        '漢字が続く',
      ],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('blocks', () => {
  test('laid end to end are the text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const blocks = blocksOf(text, []);
        expect(joined(text, blocks)).toBe(text);
        for (const [i, block] of blocks.entries()) {
          expect(block.start).toBe(blocks[i - 1]?.end ?? 0);
          expect(text.slice(block.contentEnd, block.end).trim()).toBe('');
        }
      }),
    );
  });

  test.each(Object.values(sampleArticles))('of $key lie end to end, as do their parts', ({ text }) => {
    const blocks = blocksOf(text, []);
    expect(joined(text, blocks)).toBe(text);
    const claims = recordsOf(text).claim ?? [];
    expect(blocks.map((block) => shown(text, block, claims)).join('')).toBe(text);
  });

  test('are found by offset', () => {
    const blocks = blocksOf('One.\n\nTwo.\nThree.', []);
    expect([0, 4, 5, 6, 10, 11, 17, 99].map((at) => blockAt(blocks, at)?.index)).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2,
    ]);
  });

  test('take the zone of their first character; comments with the lines between them make one section', () => {
    const text = 'Title\nBody.\n2 responses\n1. First\nReply\n2. Second\nPrint this page';
    const types: Zone['type'][] = [
      'headline',
      'body',
      'boilerplate',
      'comment',
      'boilerplate',
      'comment',
      'boilerplate',
    ];
    let at = 0;
    const zones = text.split('\n').map((line, i) => {
      const zone = { start: at, end: at + line.length, type: types[i] ?? 'body' };
      at += line.length + 1;
      return zone;
    });
    const blocks = blocksOf(text, zones);
    expect(blocks.map((b) => b.zone)).toEqual(types);
    expect(sectionsOf(blocks).map((s) => [s.kind, s.comments, s.blocks.length])).toEqual([
      ['article', 0, 3],
      ['comments', 2, 3],
      ['article', 0, 1],
    ]);
  });
});

describe('parts', () => {
  const text = '“We had nine\nboats out,” she said. Later.';

  test('of a claim that crosses lines: the badge at its start, the flag at its end', () => {
    const blocks = blocksOf(text, []);
    const quote = claim(text, 1, 0, 34);
    const parts = blocks.map((block) => partsOf(text, block, [quote]).filter((p) => p.claim));
    expect(parts.map((list) => list.map((p) => [p.starts, p.ends]))).toEqual([
      [[true, false]],
      [[false, true]],
    ]);
    const head = parts[0]?.[0];
    const tail = parts[1]?.[0];
    expect(text.slice(head?.start, head?.headEnd)).toBe('“We');
    expect(text.slice(tail?.tailStart, tail?.end)).toBe('said.');
  });

  test('never cut a character in two, nor a long unbroken word into something that cannot wrap', () => {
    const odd = `${'👩🏽‍🚀'.repeat(30)}`;
    const [block] = blocksOf(odd, []);
    const part = block && partsOf(odd, block, [claim(odd, 1, 0, odd.length)])[0];
    expect(odd.slice(part?.start, part?.headEnd).isWellFormed()).toBe(true);
    expect((part?.headEnd ?? 0) - (part?.start ?? 0)).toBeLessThan(60);
    expect(part?.headEnd).toBeLessThan(odd.length);
  });

  test('make runs of at most eight claims, with nothing lost', () => {
    const long = 'Word. '.repeat(50);
    const claims = recordsOf(long).claim ?? [];
    const [block] = blocksOf(long, []);
    const parts = block ? partsOf(long, block, claims) : [];
    const runs = runsOf(parts);
    expect(runs.flat()).toEqual(parts);
    expect(Math.max(...runs.map((run) => run.filter((p) => p.claim).length))).toBe(8);
    const again = runsOf([...parts.slice(0, -2), ...parts.slice(-1)], runs);
    expect(again.slice(0, -1)).toEqual(runs.slice(0, -1));
    expect(again[0]).toBe(runs[0]);
    expect(again.at(-1)).not.toBe(runs.at(-1));
  });
});

describe('the layout', () => {
  const text = 'The ferry left. Forty were rescued.\n\nNobody checks. The fog came in.';
  const open = () => {
    const live = new LiveReview({
      me: ME,
      tab: 't',
      records: recordsOf(text),
      texts: { [ARTICLE]: text },
      now: () => AT,
    });
    const layout = new ArticleLayout(live, ARTICLE, text);
    layout.follow();
    return { live, layout };
  };

  test('follows splits and merges, and touches only the blocks concerned', () => {
    const { live, layout } = open();
    const first = layout.runs(0);
    const second = layout.runs(1);
    const touched: string[] = [];
    live.topics.subscribe([ORDER], () => touched.push('order'));
    live.topics.subscribe(['block:0'], () => touched.push('block 0'));
    live.topics.subscribe(['block:1'], () => touched.push('block 1'));
    live.enact({ do: 'split', claim: claimId(3), at: text.indexOf('checks'), newId: claimId(9) });
    expect(layout.ids).toEqual([1, 2, 3, 9, 4].map(claimId));
    expect(touched).toEqual(['order', 'block 1']);
    expect(layout.runs(0)).toBe(first);
    expect(layout.runs(1)).not.toBe(second);
    live.enact({ do: 'undo', force: false });
    expect(layout.ids).toEqual([1, 2, 3, 4].map(claimId));
  });

  test('does not move for a tag', () => {
    const { live, layout } = open();
    const { ids } = layout;
    live.enact({ do: 'judge', claim: claimId(2), kind: 'opinion' });
    live.enact({
      do: 'attribute',
      claim: claimId(2),
      attribution: { sources: [{ name: 'Ines', type: 'named_person' }], mode: 'direct' },
    });
    expect(layout.ids).toBe(ids);
    expect(layout.at(1)?.version).toBe(2);
  });

  test('finds claims by offset and place', () => {
    const { layout } = open();
    expect(layout.claimAt(17)?.id).toBe(claimId(2));
    expect(layout.claimAt(15)).toBeUndefined();
    expect(layout.indexOf(claimId(4))).toBe(3);
    expect(layout.indexOf('nobody')).toBe(-1);
    expect(layout.touching({ start: 10, end: 40 }).map((c) => c.id)).toEqual([1, 2, 3].map(claimId));
  });
});
