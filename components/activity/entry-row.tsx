'use client';

import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { ChangedLine } from '@/components/activity/changed-line';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { useReaderZone } from '@/components/ui/relative-time';
import type { ActivityEntryView } from '@/domain/api/activity';

export type EntryRowProps = {
  review: string;
  entry: ActivityEntryView;
  nameOf: (id: string | null) => string;
  onRestore: (entry: ActivityEntryView) => void;
  busy: boolean;
  /** Inside one claim's history its own name says nothing. */
  withoutPlace?: boolean;
};

/** One change: when, who, what, where, and what became what. */
export function EntryRow({ review, entry, nameOf, onRestore, busy, withoutPlace }: EntryRowProps) {
  const t = useTranslations('activity');
  const format = useFormatter();
  const timeZone = useReaderZone();
  const at = new Date(entry.at);
  const [first] = entry.claims;
  const gone = entry.claims.length > 0 && entry.claims.every(({ name }) => name === null);
  return (
    <li
      data-row-of={String(entry.version)}
      className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-start gap-x-3 border-b sm:grid-cols-[2.5rem_minmax(0,1fr)_auto] px-4 py-2.5 last:border-b-0"
    >
      <time
        dateTime={entry.at}
        title={format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone })}
        className="pt-px text-muted-foreground text-xs tabular-nums leading-5"
        suppressHydrationWarning
      >
        {format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })}
      </time>
      <div className="grid min-w-0 gap-0.5">
        <p>
          <Bidi className="font-medium">{nameOf(entry.actor)}</Bidi> {t(`events.${entry.type}`)}
          {entry.undoes !== null ? (
            <a
              href={`#change-${entry.undoes}`}
              className="ms-1 text-muted-foreground underline underline-offset-4"
            >
              {t('undoes', { version: entry.undoes })}
            </a>
          ) : null}{' '}
          {withoutPlace ? null : <Place review={review} entry={entry} gone={gone} />}
        </p>
        {entry.lines.length > 0 ? (
          <ul className="grid gap-0.5">
            {[...linesOnce(entry.lines)].map(([key, line]) => (
              <ChangedLine
                key={key}
                line={line.of === entry.actor ? { ...line, of: null } : line}
                nameOf={nameOf}
              />
            ))}
          </ul>
        ) : null}
        {entry.more > 0 ? (
          <p className="text-muted-foreground text-xs">{t('more', { count: entry.more })}</p>
        ) : null}
      </div>
      <span
        id={`change-${entry.version}`}
        className="-ms-2.5 flex scroll-mt-24 flex-wrap gap-1 max-sm:col-start-2 sm:justify-end"
      >
        {first?.name && !withoutPlace ? (
          <Button asChild size="sm" variant="quiet">
            <Link
              data-row=""
              href={`/reviews/${review}/c/${first.id}`}
              aria-label={t('viewNamed', { name: first.name })}
            >
              {t('view')}
            </Link>
          </Button>
        ) : null}
        {entry.restorable ? (
          <Button
            size="sm"
            variant="quiet"
            disabled={busy}
            aria-label={t('restoreNamed', { version: entry.version })}
            onClick={() => onRestore(entry)}
          >
            <RotateCcw aria-hidden />
            {t('restore')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** What a change did to several claims alike is said once. */
const linesOnce = (lines: ActivityEntryView['lines']) =>
  new Map(lines.map((line) => [JSON.stringify(line), line]));

function Place({ review, entry, gone }: { review: string; entry: ActivityEntryView; gone: boolean }) {
  const t = useTranslations('activity');
  const named = entry.claims.filter(({ name }) => name !== null);
  if (gone) return <span className="text-muted-foreground text-sm">{t('claimGone')}</span>;
  if (named.length > 0)
    return (
      <span className="text-muted-foreground text-sm tabular-nums">
        {named.map(({ name }) => name).join(', ')}
      </span>
    );
  return (
    <span className="text-muted-foreground text-sm">
      {entry.articles.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : null}
          <Link href={`/reviews/${review}/articles/${id}`} className="underline underline-offset-4">
            {name}
          </Link>
        </span>
      ))}
    </span>
  );
}
