'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { UpdatesPill } from '@/components/live/updates-pill';
import { useHeld } from '@/components/live/use-held';
import { BoardContext, type Opened } from '@/components/matrix/board';
import { columnsShown } from '@/components/matrix/columns-shown';
import { comparedArticles, compareHref } from '@/components/matrix/compared-articles';
import { MatrixCards } from '@/components/matrix/matrix-cards';
import { MatrixEmpty } from '@/components/matrix/matrix-empty';
import { MatrixFilters } from '@/components/matrix/matrix-filters';
import { MatrixHead } from '@/components/matrix/matrix-head';
import type { MatrixScreenProps } from '@/components/matrix/matrix-screen';
import { MatrixTable } from '@/components/matrix/matrix-table';
import { RowPanel } from '@/components/matrix/row-panel';
import { useMatrix } from '@/components/matrix/use-matrix';
import { useStatementDeeds } from '@/components/matrix/use-statement-deeds';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { notify } from '@/components/ui/toaster';
import type { Matrix } from '@/domain/matrix';
import { type MatrixFilter, rowsShown } from '@/domain/matrix-table';
import { may } from '@/domain/policy';

/** How many rows are drawn at first, and with each press for more. */
const AT_ONCE = 100;

/** Keeps the filter in the address, so that it can be shared and reloaded. */
function intoAddress({ show, kind }: MatrixFilter): void {
  const address = new URL(window.location.href);
  const set = (name: string, value: string | null) =>
    value === null ? address.searchParams.delete(name) : address.searchParams.set(name, value);
  set('show', show === 'conflicts_first' ? null : show);
  set('kind', kind);
  window.history.replaceState(null, '', address);
}

export function MatrixBoard(props: Omit<MatrixScreenProps, 'me' | 'records'>) {
  const { review, isBlind } = props;
  const t = useTranslations('matrix');
  const router = useRouter();
  const { live } = useLive();
  const { matrix, readAgain } = useMatrix(props.matrix);
  const deeds = useStatementDeeds(readAgain);
  const [filter, setFilter] = useState(props.filter);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const mayEdit = may(review.role, 'edit_statements');
  const mayDecide = may(review.role, 'decide');

  const choose = (next: MatrixFilter) => {
    setFilter(next);
    setMost(AT_ONCE);
    intoAddress(next);
  };
  const compare = ({ row, source }: Opened) => {
    const found = matrix.rows.find(({ id }) => id === row);
    const articles = found && comparedArticles(found, source);
    if (articles) router.push(compareHref(review.id, articles));
    else notify(t('compareNeedsTwo'));
  };
  const undo = (what: 'undo' | 'redo') => () => void live.enact({ do: what, force: false });
  useCommands(
    'review',
    [
      { id: 'review.undo', perform: undo('undo') },
      { id: 'review.redo', perform: undo('redo') },
    ],
    { enabled: mayEdit },
  );

  // Numbers change where they stand; rows and columns that come, go or change places wait.
  const isMine = (id: string) => live.isMine(id);
  const scope = JSON.stringify([filter, useOwnDeeds(matrix)]);
  const heldRows = useHeld(rowsShown(matrix, filter), ({ id }) => id, scope, { isMine });
  const found = heldRows.rows.map(({ row }) => row);
  const rows = found.slice(0, most);
  const heldColumns = useHeld(matrix.columns, ({ id }) => id, scope);
  const columns = columnsShown(
    heldColumns.rows.map(({ row }) => row),
    rows,
  );
  const showUpdates = () => {
    heldRows.show();
    heldColumns.show();
  };
  const leftOut = matrix.columns.length - columns.length;
  const rest = Math.min(AT_ONCE, found.length - rows.length);
  return (
    <BoardContext
      value={{
        review: review.id,
        grades: review.grades,
        matrix,
        mayEdit,
        mayDecide,
        deeds,
        open: setOpened,
        compare,
      }}
    >
      {deeds.dialog}
      <div className="fill-shell flex flex-col">
        <MatrixHead review={review.id} view="table">
          {matrix.rows.length > 0 ? <MatrixFilters filter={filter} onChange={choose} /> : null}
        </MatrixHead>
        <Region
          label={t('table')}
          workArea
          className="min-h-0 flex-1 overflow-auto outline-offset-[-2px] max-md:p-4"
        >
          <UpdatesPill
            count={heldRows.waiting + heldColumns.waiting}
            onShow={showUpdates}
            className="start-0"
          />
          {matrix.rows.length === 0 && found.length === 0 ? (
            <div className="mx-auto max-w-3xl md:p-6">
              <MatrixEmpty review={review.id} sources={matrix.columns.length} isBlind={isBlind} />
            </div>
          ) : found.length === 0 ? (
            <div className="mx-auto max-w-3xl md:p-6">
              <EmptyState
                title={t('none')}
                actions={
                  <Button onClick={() => choose({ show: 'conflicts_first', kind: null })}>
                    {t('clear')}
                  </Button>
                }
              />
            </div>
          ) : (
            <>
              <div className="md:hidden">
                <MatrixCards rows={rows} columns={columns} />
              </div>
              <div className="w-max min-w-full max-md:hidden">
                <MatrixTable rows={rows} total={found.length} columns={columns} />
              </div>
              {rest > 0 ? (
                <Button className="sticky start-4 my-4 max-md:w-full" onClick={() => setMost(most + AT_ONCE)}>
                  {t('more', { count: rest })}
                </Button>
              ) : null}
            </>
          )}
        </Region>
        <MatrixFoot review={review.id} counts={matrix.counts} leftOut={leftOut}>
          {found.length < matrix.rows.length
            ? t('rowsShown', { shown: found.length, of: matrix.rows.length })
            : null}
        </MatrixFoot>
      </div>
      <RowPanel opened={opened} />
    </BoardContext>
  );
}

