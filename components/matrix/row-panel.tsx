'use client';

import { Columns2, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Opened, useBoard } from '@/components/matrix/board';
import { comparedArticles } from '@/components/matrix/compared-articles';
import { NameForm } from '@/components/matrix/name-form';
import { PanelClaim } from '@/components/matrix/panel-claim';
import { RowFacts } from '@/components/matrix/row-facts';
import { StatementWords } from '@/components/matrix/statement-words';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { useReturnFocus } from '@/components/ui/return-focus';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import type { MatrixRow } from '@/domain/matrix';

/** Where the cell that was opened is gone (its row has another name now): to the one that Tab would reach. */
const toTabStop = () => document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();

/** One cell, or a whole row: its claims with their places, and what editors can do with the statement. */
export function RowPanel({ opened }: { opened: Opened | null }) {
  const t = useTranslations('matrix');
  const { matrix, open } = useBoard();
  const focus = useReturnFocus(toTabStop);
  /** The panel is read before anything in it is written: no field opens a phone's keyboard by itself. */
  const readFirst = (event: Event) => {
    focus.onOpenAutoFocus();
    event.preventDefault();
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
  };
  const row = matrix.rows.find(({ id }) => id === opened?.row);
  const column = matrix.columns.find(({ id }) => id === opened?.source);
  const head = column
    ? t('column', {
        articles: column.articles.map(({ name }) => name).join(' '),
        source: column.name,
      })
    : t('allSources');
  return (
    <Sheet open={row !== undefined} onOpenChange={(next) => (next ? undefined : open(null))}>
      {row && opened ? (
        <SheetContent
          title={
            <span dir="auto" className="line-clamp-3">
              {row.name}
            </span>
          }
          description={<Bidi>{head}</Bidi>}
          tabIndex={-1}
          className="outline-offset-[-2px]"
          onOpenAutoFocus={readFirst}
          onCloseAutoFocus={focus.onCloseAutoFocus}
        >
          <PanelBody row={row} opened={opened} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function PanelBody({ row, opened }: { row: MatrixRow; opened: Opened }) {
  const t = useTranslations('matrix');
  const { matrix, mayEdit, deeds, open, compare } = useBoard();
  const { source } = opened;
  const columns = matrix.columns.filter(({ id }) => (source ? id === source : row.cells[id]));
  const all = Object.values(row.cells).flat();
  const name = async (typed: string) => {
    if (row.statement) {
      await deeds.rename({ id: row.statement, name: row.name }, typed);
      return;
    }
    const made = await deeds.make(typed, all);
    if (made) open({ row: made, source });
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <RowFacts row={row} className="text-sm leading-5" />
        <p className="text-muted-foreground text-sm">
          {t('corroborations', {
            independent: row.corroborations.independent,
            same: row.corroborations.same_origin,
            unknown: row.corroborations.unknown,
          })}
        </p>
      </div>
      {columns.map((column) => (
        <section key={column.id} aria-label={column.name} className="grid gap-2">
          {source ? null : (
            <h3 className="text-muted-foreground text-xs">
              {column.articles.map((article) => article.name).join(' ')} <Bidi>{column.name}</Bidi>
            </h3>
          )}
          {row.cells[column.id] ? (
            <ul className="grid gap-3">
              {row.cells[column.id]?.map((claim) => (
                <PanelClaim key={claim.id} row={row} claim={claim} />
              ))}
            </ul>
          ) : (
            <p className="text-muted-foreground">
              <Bidi>{t('silentHere', { source: column.name })}</Bidi>
            </p>
          )}
        </section>
      ))}
      <div className="grid justify-items-start gap-2 border-t pt-4">
        {comparedArticles(row, source) ? (
          <Button onClick={() => compare(opened)}>
            <Columns2 aria-hidden />
            {t('compare')}
          </Button>
        ) : (
          <p className="text-muted-foreground">{t('compareNeedsTwo')}</p>
        )}
      </div>
      <StatementWords row={row} />
      {mayEdit ? (
        <div className="grid gap-4 border-t pt-4">
          <NameForm
            key={`${row.id} ${row.statement ? row.name : ''}`}
            statement={row.statement}
            name={row.statement ? row.name : ''}
            submitLabel={t(row.statement ? 'rename' : 'make')}
            busy={deeds.busy}
            onSubmit={(typed) => void name(typed)}
          />
          {row.statement ? <RemoveStatement id={row.statement} name={row.name} /> : null}
        </div>
      ) : null}
    </div>
  );
}

function RemoveStatement({ id, name }: { id: string; name: string }) {
  const t = useTranslations('matrix');
  const { deeds, open } = useBoard();
  const remove = async () => {
    if (await deeds.remove({ id, name })) open(null);
  };
  return (
    <div className="grid justify-items-start gap-1">
      <Button variant="quiet" className="text-destructive" busy={deeds.busy} onClick={() => void remove()}>
        <Trash2 aria-hidden />
        {t('remove')}
      </Button>
      <p className="text-muted-foreground text-xs">{t('removeHint')}</p>
    </div>
  );
}
