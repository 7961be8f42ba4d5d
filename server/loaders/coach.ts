import { viewerOf, visibleRecords } from '@/domain/blind';
import { COACH_ARTICLE, COACH_STEPS, type CoachPlaces, coachPlaces, NOWHERE } from '@/domain/coaching';
import { stateOf } from '@/domain/review-state';
import { tourRecords } from '@/server/store/tour-records';
import { placeIn } from './place';
import { loadPreferences } from './preferences';

/** Where the tour of the sample shows its steps in this copy; nothing is looked up for who has left or finished it. */
export async function loadCoachPlaces(reviewId: string): Promise<CoachPlaces> {
  const { review, member } = await placeIn(reviewId);
  const coach = (await loadPreferences())?.coach;
  if (!coach || coach.dismissed || coach.step >= COACH_STEPS) return NOWHERE;
  const records = await tourRecords(review, COACH_ARTICLE);
  return coachPlaces(stateOf(visibleRecords(records, viewerOf(records, member.id))), member.id);
}
