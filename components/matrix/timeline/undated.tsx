'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { HeldRow } from '@/components/live/use-held';
import type { TimelineClaim, UndatedRow } from '@/domain/timeline';

export type UndatedProps = { review: string; rows: readonly HeldRow<UndatedRow>[] };

/** What has no place on the line: claims whose time is said to be unknown, and claims of which nobody has said it. */
export function Undated({ review, rows }: UndatedProps) {
  const t = useTranslations('matrix.timeline');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="timeline-undated" className="grid gap-2">
      <h2 id="timeline-undated" className="font-semibold text-sm">
        {t('undated')}
      </h2>
      <ul className="grid rounded-lg border bg-card">
        {rows.map(({ row, isGone }) => (
          <li
            key={row.id}
            className={`grid gap-1 border-b px-4 py-2 last:border-b-0 ${isGone ? 'opacity-60' : ''}`}
          >
            <span dir="auto" className={row.isNamed ? 'font-medium' : 'line-clamp-2 font-read'}>
              {row.name}
            </span>
            <Claims review={review} label={t('unknownOf')} claims={row.unknown} />
            <Claims review={review} label={t('unsaidOf')} claims={row.unsaid} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({
  review,
  label,
  claims,
}: {
  review: string;
  label: string;
  claims: readonly TimelineClaim[];
}) {
  if (claims.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-muted-foreground text-sm">
      {label}
      {claims.map(({ id, name, article }) => (
        <Link
          key={id}
          href={`/reviews/${review}/articles/${article}?claim=${id}`}
          className="inline-flex min-h-6 items-center text-foreground tabular-nums underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
        >
          {name}
        </Link>
      ))}
    </p>
  );
}
