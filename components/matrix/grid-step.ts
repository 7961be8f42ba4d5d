/** A place in the grid: column 0 is the head of the row. */
export type Place = { row: number; column: number };
export type Size = { rows: number; columns: number };
export type Stroke = { key: string; ctrlKey: boolean; metaKey: boolean };

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Where a key leads, as the grid pattern of ARIA has it: arrows by one, Home and End in the row, with Ctrl or ⌘ in the
 * whole grid. Null for a key that is none of these. `rtl`: left and right are what the eye sees.
 */
export function stepFrom(place: Place, { rows, columns }: Size, stroke: Stroke, rtl: boolean): Place | null {
  const { key } = stroke;
  const far = stroke.ctrlKey || stroke.metaKey;
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  });
  const { row, column } = place;
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + (rtl ? -1 : 1));
    case 'ArrowLeft':
      return to(row, column + (rtl ? 1 : -1));
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? rows - 1 : row, columns - 1);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    default:
      return null;
  }
}
