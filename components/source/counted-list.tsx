'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SourcePage } from '@/domain/report/source-page';

/** Rows of a list at once: the claims list of the review has the rest. */
const SHOWN = 200;
/** Below it a share says more than the numbers do (UX-55). */
const LEAST_SHARED = 10;

export type CountedListProps = {
  review: string;
  page: SourcePage;
  /** Which of the page's lists stands behind the number. */
  list: string;
  label: ReactNode;
  /** The denominator. */
  of: number;
  /** It lies outside the shares: a count, and no percentage. */
  isApart?: boolean;
};

/** A number with what it is out of; pressing it opens the claims that it counts. */
export function CountedList({ review, page, list, label, of, isApart = false }: CountedListProps) {
  const t = useTranslations('source');
  const [open, setOpen] = useState(false);
  const ids = page.lists[list] ?? [];
  const count = ids.length;
  const share = of >= LEAST_SHARED && !isApart ? ` (${Math.round((100 * count) / of)}\u00a0%)` : '';
  const said = (
    <>
      <span className="min-w-0">{label}</span>
      <span className="shrink-0 tabular-nums">
        {t('of', { count, of })}
        {share}
      </span>
    </>
  );
  if (count === 0)
    return (
      <div className="flex min-h-8 items-baseline justify-between gap-4 py-1 ps-5 text-muted-foreground">
        {said}
      </div>
    );
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="flex min-h-8 cursor-pointer list-none items-baseline justify-between gap-4 rounded-sm py-1 hover:bg-muted pointer-coarse:min-h-11">
        <span aria-hidden className="w-3 shrink-0 text-muted-foreground">
          <span className="group-open:hidden rtl:hidden">▸</span>
          <span className="group-open:hidden ltr:hidden">◂</span>
          <span className="hidden group-open:inline">▾</span>
        </span>
        <span className="flex min-w-0 flex-1 items-baseline justify-between gap-4 underline decoration-dotted underline-offset-4">
          {said}
        </span>
      </summary>
      {open ? <Claims review={review} page={page} ids={ids} /> : null}
    </details>
  );
}

function Claims({ review, page, ids }: { review: string; page: SourcePage; ids: readonly string[] }) {
  const t = useTranslations('source');
  return (
    <ul className="grid gap-1.5 border-s-2 ps-3 pb-3 pt-1 ms-1">
      {ids.slice(0, SHOWN).map((id) => {
        const claim = page.claims[id];
        if (!claim) return null;
        return (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2">
            <Link
              href={`/reviews/${review}/articles/${claim.article}?claim=${id}`}
              aria-label={t('openClaim', { name: claim.name })}
              className="text-primary text-sm tabular-nums underline underline-offset-2 pointer-coarse:leading-11"
            >
              {claim.name}
            </Link>
            <span
              lang={claim.language ?? undefined}
              dir={claim.direction}
              className="line-clamp-3 font-read text-base leading-6"
            >
              {claim.text}
            </span>
          </li>
        );
      })}
      {ids.length > SHOWN ? (
        <li>
          <Link
            href={`/reviews/${review}/claims?source=${page.profile.id}`}
            className="text-primary underline"
          >
            {t('more', { count: ids.length - SHOWN })}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
