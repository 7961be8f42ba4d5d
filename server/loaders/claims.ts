import { cache } from 'react';
import type { SavedView } from '@/domain/api/saved-views';
import type { ClaimListFilter } from '@/domain/metrics/claim-filter';
import type { ClaimRow } from '@/domain/metrics/claim-list';
import { may } from '@/domain/policy';
import { articlesAndSources, type ListedArticle, type ListedSource } from '@/server/store/article-names';
import { claimRowPage } from '@/server/store/claim-views';
import { type NameBehind, namesBehind } from '@/server/store/names-behind';
import { viewsOf } from '@/server/store/saved-views';
import { placeIn } from './place';

/** Rows of one page. */
const LISTED = 100;

export type ClaimsPage = {
  /** Where it begins, as the address says; null for the first page. */
  cursor: string | null;
  articles: ListedArticle[];
  sources: ListedSource[];
  rows: ClaimRow[];
  /** Begins the next page; null on the last. */
  nextCursor: string | null;
  /** All that pass the filter. It comes when it is counted: the rows do not wait for it. */
  count: Promise<number>;
  /** What the number is about whose claims these are. */
  behind: NameBehind[];
  views: SavedView[];
  mayShare: boolean;
};

/** The reader's saved searches of a review; once for each request, for the list and for the palette. */
export const loadViews = cache(async (reviewId: string): Promise<SavedView[]> => {
  const { review, member } = await placeIn(reviewId);
  return viewsOf(review, member.id);
});

/** @param cursor as the address has it; one that is none begins at the beginning */
export async function loadClaims(
  reviewId: string,
  filter: ClaimListFilter,
  cursor: string | null,
): Promise<ClaimsPage> {
  const { review, member } = await placeIn(reviewId);
  const from = cursor !== null && /^\d{1,9}\.\d{1,9}$/.test(cursor) ? cursor : null;
  const [names, page, views, behind] = await Promise.all([
    articlesAndSources(review),
    claimRowPage(review, member.id, filter, { limit: LISTED, cursor: from ?? undefined }),
    loadViews(reviewId),
    namesBehind(review, member.id, filter.behind),
  ]);
  return { ...names, ...page, cursor: from, views, behind, mayShare: may(member.role, 'discuss') };
}
