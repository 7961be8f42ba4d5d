'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Overview } from '@/domain/metrics/overview';

/** What is left to do, each part a link to its list. */
export function TodoLine({ review, overview }: { review: string; overview: Overview }) {
  const t = useTranslations('review.overview.todo');
  const home = `/reviews/${review}`;
  const { toCheck, tags, sourcing, recheck, links, articles, candidates, disagreements } = overview;
  const parts = [
    { count: toCheck.length, href: `${home}/articles`, label: t('check', { count: toCheck.length }) },
    {
      count: tags.untagged,
      href: `${home}/claims?tagged=false`,
      label: t('untagged', { count: tags.untagged }),
    },
    {
      count: sourcing.quotesWithoutSpeaker,
      href: `${home}/claims?kind=attributed_quote&without=speaker`,
      label: t('withoutSpeaker', { count: sourcing.quotesWithoutSpeaker }),
    },
    { count: recheck, href: `${home}/claims?state=recheck`, label: t('recheck', { count: recheck }) },
    {
      count: disagreements,
      href: `${home}/disagreements`,
      label: t('disagreements', { count: disagreements }),
    },
    { count: candidates, href: `${home}/links`, label: t('candidates', { count: candidates }) },
    {
      count: articles.length > 1 && links.confirmed === 0 && candidates === 0 ? 1 : 0,
      href: `${home}/compare`,
      label: t('unlinked'),
    },
  ].filter(({ count }) => count > 0);
  return (
    <div className="grid min-w-0 gap-0.5">
      <h2 className="text-sm">{t('title')}</h2>
      {parts.length === 0 ? (
        <p className="text-muted-foreground">{t('none')}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {parts.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                className="inline-flex min-h-6 items-center rounded-sm underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
