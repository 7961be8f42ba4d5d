import type { Matrix, MatrixRow } from '@/domain/matrix';

/** Up to here each source has its column, silent or not; silence is worth seeing while one can see it. */
const ALL_UP_TO = 20;

/** The columns to draw: of very many sources only those that say something in these rows. */
export function columnsShown(columns: Matrix['columns'], rows: readonly MatrixRow[]): Matrix['columns'] {
  if (columns.length <= ALL_UP_TO) return columns;
  const speaking = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  return columns.filter(({ id }) => speaking.has(id));
}
