import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import type { ReviewRecords } from '@/domain/review-state';
import { nameRecords } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

export type NamesFacts = {
  review: ReviewView;
  me: string;
  /** Names, what joins them, the attributions that use them, and the articles, as this reader may see them. */
  records: ReviewRecords;
};

export async function loadNames(reviewId: string): Promise<NamesFacts> {
  const { review, member } = await placeIn(reviewId);
  const [view, all] = await Promise.all([reviewView(review, member), nameRecords(review)]);
  return { review: view, me: member.id, records: visibleRecords(all, viewerOf(all, member.id)) };
}
