'use client';

import { ArrowRight, Plus, Users } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageUpdates } from '@/components/live/page-updates';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import { AgreementLine } from '@/components/review/agreement-line';
import { KindsByArticle } from '@/components/review/kinds-by-article';
import { LinksBySource } from '@/components/review/links-by-source';
import { Origins } from '@/components/review/origins';
import { OverviewTiles } from '@/components/review/overview-tiles';
import { Passes } from '@/components/review/passes';
import { SampleNote } from '@/components/review/sample-note';
import { TodoLine } from '@/components/review/todo-line';
import { useNextStep } from '@/components/review/use-next-step';
import { WhoIsQuoted } from '@/components/review/who-is-quoted';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ReviewView } from '@/domain/api/reviews';
import type { Overview } from '@/domain/metrics/overview';
import { may } from '@/domain/policy';

export type OverviewScreenProps = {
  review: ReviewView;
  overview: Overview;
  /** What stands below the numbers. */
  children?: ReactNode;
};

/** What a review holds, in counts that each lead to their list, and the one thing to do next. */
export function OverviewScreen({ review, overview: now, children }: OverviewScreenProps) {
  useFreshPage();
  // Numbers change where they stand; rows that come, go or change places wait.
  const articles = useHeld(now.articles, ({ id }) => id, review.id);
  const origins = useHeld(now.origins.origins, ({ entity }) => entity, review.id);
  const sources = useHeld(now.sources, ({ id }) => id, review.id);
  const overview = {
    ...now,
    sources: sources.rows.map(({ row }) => row),
    articles: articles.rows.map(({ row }) => row),
    origins: { ...now.origins, origins: origins.rows.map(({ row }) => row) },
  };
  const showUpdates = () => {
    articles.show();
    origins.show();
    sources.show();
  };
  const t = useTranslations('review.overview');
  const { aria } = useKeyNames();
  const router = useRouter();
  const next = useNextStep(review.id, overview.next);
  const empty = overview.articles.length === 0 && overview.toCheck.length === 0;

  useCommands('overview', [
    {
      id: 'overview.next',
      icon: ArrowRight,
      perform: () => router.push(next.href),
    },
  ]);

  return (
    <>
      <PageUpdates count={articles.waiting + origins.waiting + sources.waiting} onShow={showUpdates} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <PageHeader
          className="pb-0 md:flex-nowrap md:*:last:shrink-0"
          title={<Bidi className="text-balance">{review.question}</Bidi>}
          summary={
            review.eventDate || review.place ? (
              <Bidi>{[review.eventDate, review.place].filter(Boolean).join(' · ')}</Bidi>
            ) : null
          }
          actions={
            <>
              <Button asChild variant="quiet">
                <Link href={`/reviews/${review.id}/members`}>
                  <Users aria-hidden />
                  {t('members')}
                </Link>
              </Button>
              {may(review.role, 'import') && !empty ? (
                <Button asChild>
                  <Link href={`/reviews/${review.id}/articles/new`}>
                    <Plus aria-hidden />
                    {t('addArticles')}
                  </Link>
                </Button>
              ) : null}
            </>
          }
        />
        {review.contentNote ? (
          <p className="text-warning">{t('contentNote', { note: review.contentNote })}</p>
        ) : null}
        {review.isSample ? <SampleNote /> : null}
        {empty ? (
          <EmptyState
            title={t('emptyTitle')}
            body={t('emptyBody')}
            actions={
              may(review.role, 'import') ? (
                <Button asChild variant="primary" size="lg">
                  <Link href={`/reviews/${review.id}/articles/new`} aria-keyshortcuts={aria('overview.next')}>
                    <Plus aria-hidden />
                    {t('addArticles')}
                  </Link>
                </Button>
              ) : null
            }
          />
        ) : (
          <>
            <section
              aria-label={t('next')}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border bg-card p-4"
            >
              <TodoLine review={review.id} overview={overview} />
              <Button asChild variant="primary" size="lg" className="max-w-full">
                <Link
                  href={next.href}
                  aria-keyshortcuts={aria('overview.next')}
                  aria-label={`${t('next')}: ${next.label}`}
                >
                  <span className="truncate">
                    {t('next')}: {next.label}
                  </span>
                  <KeyOf id="overview.next" tone="inverse" />
                </Link>
              </Button>
            </section>
            <OverviewTiles review={review.id} overview={overview} />
            {overview.articles.length > 0 ? (
              <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
                <KindsByArticle review={review.id} articles={overview.articles} />
                <Origins review={review.id} origins={overview.origins} />
                <WhoIsQuoted review={review.id} articles={overview.articles} />
                <LinksBySource review={review.id} sources={overview.sources} />
                <Passes review={review.id} passes={overview.passes} />
                <AgreementLine review={review.id} agreement={overview.agreement} />
              </div>
            ) : null}
          </>
        )}
        {children}
      </Page>
    </>
  );
}
