'use client';

import { useTranslations } from 'next-intl';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { Page, PageHeader } from '@/components/shell/page-header';
import { SourceArticles } from '@/components/source/source-articles';
import { SourceBacking } from '@/components/source/source-backing';
import { SourceConflicts } from '@/components/source/source-conflicts';
import { SourceGrade } from '@/components/source/source-grade';
import { SourceHeadlines } from '@/components/source/source-headlines';
import { SourceNumbers } from '@/components/source/source-numbers';
import { Bidi } from '@/components/ui/bidi';
import type { ReviewView } from '@/domain/api/reviews';
import { may } from '@/domain/policy';
import type { SourcePage } from '@/domain/report/source-page';
import type { SourceRecord } from '@/domain/source';

export type SourceScreenProps = {
  review: ReviewView;
  source: SourceRecord;
  page: SourcePage;
  /** Names of the review, to choose an article's origin from. */
  names: readonly string[];
};

/** What is known of one source, in counts that each open their list. Nothing here is summed up into a mark. */
export function SourceScreen({ review, source, page, names }: SourceScreenProps) {
  const t = useTranslations('source');
  useFreshPage();
  const { profile } = page;
  return (
    <Page className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        className="pb-0"
        title={<Bidi>{profile.name}</Bidi>}
        summary={
          <>
            {t(`types.${profile.type}`)}
            {' · '}
            {t('summary', { articles: profile.articles.length, claims: profile.claims.total })}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <SourceNumbers review={review.id} page={page} />
        <SourceBacking review={review.id} page={page} />
      </div>
      <SourceArticles
        review={review.id}
        articles={page.articles}
        names={may(review.role, 'edit_articles') ? names : null}
      />
      <SourceConflicts review={review.id} page={page} />
      <SourceHeadlines headlines={page.headlines} />
      {review.grades ? (
        <SourceGrade
          review={review.id}
          source={source}
          grade={profile.grade}
          mayGrade={may(review.role, 'decide')}
        />
      ) : null}
    </Page>
  );
}
