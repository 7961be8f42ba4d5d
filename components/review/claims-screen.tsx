'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageUpdates } from '@/components/live/page-updates';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import { ClaimFilters } from '@/components/review/claim-filters';
import { ClaimRows } from '@/components/review/claim-rows';
import { Page, PageHeader } from '@/components/shell/page-header';
import { useListKeys } from '@/components/shell/use-list-keys';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ArticleSummary } from '@/domain/api/articles';
import type { ClaimList, ClaimListFilter } from '@/domain/metrics/claim-list';

export type ClaimsScreenProps = {
  review: string;
  filter: ClaimListFilter;
  articles: readonly ArticleSummary[];
  list: ClaimList;
};

/** The claims behind a number. The filter is the address; each row opens its claim in its article. */
export function ClaimsScreen({ review, filter, articles, list }: ClaimsScreenProps) {
  const t = useTranslations('review.claims');
  useListKeys({ next: 'review.claims.next', previous: 'review.claims.previous' });
  const here = `/reviews/${review}/claims`;
  const shown = list.rows.length;
  useFreshPage();
  const held = useHeld(list.rows, ({ id }) => id, JSON.stringify(filter), { isPaged: shown < list.count });
  return (
    <>
      <PageUpdates count={held.waiting} onShow={held.show} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={
            <span role="status">
              {t('count', { count: list.count })}
              {shown < list.count ? ` · ${t('countMore', { count: shown })}` : null}
            </span>
          }
        />
        <ClaimFilters here={here} filter={filter} articles={articles} />
        {held.rows.length === 0 ? (
          <EmptyState
            title={t('none')}
            actions={
              <Button asChild>
                <Link href={here}>{t('clear')}</Link>
              </Button>
            }
          />
        ) : (
          <ClaimRows review={review} rows={held.rows} />
        )}
      </Page>
    </>
  );
}
