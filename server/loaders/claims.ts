import type { ArticleSummary } from '@/domain/api/articles';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type ClaimList, type ClaimListFilter, listClaims } from '@/domain/metrics/claim-list';
import { stateOf } from '@/domain/review-state';
import { articleSummaries } from '@/server/store/article-views';
import { wholeReview } from '@/server/store/records';
import { placeIn } from './place';

/** How many claims one screen lists; a filter leads to the rest. */
const LISTED = 300;

export async function loadClaims(
  reviewId: string,
  filter: ClaimListFilter,
): Promise<{ articles: ArticleSummary[]; list: ClaimList }> {
  const { review, member } = await placeIn(reviewId);
  const [articles, records] = await Promise.all([articleSummaries(review, member.id), wholeReview(review)]);
  const state = stateOf(visibleRecords(records, viewerOf(records, member.id)));
  return { articles, list: listClaims(state, filter, LISTED) };
}
