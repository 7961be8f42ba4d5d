import type { SortState } from '@/components/ui/table';
import type { ReviewView } from '@/domain/api/reviews';

/** What the list of reviews can be put in order by; the names stand in the address. */
export const SORT_COLUMNS = ['question', 'articles', 'claims', 'tagged', 'links', 'changed'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type ReviewSort = { column: SortColumn; descending: boolean };

/** The last changed first: what a person was at is what they come back to. */
export const USUAL_SORT: ReviewSort = { column: 'changed', descending: true };

/** `-changed` is the last changed first, `question` from A to Z. Anything else is the usual order. */
export function sortOf(written: string | null): ReviewSort {
  const column = SORT_COLUMNS.find((name) => name === written?.replace(/^-/, ''));
  return column ? { column, descending: written?.startsWith('-') ?? false } : USUAL_SORT;
}

/** Null for the usual order, which needs no word in the address. */
export function sortWritten({ column, descending }: ReviewSort): string | null {
  if (column === USUAL_SORT.column && descending === USUAL_SORT.descending) return null;
  return `${descending ? '-' : ''}${column}`;
}

/** The order after a press on a column: words from A to Z first, numbers and dates from the largest; then turned round. */
export function sortPressed(now: ReviewSort, column: SortColumn): ReviewSort {
  if (now.column === column) return { column, descending: !now.descending };
  return { column, descending: column !== 'question' };
}

export const sortState = (now: ReviewSort, column: SortColumn): SortState =>
  now.column !== column ? 'none' : now.descending ? 'descending' : 'ascending';

const share = ({ counts }: ReviewView) => (counts.claims === 0 ? 0 : counts.tagged / counts.claims);

const COMPARE: Record<SortColumn, (x: ReviewView, y: ReviewView) => number> = {
  question: (x, y) => x.question.localeCompare(y.question),
  articles: (x, y) => x.counts.articles - y.counts.articles,
  claims: (x, y) => x.counts.claims - y.counts.claims,
  tagged: (x, y) => share(x) - share(y),
  links: (x, y) => x.counts.links - y.counts.links,
  changed: (x, y) => x.changedAt.localeCompare(y.changedAt),
};

/** A sorted copy; equal ones stay as they came. */
export function sorted(reviews: readonly ReviewView[], { column, descending }: ReviewSort): ReviewView[] {
  const way = descending ? -1 : 1;
  return reviews.toSorted((x, y) => way * COMPARE[column](x, y));
}
