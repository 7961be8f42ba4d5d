'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/matrix/board';
import { CellClaims } from '@/components/matrix/cell-claims';
import { RowHead } from '@/components/matrix/row-head';
import { Bidi } from '@/components/ui/bidi';
import type { Matrix, MatrixRow } from '@/domain/matrix';

/** The matrix where there is no room for columns: each row a card, with the sources that speak one under the other. */
export function MatrixCards({ rows, columns }: { rows: readonly MatrixRow[]; columns: Matrix['columns'] }) {
  const t = useTranslations('matrix');
  const { open } = useBoard();
  const headOf = ({ articles, name }: Matrix['columns'][number]) =>
    t('column', { articles: articles.map((article) => article.name).join(' '), source: name });
  return (
    <ol aria-label={t('table')} className="grid gap-3">
      {rows.map((row) => {
        const silent = columns.filter(({ id }) => !row.cells[id]);
        return (
          <li key={row.id} className="overflow-hidden rounded-lg border bg-card">
            <button
              type="button"
              onClick={() => open({ row: row.id, source: null })}
              className="block w-full px-4 py-3 text-start outline-offset-[-2px] hover:bg-muted"
            >
              <RowHead row={row} />
            </button>
            <ul>
              {columns.map((column) => {
                const claims = row.cells[column.id];
                return claims ? (
                  <li key={column.id}>
                    <button
                      type="button"
                      onClick={() => open({ row: row.id, source: column.id })}
                      className="flex min-h-11 w-full items-center gap-3 border-t px-4 py-2 text-start outline-offset-[-2px] hover:bg-muted"
                    >
                      <span className="grid min-w-0 flex-1 gap-0.5">
                        <Bidi className="text-muted-foreground text-xs">{headOf(column)}</Bidi>
                        <CellClaims claims={claims} />
                      </span>
                      <ChevronRight aria-hidden className="flip-rtl size-4 shrink-0 text-muted-foreground" />
                    </button>
                  </li>
                ) : null;
              })}
            </ul>
            {silent.length > 0 ? (
              <p className="border-t px-4 py-2 text-muted-foreground text-xs">
                <Bidi>
                  {t('silentSources', {
                    names: silent
                      .map(({ articles }) => articles.map(({ name }) => name).join(' '))
                      .join(', '),
                  })}
                </Bidi>
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
