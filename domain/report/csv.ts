import Papa from 'papaparse';
import type { Report } from './report';
import { reportSheets } from './sheets';

/** What a spreadsheet would take for a formula: the ASCII signs, their full-width twins, and white space that hides one. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that would be a formula, neutralised with an apostrophe; any other as it is. */
export const neutral = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** A byte order mark: without it Excel reads UTF-8 as the code page of its country. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV. Papa's own pattern misses a formula whose cell goes on in a second line, so the pattern is given. */
export function written(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
  withMark: boolean,
): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return `${withMark ? BYTE_ORDER_MARK : ''}${text}\r\n`;
}

/**
 * The report as four tables for spreadsheets, by file name. Cells that would be formulas are neutralised with an
 * apostrophe; lines end as RFC 4180 has them.
 */
export function reportCsv(
  report: Report,
  { byteOrderMark }: { byteOrderMark: boolean },
): Record<string, string> {
  return Object.fromEntries(
    reportSheets(report).map(({ name, columns, rows }) => [
      `${name}.csv`,
      written(columns, rows, byteOrderMark),
    ]),
  );
}
