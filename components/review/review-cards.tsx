'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TaggedShare } from '@/components/review/tagged-share';
import { Bidi } from '@/components/ui/bidi';
import type { ReviewView } from '@/domain/api/reviews';

/** The list on a phone: one card for each review, the whole of it a target. */
export function ReviewCards({ reviews }: { reviews: readonly ReviewView[] }) {
  const t = useTranslations('review.list');
  return (
    <ul className="grid gap-3 md:hidden">
      {reviews.map(({ id, question, eventDate, place, counts }) => (
        <li key={id} data-row-of={id} className="relative grid gap-2 rounded-lg border bg-card p-4">
          <Link
            data-row=""
            href={`/reviews/${id}`}
            className="rounded-sm font-medium text-base after:absolute after:inset-0"
          >
            <Bidi>{question}</Bidi>
          </Link>
          {eventDate || place ? (
            <p className="text-muted-foreground text-xs">
              <Bidi>{[eventDate, place].filter(Boolean).join(' · ')}</Bidi>
            </p>
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-muted-foreground">
            <span>
              {t('articleCount', { count: counts.articles })} · {t('linkCount', { count: counts.links })}
            </span>
            <TaggedShare {...counts} />
          </div>
        </li>
      ))}
    </ul>
  );
}
