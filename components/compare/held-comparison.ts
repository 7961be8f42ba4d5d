import type { ComparedClaim, ComparedColumn, Comparison } from '@/domain/comparison';

/** What the eye holds on to: where each claim of each column lies, and which pairs there are, in which order. */
export function shapeOf({ columns, pairs }: Comparison): string[] {
  const claims = columns.flatMap((column) =>
    column.claims.map(({ id, start, end }) => `${column.article.id} ${id} ${start} ${end}`),
  );
  return [...claims, ...pairs.map(({ link }) => link.id)];
}

/**
 * The comparison as it is laid out, with everything that changes no line of it as it stands now: kinds, states,
 * speakers, what a link says. Claims and pairs that are gone stay as they were last.
 */
export function upToDate(laid: Comparison, now: Comparison): Comparison {
  const claimsNow = new Map(now.columns.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
  const pairsNow = new Map(now.pairs.map((pair) => [pair.link.id, pair]));
  const fresh = (claim: ComparedClaim): ComparedClaim => {
    const found = claimsNow.get(claim.id);
    if (!found) return claim;
    const { start, end, text, name, number, column } = claim;
    return { ...found, start, end, text, name, number, column };
  };
  const columns = laid.columns.map(
    (column): ComparedColumn => ({ ...column, claims: column.claims.map(fresh) }),
  );
  const shown = new Map(columns.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
  const pairs = laid.pairs.map((pair) => {
    const found = pairsNow.get(pair.link.id) ?? pair;
    return { ...found, a: shown.get(found.a.id) ?? pair.a, b: shown.get(found.b.id) ?? pair.b };
  });
  return { columns, pairs, counts: now.counts };
}
