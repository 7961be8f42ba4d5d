'use client';

import { Archive, ArchiveRestore, EqualNot } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import {
  type ReviewSort,
  SORT_COLUMNS,
  type SortColumn,
  sortPressed,
  sortState,
} from '@/components/review/review-sort';
import { TaggedShare } from '@/components/review/tagged-share';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { IconButton } from '@/components/ui/icon-button';
import { RelativeTime } from '@/components/ui/relative-time';
import {
  SortableHeader,
  Table,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@/components/ui/table';
import type { ReviewView } from '@/domain/api/reviews';

export type ReviewsTableProps = {
  reviews: readonly ReviewView[];
  sort: ReviewSort;
  onSort: (sort: ReviewSort) => void;
  onArchive: (review: ReviewView, archived: boolean) => void;
};

const NUMBERS: readonly SortColumn[] = ['articles', 'claims', 'links'];

/** The list on a wide screen. The row's link is its question; the rest of the row is a larger target for it. */
export function ReviewsTable({ reviews, sort, onSort, onArchive }: ReviewsTableProps) {
  const t = useTranslations('review.list');
  const kinds = useTranslations('review.new.templates');
  const number = 'text-end tabular-nums';
  return (
    <Table label={t('title')} frameClassName="rounded-lg border bg-card max-md:hidden">
      <TableHead>
        <tr>
          {SORT_COLUMNS.map((column) => (
            <SortableHeader
              key={column}
              sort={sortState(sort, column)}
              onSort={() => onSort(sortPressed(sort, column))}
              className={NUMBERS.includes(column) ? number : undefined}
            >
              {t(`columns.${column}`)}
            </SortableHeader>
          ))}
          <TableHeaderCell>
            <span className="sr-only">{t('columns.actions')}</span>
          </TableHeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {reviews.map((review) => {
          const archived = review.archivedAt !== null;
          return (
            <TableRow
              key={review.id}
              data-row-of={review.id}
              className="group relative focus-within:bg-accent"
            >
              <TableCell className="w-full min-w-64 max-w-0 py-2">
                <Link
                  data-row=""
                  href={`/reviews/${review.id}`}
                  className="line-clamp-2 rounded-sm font-medium after:absolute after:inset-0 hover:underline"
                >
                  <Bidi>{review.question}</Bidi>
                </Link>
                {review.place || review.eventDate || review.template === 'class' ? (
                  <p className="mt-0.5 flex items-center gap-2 truncate text-muted-foreground text-xs">
                    {review.template === 'class' ? <Badge tone="outline">{kinds('class')}</Badge> : null}
                    <Bidi>{[review.eventDate, review.place].filter(Boolean).join(' · ')}</Bidi>
                  </p>
                ) : null}
              </TableCell>
              <TableCell className={number}>{review.counts.articles}</TableCell>
              <TableCell className={number}>{review.counts.claims}</TableCell>
              <TableCell className="min-w-40">
                <TaggedShare {...review.counts} />
              </TableCell>
              <TableCell className={`${number} whitespace-nowrap`}>
                {review.counts.links}
                {review.counts.conflicts > 0 ? (
                  <span className="ms-2 inline-flex items-center gap-0.5 text-link-conflict">
                    <EqualNot aria-hidden className="size-3.5" />
                    <span aria-hidden>{review.counts.conflicts}</span>
                    <span className="sr-only">{t('conflicts', { count: review.counts.conflicts })}</span>
                  </span>
                ) : null}
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted-foreground">
                <RelativeTime date={review.changedAt} />
              </TableCell>
              <TableCell>
                {review.role === 'owner' ? (
                  <IconButton
                    label={t(archived ? 'bringBackNamed' : 'archiveNamed', { question: review.question })}
                    keys={['E']}
                    size="icon-sm"
                    className="relative z-[1] opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
                    onClick={() => onArchive(review, !archived)}
                  >
                    {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
                  </IconButton>
                ) : null}
              </TableCell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
