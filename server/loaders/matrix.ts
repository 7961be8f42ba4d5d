import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type Matrix, matrix } from '@/domain/matrix';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

export type MatrixFacts = {
  review: ReviewView;
  me: string;
  /** As `GET …/matrix` answers it. */
  matrix: Matrix;
  /** The statements alone: the counting stays here, where the records are. */
  records: ReviewRecords;
  /** What others linked and named is withheld from this reader still. */
  isBlind: boolean;
};

export async function loadMatrix(reviewId: string): Promise<MatrixFacts> {
  const { review, member } = await placeIn(reviewId);
  const [view, whole] = await Promise.all([reviewView(review, member), wholeReview(review)]);
  const viewer = viewerOf(whole, member.id);
  const records = visibleRecords(whole, viewer);
  return {
    review: view,
    me: member.id,
    matrix: matrix(stateOf(records)),
    records: { version: records.version, statement: records.statement ?? [] },
    isBlind: viewer.blindFirst && !viewer.finishedAll,
  };
}
