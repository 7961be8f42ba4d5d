'use client';

import type { ReactNode } from 'react';
import { Announcer } from '@/components/article/announcer';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReviewRecords } from '@/domain/review-state';

export type AcrossScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  /** The statements, which editors change on the version they see. */
  records: ReviewRecords;
  children: ReactNode;
};

const NO_TEXTS = {};

/** Follows the review of a screen that shows what all its sources say. */
export function AcrossScreen({ review, me, records, children }: AcrossScreenProps) {
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>{children}</Announcer>
    </LiveReviewProvider>
  );
}
