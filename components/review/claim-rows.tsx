'use client';

import { Equal, EqualNot, UserX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { HeldRow } from '@/components/live/use-held';
import { KindLetter } from '@/components/review/kind-letter';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import type { ClaimRow } from '@/domain/metrics/claim-list';

export type ClaimRowsProps = { review: string; rows: readonly HeldRow<ClaimRow>[] };

/** Claims one under the other: place, kind, words, who is quoted, where it stands. The whole row opens the claim. */
export function ClaimRows({ review, rows }: ClaimRowsProps) {
  const t = useTranslations('review.claims');
  return (
    <ol className="grid rounded-lg border bg-card">
      {rows.map(({ row, isGone }) => (
        <li
          key={row.id}
          data-row-of={row.id}
          className={cn(
            'relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-b px-4 py-2.5 last:border-b-0 focus-within:bg-accent hover:bg-muted md:grid-cols-[4.5rem_auto_minmax(0,1fr)_minmax(0,12rem)_7rem] md:items-baseline',
            isGone && 'opacity-60',
          )}
        >
          <span className="text-muted-foreground text-xs tabular-nums max-md:order-1">{row.name}</span>
          <KindLetter
            kind={row.kind ?? (row.tagged ? null : row.suggested)}
            suggested={row.kind === null && !row.tagged}
            className="max-md:order-2 max-md:justify-self-end"
          />
          <Link
            data-row=""
            href={`/reviews/${review}/articles/${row.article}?claim=${row.id}`}
            lang={row.language ?? undefined}
            dir={row.direction}
            className="line-clamp-3 rounded-sm font-read text-base leading-6 after:absolute after:inset-0 max-md:order-3 max-md:col-span-2"
          >
            {row.text}
          </Link>
          <Speakers row={row} />
          <span className="flex flex-wrap items-center justify-end gap-x-2.5 gap-y-1 text-muted-foreground text-xs max-md:order-5">
            {row.links.corroborates > 0 ? (
              <span className="inline-flex items-center gap-0.5 text-link-agree">
                <Equal aria-hidden className="size-3.5" />
                {row.links.corroborates}
                <span className="sr-only">{t('corroborates')}</span>
              </span>
            ) : null}
            {row.links.conflicts > 0 ? (
              <span className="inline-flex items-center gap-0.5 text-link-conflict">
                <EqualNot aria-hidden className="size-3.5" />
                {row.links.conflicts}
                <span className="sr-only">{t('conflicts')}</span>
              </span>
            ) : null}
            <span>{isGone ? t('gone') : t(`states.${row.state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Speakers({ row }: { row: ClaimRow }) {
  const t = useTranslations('review.claims');
  const lacking = row.kind === 'attributed_quote' && row.speakers.length === 0;
  return (
    <span className="min-w-0 truncate text-muted-foreground max-md:order-4">
      {lacking ? (
        <span className="inline-flex items-center gap-1 text-warning">
          <UserX aria-hidden className="size-3.5" />
          {t('noSpeaker')}
        </span>
      ) : (
        <Bidi>{row.speakers.map((name) => name ?? t('unnamedSpeaker')).join(', ')}</Bidi>
      )}
    </span>
  );
}
