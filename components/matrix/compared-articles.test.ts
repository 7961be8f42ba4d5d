import { expect, it } from 'vitest';
import type { MatrixClaim, MatrixRow } from '@/domain/matrix';
import { columnsShown } from './columns-shown';
import { comparedArticles, compareHref, conflictsOf } from './compared-articles';

const claim = (article: string, conflicts: string[] = []): MatrixClaim => ({
  ...{ id: `c-${article}`, name: `${article}·1`, text: '', article, language: null, kind: null },
  ...{ gist: null, origins: [], conflicts, sameOrigin: false, path: [], stake: null },
});
const rowOf = (...claims: MatrixClaim[]): MatrixRow => ({
  ...{ id: 'r', statement: null, name: '', conflicts: 0, openConflicts: 0, sources: 0, origins: [] },
  ...{
    originsUnknown: 0,
    circular: false,
    repeated: [],
    resolved: { superseded: 0, different_time_or_scope: 0, one_side_in_error: 0 },
    place: 0,
  },
  corroborations: { independent: 0, same_origin: 0, unknown: 0 },
  cells: Object.fromEntries(claims.map((one) => [`s-${one.article}`, [one]])),
});
const row = rowOf(claim('A1'), claim('A2', ['x']), claim('A3'), claim('A4', ['x']), claim('A5'));

it('lays the chosen source first, then what conflicts, and four at most', () => {
  expect(comparedArticles(row, 's-A3')).toEqual({ articles: ['A3', 'A2', 'A4', 'A1'], claim: 'c-A3' });
  expect(comparedArticles(row, null)).toEqual({ articles: ['A2', 'A4', 'A1', 'A3'], claim: 'c-A2' });
  expect(compareHref('r1', { articles: ['A3', 'A2'], claim: 'c-A3' })).toBe(
    '/reviews/r1/compare?a=A3&a=A2&claim=c-A3',
  );
});

it('has nothing to lay beside one article', () => {
  expect(comparedArticles(rowOf(claim('A1')), null)).toBeNull();
  expect(comparedArticles(rowOf(), null)).toBeNull();
});

it('names what a claim conflicts with', () => {
  expect(conflictsOf(row, { id: 'c-A2', conflicts: ['x'] })).toEqual(['A4·1']);
  expect(conflictsOf(row, { id: 'c-A1', conflicts: [] })).toEqual([]);
});

it('keeps every column while there are few, and of very many those that speak', () => {
  const columns = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `s-A${at}`, name: '', articles: [] }));
  expect(columnsShown(columns(20), [row])).toHaveLength(20);
  expect(columnsShown(columns(21), [row]).map(({ id }) => id)).toEqual(Object.keys(row.cells));
});
