'use client';

import { Announcer } from '@/components/article/announcer';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import { MatrixBoard } from '@/components/matrix/matrix-board';
import type { ReviewView } from '@/domain/api/reviews';
import type { Matrix } from '@/domain/matrix';
import type { MatrixFilter } from '@/domain/matrix-table';
import type { ReviewRecords } from '@/domain/review-state';

export type MatrixScreenProps = {
  review: Pick<ReviewView, 'id' | 'role' | 'grades'>;
  me: string;
  matrix: Matrix;
  /** The statements, which editors change on the version they see. */
  records: ReviewRecords;
  /** What others linked and named is withheld from this reader still. */
  isBlind: boolean;
  filter: MatrixFilter;
};

const NO_TEXTS = {};

/** What each source says about each point. */
export function MatrixScreen({ review, me, records, ...rest }: MatrixScreenProps) {
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>
        <MatrixBoard review={review} {...rest} />
      </Announcer>
    </LiveReviewProvider>
  );
}
