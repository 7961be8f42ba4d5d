import type { SourceMap } from '@/domain/source-map';

/** A node with the list behind it. */
export type MapNode = { id: string; href: string } & (
  | { column: 'origin'; of: SourceMap['origins'][number] }
  | { column: 'source'; of: SourceMap['sources'][number] }
  | { column: 'statement'; of: SourceMap['statements'][number] }
);

const listOf = (review: string, search: Record<string, string>) =>
  `/reviews/${review}/claims?${new URLSearchParams(search)}`;

/** The claims that an origin, a source or a point counts. */
export const claimsOf = {
  origin: (review: string, entity: string | null) =>
    listOf(review, { behind: `origin:${entity ?? 'unknown'}` }),
  source: (review: string, source: string) => listOf(review, { source, behind: 'weighs' }),
  statement: (review: string, row: string) => listOf(review, { behind: `statement:${row}` }),
  path: (review: string, { origin, source, statement }: SourceMap['paths'][number]) =>
    listOf(review, {
      source: source.slice('source:'.length),
      ...(statement === null ? { behind: origin, single: 'true' } : { behind: `${origin},${statement}` }),
    }),
};

/** The nodes of all three columns, each with the way to its claims. */
export function nodesOf(review: string, { origins, sources, statements }: SourceMap): MapNode[] {
  return [
    ...origins.map((of) => ({
      ...{ id: of.id, column: 'origin' as const, of, href: claimsOf.origin(review, of.entity) },
    })),
    ...sources.map((of) => ({
      ...{ id: of.id, column: 'source' as const, of, href: claimsOf.source(review, of.source) },
    })),
    ...statements.map((of) => ({
      ...{ id: of.id, column: 'statement' as const, of, href: claimsOf.statement(review, of.row) },
    })),
  ];
}
