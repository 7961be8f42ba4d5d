'use client';

import type { LucideIcon } from 'lucide-react';
import { EqualNot, FileText, Link2, ListChecks, TextQuote } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Overview } from '@/domain/metrics/overview';

type Tile = { id: string; icon: LucideIcon; href: string; count: number; label: string; beside?: string };

/** The numbers of a review; each is a link to the list behind it. */
export function OverviewTiles({ review, overview }: { review: string; overview: Overview }) {
  const t = useTranslations('review.overview.tiles');
  const home = `/reviews/${review}`;
  const { tags, links, articles, toCheck } = overview;
  const all = articles.length + toCheck.length;
  const tiles: Tile[] = [
    {
      id: 'articles',
      icon: FileText,
      href: `${home}/articles`,
      count: all,
      label: t('articles', { count: all }),
    },
    {
      id: 'claims',
      icon: TextQuote,
      href: `${home}/claims`,
      count: tags.total,
      label: t('claims', { count: tags.total }),
    },
    {
      id: 'tagged',
      icon: ListChecks,
      href: `${home}/claims?tagged=true`,
      count: tags.tagged,
      beside: t('taggedOf', { claims: tags.total }),
      label: t('tagged'),
    },
    {
      id: 'links',
      icon: Link2,
      href: `${home}/links?view=all&only=confirmed`,
      count: links.confirmed,
      label: t('links', { count: links.confirmed }),
    },
    {
      id: 'conflicts',
      icon: EqualNot,
      href: `${home}/links?relation=conflicts&only=counted`,
      count: links.conflicts,
      label: t('conflicts', { count: links.conflicts }),
    },
  ];
  return (
    <ul aria-label={t('label')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {tiles.map(({ id, icon: Icon, href, count, label, beside }) => (
        <li key={id}>
          <Link
            href={href}
            className="grid h-full gap-0.5 rounded-lg border bg-card px-4 py-3 transition-colors hover:border-input hover:bg-muted"
          >
            <span className="flex items-baseline gap-1.5 tabular-nums">
              <span className="font-semibold text-2xl tracking-tight">{count}</span>
              {beside ? <span className="text-muted-foreground">{beside}</span> : null}
            </span>
            <span className="flex items-center gap-1.5 text-muted-foreground">
              <Icon aria-hidden className="size-4" />
              {label}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
