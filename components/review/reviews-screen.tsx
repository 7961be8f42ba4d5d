'use client';

import { FilePlus2, Plus } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ReviewCards } from '@/components/review/review-cards';
import { ReviewFilter } from '@/components/review/review-filter';
import { type ReviewSort, sorted, sortOf, sortWritten } from '@/components/review/review-sort';
import { ReviewsTable } from '@/components/review/reviews-table';
import { SampleButton } from '@/components/review/sample-button';
import { SampleRow } from '@/components/review/sample-row';
import { useArchiving } from '@/components/review/use-archiving';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Page, PageHeader } from '@/components/shell/page-header';
import { focusedRow, useListKeys } from '@/components/shell/use-list-keys';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { matchesQuery } from '@/components/ui/fold';
import type { ReviewView } from '@/domain/api/reviews';

const NEW = '/reviews/new';

/** Every review one belongs to. The filter lives in the address, so that a list can be shared and gone back to. */
export function ReviewsScreen({ reviews }: { reviews: readonly ReviewView[] }) {
  const t = useTranslations('review.list');
  const { aria } = useKeyNames();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const query = search.get('q') ?? '';
  const archived = search.get('archived') === 'true';
  const setFilter = (filter: { q?: string; archived?: boolean }) => {
    const next = new URLSearchParams(search);
    const { q = query, archived: old = archived } = filter;
    if (q === '') next.delete('q');
    else next.set('q', q);
    if (old) next.set('archived', 'true');
    else next.delete('archived');
    show(next);
  };
  const setSort = (sort: ReviewSort) => {
    const next = new URLSearchParams(search);
    const written = sortWritten(sort);
    if (written === null) next.delete('sort');
    else next.set('sort', written);
    show(next);
  };
  const show = (next: URLSearchParams) => {
    window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname);
  };

  const sort = sortOf(search.get('sort'));
  // One's own copy of the sample stands apart and is in no count; a hidden one is among the archived.
  const sample = reviews.find(({ isSample, role }) => isSample && role === 'owner');
  const own = reviews.filter((review) => review !== sample);
  const isEmpty = own.length === 0 && !archived;
  const listed = sample?.archivedAt ? reviews : own;
  const shown = sorted(listed, sort).filter(
    (review) =>
      (review.archivedAt !== null) === archived &&
      matchesQuery(query, [review.question, review.place ?? '', review.eventDate ?? '']),
  );
  const archive = useArchiving();

  useListKeys({ next: 'review.list.next', previous: 'review.list.previous' });
  useCommands('reviews', [
    {
      id: 'reviews.new',
      icon: FilePlus2,
      perform: () => router.push(NEW),
    },
    {
      id: 'reviews.archive',
      isAvailable: () => shown.some((review) => review.id === focusedRow() && review.role === 'owner'),
      perform: () => {
        const review = shown.find((each) => each.id === focusedRow());
        if (review) void archive(review, review.archivedAt === null);
      },
    },
  ]);

  // Who has nothing yet begins with the sample; everyone else with a question.
  const newReview = (
    <Button asChild variant={isEmpty && !sample ? 'outline' : 'primary'}>
      <Link href={NEW} aria-keyshortcuts={aria('reviews.new')}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  );

  return (
    <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader title={t('title')} actions={isEmpty ? null : newReview} className="pb-0" />
      {isEmpty ? (
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          actions={
            <>
              {sample ? null : <SampleButton variant="primary">{t('openSample')}</SampleButton>}
              {newReview}
            </>
          }
        />
      ) : (
        <>
          <ReviewFilter query={query} archived={archived} onChange={setFilter} />
          {shown.length === 0 ? (
            <EmptyState
              title={archived && query === '' ? t('archivedEmpty') : t('noneMatch')}
              actions={
                <Button onClick={() => setFilter({ q: '', archived: false })}>{t('clearFilter')}</Button>
              }
            />
          ) : (
            <>
              <ReviewsTable reviews={shown} sort={sort} onSort={setSort} onArchive={archive} />
              <ReviewCards reviews={shown} />
            </>
          )}
        </>
      )}
      {isEmpty && sample?.archivedAt ? (
        <p className="text-center">
          <Button variant="link" onClick={() => setFilter({ archived: true })}>
            {t('showArchived')}
          </Button>
        </p>
      ) : null}
      {archived || sample?.archivedAt || (isEmpty && !sample) ? null : (
        <SampleRow sample={sample ?? null} onHide={(copy) => void archive(copy, true)} />
      )}
    </Page>
  );
}
