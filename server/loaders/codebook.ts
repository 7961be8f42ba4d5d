import type { ReviewView } from '@/domain/api/reviews';
import type { ReviewRecords } from '@/domain/review-state';
import { sharedRecords } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

export type CodebookFacts = {
  review: ReviewView;
  me: string;
  /** The review with its notes, and who is in it. */
  records: ReviewRecords;
};

export async function loadCodebook(reviewId: string): Promise<CodebookFacts> {
  const { review, member } = await placeIn(reviewId);
  const [view, { version, review: settings = [], member: members = [] }] = await Promise.all([
    reviewView(review, member),
    sharedRecords(review),
  ]);
  return { review: view, me: member.id, records: { version, review: settings, member: members } };
}
