import { describe, expect, test } from 'vitest';
import type { Quote } from '@/domain/examples/quote';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { links } from '@/domain/examples/story';
import { likelyPairs, type PairingClaim, type ProposedBefore } from '@/domain/suggest/pairs';
import { suggest } from '@/domain/suggest/suggest';

const claim = (id: string, article: string, text: string): PairingClaim => ({
  id,
  article,
  text,
  speakers: [],
});
/** So many others that a word of the pair is rare. */
const OTHERS = [
  'Vendors sold oranges beside the chapel.',
  'Every orchard above the valley froze.',
  'Trains stood idle until breakfast.',
  'Her cousin paints clocks.',
].map((text, i) => claim(`z${i}`, 'Z', text));
const pairsOf = (claims: PairingClaim[], each = 3) =>
  likelyPairs([...claims, ...OTHERS], { each }).map(({ a, b }) => `${a} ${b}`);

describe('likely pairs', () => {
  const tanker = claim('c1', 'A', 'The tanker burned for six hours.');
  const same = claim('c2', 'B', 'For six hours the tanker burned.');
  const other = claim('c3', 'B', 'The tanker was painted green.');

  test('the same point in other words is a pair, one shared word is none, and two of one article are none', () => {
    expect(pairsOf([tanker, same, other])).toEqual(['c1 c2']);
    expect(pairsOf([tanker, { ...same, article: 'A' }])).toEqual([]);
  });

  test('a number written as word and as digits is one thing in common, not two', () => {
    const two = claim('c4', 'A', 'The cat slept for two hours.');
    const fewer = claim('c5', 'B', 'Two ministers left.');
    expect(pairsOf([two, fewer])).toEqual([]);
  });

  test('a pair that is taken is not proposed, in whichever order it is asked about', () => {
    const isTaken = (x: string, y: string) => [x, y].sort().join() === 'c1,c2';
    expect(likelyPairs([same, tanker, ...OTHERS], { each: 3, isTaken })).toEqual([]);
  });

  test('no claim stands in more pairs than asked for, and the likeliest stay', () => {
    const copies = ['B', 'C', 'D', 'E'].map((article, i) =>
      claim(`d${i}`, article, `${tanker.text}${' Smoke rose.'.repeat(i)}`),
    );
    const pairs = pairsOf([tanker, ...copies], 1);
    expect(pairs).toContain('c1 d0');
    expect(pairs.filter((pair) => pair.includes('c1'))).toHaveLength(1);
  });

  test('asked again it proposes nothing more, until one is answered, and then of another article', () => {
    const copies = ['B', 'C', 'D'].map((article, i) => claim(`d${i}`, article, tanker.text));
    const claims = [tanker, ...copies, ...OTHERS];
    const rounds = (before: ProposedBefore[]) =>
      likelyPairs(claims, {
        each: 1,
        before,
        isTaken: (x, y) => before.some(({ a, b }) => [a, b].sort().join() === [x, y].sort().join()),
      });
    const articleOf = new Map(claims.map(({ id, article }) => [id, article]));
    const proposed = (isOpen: boolean) =>
      rounds([]).map(({ a, b }): ProposedBefore => {
        return { a, b, articleA: articleOf.get(a) ?? '', articleB: articleOf.get(b) ?? '', isOpen };
      });
    expect(proposed(true)).toHaveLength(2);
    expect(rounds(proposed(true))).toEqual([]);
    const then = rounds(proposed(false));
    expect(then).toHaveLength(2);
    expect(then.map(({ a, b }) => `${a} ${b}`)).not.toContain(rounds([]).map(({ a, b }) => `${a} ${b}`)[0]);
  });

  test('the order of the claims changes nothing', () => {
    const all = [tanker, same, other, ...OTHERS];
    expect(likelyPairs(all.toReversed(), { each: 3 })).toEqual(likelyPairs(all, { each: 3 }));
  });
});

test('among the proposals for the sample are links that its reviewers drew, each with a reason', () => {
  const claims = Object.entries(sampleArticles).flatMap(([article, { text }]) =>
    suggest(text, {})
      .claims.filter(({ kind }) => kind !== 'excluded' && kind !== 'reader_comment')
      .map(({ start, end }): PairingClaim => claim(`${article}:${start}`, article, text.slice(start, end))),
  );
  const pairs = likelyPairs(claims, { each: 3 });
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  const holds = (id: string, { article, words }: Quote) =>
    id.startsWith(article) && texts.get(id)?.includes(words);
  const found = links.filter(({ between: [x, y] }) =>
    pairs.some(({ a, b }) => (holds(a, x) && holds(b, y)) || (holds(a, y) && holds(b, x))),
  );
  expect(pairs.every(({ reasons }) => reasons.length > 0)).toBe(true);
  // The other three rest on words that differ throughout ("18:40", "twenty to seven"): no search by words finds those.
  expect(found.length).toBeGreaterThanOrEqual(3);
});
