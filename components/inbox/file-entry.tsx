'use client';

import { FileDown, FileX2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ExportJob } from '@/domain/api/exports';

export type FileEntryProps = { job: ExportJob; isSeen: boolean; onOpen: () => void };

/** A file one asked for: ready to be downloaded, or why it is not. */
export function FileEntry({ job, isSeen, onOpen }: FileEntryProps) {
  const t = useTranslations('export');
  const inbox = useTranslations('discussion.inbox');
  const { id, review, name, file, reference, readyAt, at, expiresAt } = job;
  const format = t(`formats.${job.format}`);
  const classes = cn('rounded-sm after:absolute after:inset-0', !isSeen && 'font-semibold');
  return (
    <li
      data-row-of={id}
      className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 border-b px-4 py-3 last:border-b-0 focus-within:bg-accent hover:bg-muted"
    >
      {file ? (
        <FileDown aria-hidden className="mt-0.5 size-4 text-muted-foreground" />
      ) : (
        <FileX2 aria-hidden className="mt-0.5 size-4 text-destructive" />
      )}
      <div className="grid min-w-0 gap-0.5">
        <p>
          {file ? (
            <a data-row="" href={file} download onClick={onOpen} className={classes}>
              {t('ready', { format })}
            </a>
          ) : (
            <Link data-row="" href={`/reviews/${review.id}/report`} onClick={onOpen} className={classes}>
              {t('failed', { format, reference: reference ?? '–' })}
            </Link>
          )}
        </p>
        {name ? (
          <p className="truncate">
            <Bidi>{name}</Bidi>
          </p>
        ) : null}
        <p className="truncate text-muted-foreground text-xs">
          <Bidi>{review.question}</Bidi>
          {file ? (
            <>
              {' · '}
              {t('until')} <RelativeTime date={expiresAt} />
            </>
          ) : null}
        </p>
      </div>
      <span className="flex items-center gap-2 text-muted-foreground text-xs">
        {isSeen ? null : <Badge tone="primary">{inbox('unread')}</Badge>}
        <RelativeTime date={readyAt ?? at} />
      </span>
    </li>
  );
}
