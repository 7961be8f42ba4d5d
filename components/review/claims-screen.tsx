'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageUpdates } from '@/components/live/page-updates';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import type { NameBehind } from '@/components/review/behind-label';
import { ClaimCount } from '@/components/review/claim-count';
import { ClaimFilters } from '@/components/review/claim-filters';
import { ClaimRows } from '@/components/review/claim-rows';
import { SavedViews } from '@/components/saved-view/saved-views';
import { Page, PageHeader } from '@/components/shell/page-header';
import { useListKeys } from '@/components/shell/use-list-keys';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { SavedView } from '@/domain/api/saved-views';
import { type ClaimListFilter, queryOf } from '@/domain/metrics/claim-filter';
import type { ClaimRow } from '@/domain/metrics/claim-list';

export type ClaimsScreenProps = {
  review: string;
  filter: ClaimListFilter;
  /** Where this page of the list begins; null for its first. */
  cursor: string | null;
  articles: readonly { id: string; number: number; source: string }[];
  sources: readonly { id: string; name: string }[];
  behind: readonly NameBehind[];
  rows: readonly ClaimRow[];
  nextCursor: string | null;
  /** All that pass the filter; it may come after the rows. */
  count: Promise<number>;
  views: readonly SavedView[];
  /** May one show others a view? */
  mayShare: boolean;
};

/** Every claim of a review, searched. The filter is the address; each row opens its claim in its article. */
export function ClaimsScreen(props: ClaimsScreenProps) {
  const { review, filter, cursor, rows, nextCursor, count, views, mayShare, ...choices } = props;
  const t = useTranslations('review.claims');
  useListKeys({ next: 'review.claims.next', previous: 'review.claims.previous' });
  const here = `/reviews/${review}/claims`;
  const query = queryOf(filter);
  const page = (at: string | null) => {
    const search = new URLSearchParams(query);
    if (at !== null) search.set('cursor', at);
    return search.size > 0 ? `${here}?${search}` : here;
  };
  useFreshPage();
  const held = useHeld(rows, ({ id }) => id, page(cursor), {
    isPaged: nextCursor !== null || cursor !== null,
  });
  return (
    <>
      <PageUpdates count={held.waiting} onShow={held.show} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={<ClaimCount count={count} />}
          actions={<SavedViews review={review} views={views} query={query} mayShare={mayShare} />}
        />
        <ClaimFilters here={here} filter={filter} {...choices} />
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
        {cursor === null && nextCursor === null ? null : (
          <nav aria-label={t('pages')} className="flex flex-wrap justify-end gap-2">
            {cursor === null ? null : (
              <Button asChild>
                <Link href={page(null)}>{t('firstPage')}</Link>
              </Button>
            )}
            {nextCursor === null ? null : (
              <Button asChild variant="primary">
                <Link href={page(nextCursor)}>{t('nextPage')}</Link>
              </Button>
            )}
          </nav>
        )}
      </Page>
    </>
  );
}
