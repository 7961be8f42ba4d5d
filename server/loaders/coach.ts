import { viewerOf, visibleRecords } from '@/domain/blind';
import { type CoachPlaces, coachPlaces } from '@/domain/coaching';
import { stateOf } from '@/domain/review-state';
import { wholeReview } from '@/server/store/records';
import { placeIn } from './place';

/** Where the tour of the sample shows its steps in this copy. */
export async function loadCoachPlaces(reviewId: string): Promise<CoachPlaces> {
  const { review, member } = await placeIn(reviewId);
  const records = await wholeReview(review);
  return coachPlaces(stateOf(visibleRecords(records, viewerOf(records, member.id))), member.id);
}
