import type { MatrixRow } from '@/domain/matrix';

/** As many articles as stand side by side. */
const MOST = 4;

export type RowComparison = { articles: string[]; claim: string };

/**
 * The articles of a row to lay side by side, at most four: that of the chosen source first, then those that conflict,
 * then the others; and the claim to begin with. Null where fewer than two articles speak.
 */
export function comparedArticles(row: MatrixRow, source: string | null): RowComparison | null {
  const claims = Object.entries(row.cells).flatMap(([of, cell]) =>
    cell.map((claim) => ({ ...claim, rank: (of === source ? 0 : 2) + (claim.conflicts.length > 0 ? 0 : 1) })),
  );
  const ranked = claims.sort((x, y) => x.rank - y.rank);
  const articles = [...new Set(ranked.map(({ article }) => article))].slice(0, MOST);
  const [first] = ranked;
  return first && articles.length > 1 ? { articles, claim: first.id } : null;
}

/** The address at which they stand side by side. */
export function compareHref(review: string, { articles, claim }: RowComparison): string {
  const search = new URLSearchParams(articles.map((article) => ['a', article]));
  search.set('claim', claim);
  return `/reviews/${review}/compare?${search}`;
}

/** The names of the claims in a row that one of its claims conflicts with. */
export function conflictsOf(row: MatrixRow, claim: { id: string; conflicts: readonly string[] }): string[] {
  return Object.values(row.cells)
    .flat()
    .filter(
      ({ id, conflicts }) => id !== claim.id && conflicts.some((link) => claim.conflicts.includes(link)),
    )
    .map(({ name }) => name);
}
