import { JUDGED_KINDS, type JudgedKind, KIND_LETTER } from './kind';
import type { Matrix, MatrixClaim, MatrixRow } from './matrix';
import { written } from './report/csv';

export const MATRIX_SHOWS = ['conflicts_first', 'all', 'conflicts_only'] as const;
/** In which order, and whether rows without a conflict are there. `all`: in the order of the texts. */
export type MatrixShow = (typeof MATRIX_SHOWS)[number];

/** `kind`: rows in which some claim is of that kind; their cells stay whole, so that none looks silent that is not. */
export type MatrixFilter = { show: MatrixShow; kind: JudgedKind | null };

const oneOf = <T extends string>(known: readonly T[], asked: string | string[] | undefined): T | null =>
  known.find((value) => value === [asked].flat()[0]) ?? null;

/** The filter that an address asks for (`?show=…&kind=…`); what it does not know is left out. */
export function matrixFilterOf(search: Record<string, string | string[] | undefined>): MatrixFilter {
  return {
    show: oneOf(MATRIX_SHOWS, search.show) ?? 'conflicts_first',
    kind: oneOf(JUDGED_KINDS, search.kind),
  };
}

/** The rows that a filter leaves, in its order. */
export function rowsShown({ rows }: Matrix, { show, kind }: MatrixFilter): MatrixRow[] {
  const left = rows.filter(
    (row) =>
      (show !== 'conflicts_only' || row.conflicts > 0) &&
      (kind === null ||
        Object.values(row.cells)
          .flat()
          .some((claim) => claim.kind === kind)),
  );
  return show === 'all' ? left.sort((x, y) => x.place - y.place) : left;
}

/** How many words stand in a cell for a claim without a short value. */
const FIRST_WORDS = 5;

/** The short value that a person typed, else the first words. */
export function shortValue({ gist, text }: Pick<MatrixClaim, 'gist' | 'text'>): string {
  if (gist) return gist;
  const words = text.split(/\s+/u);
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')} …` : text;
}

/** "Q engine fire ↺ ≠": a claim in its cell, as one line of text. */
function cellText(claim: MatrixClaim): string {
  const { kind, sameOrigin, conflicts } = claim;
  const marks = [sameOrigin ? '↺' : '', conflicts.length > 0 ? '≠' : ''];
  return [kind ? KIND_LETTER[kind] : '?', shortValue(claim), ...marks]
    .filter((part) => part !== '')
    .join(' ');
}

const COLUMNS = [
  ...['statement', 'named', 'conflicts', 'openConflicts', 'independent', 'sameOrigin', 'originUnknown'],
  ...['sources', 'origins', 'originNames', 'claimsWithoutOrigin', 'circularReporting'],
];
const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** The same table for a spreadsheet; a dash is a silent source. */
export function matrixCsv(
  matrix: Matrix,
  filter: MatrixFilter,
  { byteOrderMark }: { byteOrderMark: boolean },
): string {
  // Two sources may bear one name: the articles tell them apart.
  const heads = matrix.columns.map(({ id, name, articles }) => ({
    id,
    head: `${articles.map((article) => article.name).join(' ')} ${name}`,
  }));
  const rows = rowsShown(matrix, filter).map((row) => ({
    statement: row.name,
    named: yesNo(row.statement !== null),
    conflicts: row.conflicts,
    openConflicts: row.openConflicts,
    independent: row.corroborations.independent,
    sameOrigin: row.corroborations.same_origin,
    originUnknown: row.corroborations.unknown,
    sources: row.sources,
    origins: row.origins.length,
    originNames: row.origins.join('; '),
    claimsWithoutOrigin: row.originsUnknown,
    circularReporting: yesNo(row.circular),
    ...Object.fromEntries(
      heads.map(({ id, head }) => [head, (row.cells[id] ?? []).map(cellText).join('; ') || '—']),
    ),
  }));
  return written([...COLUMNS, ...heads.map(({ head }) => head)], rows, byteOrderMark);
}
