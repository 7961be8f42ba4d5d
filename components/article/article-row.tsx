'use client';

import { CircleCheck, FileSearch, Lock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ArticleDetails } from '@/components/article/details/article-details';
import { TaggedShare } from '@/components/review/tagged-share';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import type { ArticleSummary } from '@/domain/api/articles';

export type ArticleRowProps = {
  review: string;
  article: ArticleSummary;
  /** Names to choose an origin from; null where the reader may not correct the card. */
  names: readonly string[] | null;
};

/** An article as a row: title, source, dates, how far its tags are, and the reader's own pass. */
export function ArticleRow({ review, article, names }: ArticleRowProps) {
  const t = useTranslations('article.list');
  const { id, number, title, source, author, publishedAt, inferredDate, status, counts } = article;
  const toCheck = status === 'check';
  const href = `/reviews/${review}/articles/${id}${toCheck ? '/check' : ''}`;
  // Never one for the other: what the page says and what people worked out stand beside each other.
  const dates = [
    publishedAt && inferredDate ? t('stated', { date: publishedAt }) : (publishedAt ?? t('noDate')),
    ...(inferredDate ? [t('inferred', { date: inferredDate.date })] : []),
  ];
  return (
    <li
      data-row-of={id}
      className="relative grid grid-cols-[2rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5 border-b px-4 py-3 last:border-b-0 focus-within:bg-accent hover:bg-muted md:grid-cols-[2rem_minmax(0,1fr)_11rem_16rem]"
    >
      <span className="self-start pt-0.5 text-muted-foreground text-xs tabular-nums">A{number}</span>
      <div className="grid min-w-0 gap-0.5">
        <Link
          data-row=""
          href={href}
          lang={article.language ?? undefined}
          className="line-clamp-2 rounded-sm font-medium after:absolute after:inset-0"
        >
          <Bidi>{title ?? t('untitled')}</Bidi>
        </Link>
        <p className="text-muted-foreground md:truncate">
          <Link
            href={`/reviews/${review}/sources/${source.id}`}
            className="relative z-10 rounded-sm underline-offset-2 hover:underline pointer-coarse:leading-11"
          >
            <Bidi>{source.name}</Bidi>
          </Link>
          {author ? (
            <>
              {' · '}
              <Bidi>{author}</Bidi>
            </>
          ) : null}
          {dates.map((date) => (
            <span key={date}>
              {' · '}
              <Bidi>{date}</Bidi>
            </span>
          ))}
          {article.origin ? (
            <>
              {' · '}
              <Bidi>{t('origin', { name: article.origin.name })}</Bidi>
            </>
          ) : null}
        </p>
      </div>
      <div className="max-md:col-start-2">{toCheck ? null : <TaggedShare {...counts} />}</div>
      <div className="flex flex-wrap items-center gap-2 max-md:col-start-2 md:justify-end">
        {toCheck ? (
          <Badge tone="warning">
            <FileSearch aria-hidden />
            {t('check')}
          </Badge>
        ) : status === 'ready' ? (
          <span className="inline-flex items-center gap-1.5 text-muted-foreground text-xs">
            {article.pass === 'finished' ? <CircleCheck aria-hidden className="size-3.5" /> : null}
            {t(`pass.${article.pass}`)}
          </span>
        ) : (
          <Badge tone={status === 'failed' ? 'destructive' : 'outline'}>{t(status)}</Badge>
        )}
        {article.splitLockedAt ? (
          <span title={t('locked')}>
            <Lock aria-hidden className="size-3.5 text-muted-foreground" />
            <span className="sr-only">{t('locked')}</span>
          </span>
        ) : null}
        {names && status === 'ready' ? (
          <ArticleDetails review={review} article={article} names={names} />
        ) : null}
      </div>
    </li>
  );
}
