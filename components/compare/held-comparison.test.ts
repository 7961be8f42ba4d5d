import { describe, expect, test } from 'vitest';
import { shapeOf, upToDate } from '@/components/compare/held-comparison';
import type { ComparedClaim, ComparedPair, Comparison } from '@/domain/comparison';

const claim = (
  id: string,
  column: number,
  start: number,
  more: Partial<ComparedClaim> = {},
): ComparedClaim => ({
  id,
  column,
  start,
  end: start + 10,
  text: id,
  name: `A${column + 1}·1`,
  number: 1,
  kind: null,
  suggested: true,
  state: 'suggested',
  links: [],
  speakers: [],
  origin: null,
  ...more,
});

const pair = (id: string, a: ComparedClaim, b: ComparedClaim, tie: ComparedPair['tie'] = 'corroborates') =>
  ({ link: { id }, tie, suggested: false, a, b }) as ComparedPair;

function comparison(claims: ComparedClaim[], pairs: ComparedPair[], corroborates = pairs.length): Comparison {
  const columns = [0, 1].map((column) => ({
    article: { id: `article ${column}` },
    source: '',
    text: '',
    claims: claims.filter((one) => one.column === column),
  }));
  return { columns, pairs, counts: { corroborates, same_origin: 0, conflicts: 0 } } as unknown as Comparison;
}

const [a, b, c] = [claim('a', 0, 0), claim('b', 1, 0), claim('c', 1, 20)];
const laid = comparison([a, b, c], [pair('1', a, b)]);

describe('what moves nothing', () => {
  test('is the same shape, and shown as it stands', () => {
    const tagged = { ...a, kind: 'opinion', suggested: false, state: 'agreed' } as ComparedClaim;
    const now = comparison([tagged, b, c], [pair('1', tagged, b, 'conflicts')]);
    expect(shapeOf(now)).toEqual(shapeOf(laid));
    const shown = upToDate(laid, now);
    expect(shown.columns[0]?.claims[0]?.kind).toBe('opinion');
    expect(shown.pairs[0]).toMatchObject({ tie: 'conflicts', a: { kind: 'opinion' } });
  });
});

describe('what would move text or pairs', () => {
  test('is another shape: new bounds, a new claim, a new pair', () => {
    const moved = comparison([{ ...a, end: 5 }, b, c], [pair('1', a, b)]);
    const more = comparison([a, b, c, claim('d', 0, 20)], [pair('1', a, b)]);
    const linked = comparison([a, b, c], [pair('1', a, b), pair('2', a, c)]);
    for (const now of [moved, more, linked]) expect(shapeOf(now)).not.toEqual(shapeOf(laid));
  });

  test('is not shown, while kinds and counts beside it are', () => {
    const cut = { ...a, end: 5, text: 'cut', kind: 'opinion', suggested: false } as ComparedClaim;
    const shown = upToDate(laid, comparison([cut, b], [pair('2', cut, b)], 7));
    expect(shown.columns[0]?.claims[0]).toMatchObject({ end: 10, text: 'a', kind: 'opinion' });
    expect(shown.columns[1]?.claims.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(shown.pairs.map(({ link }) => link.id)).toEqual(['1']);
    expect(shown.counts.corroborates).toBe(7);
  });
});
