import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type Matrix, matrix } from '@/domain/matrix';
import { type ReviewRecords, type ReviewState, stateOf } from '@/domain/review-state';
import { type SourceMap, sourceMap } from '@/domain/source-map';
import { type Timeline, timeline } from '@/domain/timeline';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

type Facts = {
  review: ReviewView;
  me: string;
  /** The statements, and who signed what is written on them: the counting stays here, where the records are. */
  records: ReviewRecords;
  /** What others linked and named is withheld from this reader still. */
  isBlind: boolean;
};

/** As `GET …/matrix` answers it. */
export type MatrixFacts = Facts & { matrix: Matrix };
export type SourceMapFacts = Facts & { map: SourceMap };
export type TimelineFacts = Facts & { timeline: Timeline };

/** The review as this reader may know it, counted by `count`; the page gets what is counted, not the records. */
async function counted<Counted>(
  reviewId: string,
  count: (state: ReviewState) => Counted,
): Promise<Facts & Counted> {
  const { review, member } = await placeIn(reviewId);
  const [view, whole] = await Promise.all([reviewView(review, member), wholeReview(review)]);
  const viewer = viewerOf(whole, member.id);
  const records = visibleRecords(whole, viewer);
  return {
    review: view,
    me: member.id,
    records: {
      version: records.version,
      statement: records.statement ?? [],
      member: records.member ?? [],
    },
    isBlind: viewer.blindFirst && !viewer.finishedAll,
    ...count(stateOf(records)),
  };
}

export const loadMatrix = (reviewId: string): Promise<MatrixFacts> =>
  counted(reviewId, (state) => ({ matrix: matrix(state) }));

export const loadSourceMap = (reviewId: string): Promise<SourceMapFacts> =>
  counted(reviewId, (state) => ({ map: sourceMap(state) }));

export const loadTimeline = (reviewId: string): Promise<TimelineFacts> =>
  counted(reviewId, (state) => ({ timeline: timeline(state) }));
