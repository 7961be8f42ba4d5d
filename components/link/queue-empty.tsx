'use client';

import { Link2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { linksAddress } from '@/components/link/links-view';
import type { CandidateQueueState } from '@/components/link/use-candidate-queue';
import { useLive } from '@/components/live/live-context';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { articlesOf } from '@/domain/metrics/claims';
import { openCandidates } from '@/domain/proposing';

export type QueueEmptyProps = {
  queue: CandidateQueueState;
  /** Only the pairs of one article are asked for. */
  isFiltered: boolean;
};

/** Said where the pairs would be: why there is none, and what can be done. */
export function QueueEmpty({ queue: { skipped, canGoBack, deeds }, isFiltered }: QueueEmptyProps) {
  const t = useTranslations('link.queue');
  const { live, review } = useLive();
  const { state } = live;
  const links = [...state.link.values()].filter(({ deletedAt }) => deletedAt === null);
  const conflicts = links.filter(({ relation }) => relation === 'conflicts').length;
  const answered = [...state.candidate.values()].some(({ status }) => status !== 'open');
  const few = articlesOf(state).length < 2;
  const elsewhere = isFiltered ? openCandidates(state).length : 0;
  const counts = t('counts', { links: links.length, conflicts });
  const [title, body] =
    skipped > 0
      ? [t('allSkipped', { count: skipped }), counts]
      : elsewhere > 0
        ? [t('noneHere'), t('elsewhere', { count: elsewhere })]
        : answered
          ? [t('allAnswered'), counts]
          : few
            ? [t('none'), t('noneBody')]
            : [t('none'), t('noneAlikeBody')];
  return (
    <Region label={t('region')} workArea>
      <EmptyState
        icon={<Link2 aria-hidden />}
        title={title}
        body={body}
        actions={
          <>
            {skipped > 0 ? (
              <Button variant="primary" onClick={deeds.again}>
                {t('again')}
              </Button>
            ) : null}
            {elsewhere > 0 ? (
              <Button asChild variant={skipped > 0 ? 'outline' : 'primary'}>
                <Link
                  href={linksAddress(review, { view: 'queue', relation: null, article: null, only: null })}
                >
                  {t('everyArticle')}
                </Link>
              </Button>
            ) : null}
            {canGoBack ? <Button onClick={deeds.back}>{t('back')}</Button> : null}
            {links.length > 0 ? (
              <Button asChild>
                <Link href={linksAddress(review, { view: 'all', relation: null, article: null, only: null })}>
                  {t('seeAll')}
                </Link>
              </Button>
            ) : null}
            {few ? (
              <Button asChild variant="primary">
                <Link href={`/reviews/${review}/articles/new`}>{t('addArticles')}</Link>
              </Button>
            ) : null}
          </>
        }
      />
    </Region>
  );
}
