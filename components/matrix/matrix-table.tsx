'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import { type Opened, useBoard } from '@/components/matrix/board';
import { CellClaims, Silence } from '@/components/matrix/cell-claims';
import { type Place, stepFrom } from '@/components/matrix/grid-step';
import { RowHead } from '@/components/matrix/row-head';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Bidi } from '@/components/ui/bidi';
import type { Matrix, MatrixRow } from '@/domain/matrix';

export type MatrixTableProps = {
  /** The rows shown; `total` are there under this filter. */
  rows: readonly MatrixRow[];
  total: number;
  columns: Matrix['columns'];
};

/** A real table for whoever reads it as one, with the keys of the ARIA grid for whoever moves in it. */
const asGrid = { role: 'grid' };

const CELL =
  'cursor-pointer border-b px-3 py-2 text-start align-top outline-offset-[-2px] hover:bg-muted focus-visible:bg-accent';

/**
 * Statements × sources as a grid: one tab stop, arrow keys inside, Enter opens. Each cell is named by its row, its
 * column and what it says, so that whoever listens never has to count.
 */
export function MatrixTable({ rows, total, columns }: MatrixTableProps) {
  const t = useTranslations('matrix');
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const { review, open, compare } = useBoard();
  const [kept, setKept] = useState<Place>({ row: 0, column: 0 });
  const size = { rows: rows.length, columns: columns.length + 1 };
  const at = {
    row: Math.min(kept.row, Math.max(0, size.rows - 1)),
    column: Math.min(kept.column, size.columns - 1),
  };
  const cellId = ({ row, column }: Place) => `${id}-${row}-${column}`;
  const nameId = (row: number) => `${id}-name-${row}`;
  const headId = (column: number) => `${id}-head-${column}`;

  const openedAt = ({ row, column }: Place): Opened | null => {
    const found = rows[row];
    return found ? { row: found.id, source: columns[column - 1]?.id ?? null } : null;
  };
  const placeOf = (target: EventTarget | null): Place | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    const [row, column] = cell?.dataset.at?.split(' ').map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };
  const focused = () => {
    const { activeElement } = document;
    return table.current?.contains(activeElement) ? placeOf(activeElement) : null;
  };
  const withFocused = (perform: (opened: Opened) => void) => () => {
    const place = focused();
    const opened = place && openedAt(place);
    if (opened) perform(opened);
  };
  useCommands('matrix', [
    {
      id: 'matrix.move',
      // From anywhere else on the screen the first arrow leads in; inside, the grid moves by itself.
      perform: () => document.getElementById(cellId(at))?.focus(),
    },
    {
      id: 'matrix.open',
      isAvailable: () => focused() !== null,
      perform: withFocused(open),
    },
    {
      id: 'matrix.compare',
      isAvailable: () => focused() !== null,
      perform: withFocused(compare),
    },
  ]);

  const step = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    if (!from || event.altKey || event.shiftKey) return;
    const next = stepFrom(from, size, event, document.documentElement.dir === 'rtl');
    if (!next) return;
    event.preventDefault();
    setKept(next);
    const cell = document.getElementById(cellId(next));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const press = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const opened = place && openedAt(place);
    if (!place || !opened || window.getSelection()?.isCollapsed === false) return;
    setKept(place);
    document.getElementById(cellId(place))?.focus({ preventScroll: true });
    open(opened);
  };
  const cellProps = (place: Place) => ({
    id: cellId(place),
    'data-at': `${place.row} ${place.column}`,
    tabIndex: place.row === at.row && place.column === at.column ? 0 : -1,
    onFocus: () => setKept(place),
  });

  return (
    <table
      ref={table}
      {...asGrid}
      aria-label={t('table')}
      aria-rowcount={total + 1}
      aria-colcount={size.columns}
      className="w-max min-w-full border-separate border-spacing-0 text-sm"
      onKeyDown={step}
      onClick={press}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th
            id={headId(0)}
            scope="col"
            className="sticky start-0 top-0 z-30 w-72 min-w-56 max-w-72 border-e border-b bg-background px-4 py-2 text-start font-medium text-muted-foreground text-xs"
          >
            {t('statement')}
          </th>
          {columns.map(({ id: source, name, articles }, at) => (
            <th
              key={source}
              id={headId(at + 1)}
              scope="col"
              className="sticky top-0 z-20 min-w-36 border-b bg-background px-3 py-2 text-start font-medium text-xs"
            >
              <span className="text-muted-foreground">
                {articles.map((article) => article.name).join(' ')}
              </span>{' '}
              <Link
                href={`/reviews/${review}/sources/${source}`}
                className="rounded-sm underline-offset-4 hover:underline pointer-coarse:leading-11"
              >
                <Bidi>{name}</Bidi>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id} aria-rowindex={at + 2}>
            <th
              scope="row"
              {...cellProps({ row: at, column: 0 })}
              className={`${CELL} sticky start-0 z-10 w-72 min-w-56 max-w-72 scroll-mt-12 border-e bg-background ps-4`}
            >
              <RowHead row={row} nameId={nameId(at)} />
            </th>
            {columns.map(({ id: source }, column) => {
              const place = { row: at, column: column + 1 };
              const claims = row.cells[source];
              return (
                <td
                  key={source}
                  {...cellProps(place)}
                  aria-labelledby={`${nameId(at)} ${headId(column + 1)} ${cellId(place)}`}
                  className={`${CELL} max-w-64 scroll-ms-74 scroll-mt-12`}
                >
                  {claims ? <CellClaims claims={claims} /> : <Silence />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