/** Counts the matrices that were read after something this reviewer did: each is laid out as it stands. */
function useOwnDeeds(matrix: Matrix): number {
  const { live } = useLive();
  const [deeds, setDeeds] = useState(0);
  const isDone = useRef(false);
  useEffect(
    () =>
      live.onHeard(({ own }) => {
        isDone.current ||= own;
      }),
    [live],
  );
  useEffect(() => {
    // Read for every matrix, and only to see whether it follows a deed.
    if (!isDone.current || !matrix) return;
    isDone.current = false;
    setDeeds((count) => count + 1);
  }, [matrix]);
  return deeds;
}

type FootProps = {
  review: string;
  counts: Matrix['counts'];
  leftOut: number;
  children: string | null;
};

/** What the whole matrix counts, whatever the filter leaves of it. */
function MatrixFoot({ review, counts, leftOut, children }: FootProps) {
  const t = useTranslations('matrix');
  const { statements, linkedClaims, singleClaims, conflicts, openConflicts, conflictsBetweenRows } = counts;
  return (
    <footer className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t px-4 py-2 text-muted-foreground text-sm tabular-nums">
      <p>
        {t('counts', { statements, linked: linkedClaims })} ·{' '}
        <Link
          href={`/reviews/${review}/claims?single=true`}
          className="underline underline-offset-4 hover:text-foreground"
        >
          {t('singles', { count: singleClaims })}
        </Link>{' '}
        · {t('conflictsAll', { count: conflicts, open: openConflicts })}
      </p>
      <p role="status" className="empty:hidden">
        {children}
      </p>
      {conflictsBetweenRows > 0 ? <p>{t('between', { count: conflictsBetweenRows })}</p> : null}
      {leftOut > 0 ? <p>{t('leftOut', { count: leftOut })}</p> : null}
      <p className="ms-auto text-xs max-md:hidden">{t('keys')}</p>
    </footer>
  );
}
