import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type Overview, overviewOf } from '@/domain/metrics/overview';
import { stateOf } from '@/domain/review-state';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

/** The numbers of a review as this reader may know them. Counted here: the page gets the counts, not the claims. */
export async function loadOverview(reviewId: string): Promise<{ review: ReviewView; overview: Overview }> {
  const { review, member } = await placeIn(reviewId);
  const [view, records] = await Promise.all([reviewView(review, member), wholeReview(review)]);
  const state = stateOf(visibleRecords(records, viewerOf(records, member.id)));
  return { review: view, overview: overviewOf(state, member) };
}
