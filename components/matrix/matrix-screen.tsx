'use client';

import { AcrossScreen } from '@/components/matrix/across-screen';
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

/** What each source says about each point. */
export function MatrixScreen({ review, me, records, ...rest }: MatrixScreenProps) {
  return (
    <AcrossScreen review={review} me={me} records={records}>
      <MatrixBoard review={review} {...rest} />
    </AcrossScreen>
  );
}
