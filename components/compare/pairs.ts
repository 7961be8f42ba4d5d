import type { ComparedPair, Comparison } from '@/domain/comparison';

/** Which pairs of a comparison are gone through. */
export type PairChoice = {
  /** Conflicts only. */
  differences: boolean;
  /** Only pairs of this article. */
  pinned: string | null;
};

export function pairsShown(comparison: Comparison, { differences, pinned }: PairChoice): ComparedPair[] {
  const column = comparison.columns.findIndex(({ article }) => article.id === pinned);
  return comparison.pairs.filter(
    ({ tie, a, b }) =>
      (!differences || tie === 'conflicts') && (column < 0 || a.column === column || b.column === column),
  );
}

/** The pair so many steps on, staying at the ends; the first (or last) where none of `pairs` is active. */
export function stepTo(
  pairs: readonly ComparedPair[],
  active: string | null,
  by: 1 | -1,
): ComparedPair | null {
  const here = pairs.findIndex(({ link }) => link.id === active);
  if (here < 0) return (by > 0 ? pairs[0] : pairs.at(-1)) ?? null;
  return pairs[Math.min(pairs.length - 1, Math.max(0, here + by))] ?? null;
}

/** The claim chosen in each of two columns: what a new link would join. Null unless exactly two columns have one. */
export function chosenTwo(
  comparison: Comparison,
  chosen: Readonly<Record<number, string>>,
): [string, string] | null {
  const there = comparison.columns.flatMap(({ claims }, column) =>
    claims.some(({ id }) => id === chosen[column]) ? [chosen[column] ?? ''] : [],
  );
  const [a, b, ...more] = there;
  return a && b && more.length === 0 ? [a, b] : null;
}

/** The pair that joins these two claims; a conflict before anything else. */
export function pairOf(comparison: Comparison, [x, y]: readonly [string, string]): ComparedPair | null {
  const between = comparison.pairs.filter(
    ({ a, b }) => (a.id === x && b.id === y) || (a.id === y && b.id === x),
  );
  return between.find(({ tie }) => tie === 'conflicts') ?? between[0] ?? null;
}
