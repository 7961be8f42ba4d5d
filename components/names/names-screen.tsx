'use client';

import { useRouter } from 'next/navigation';
import { Announcer } from '@/components/article/announcer';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import { NamesBody } from '@/components/names/names-body';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReviewRecords } from '@/domain/review-state';

export type NamesScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  records: ReviewRecords;
};

const NO_TEXTS = {};

/** Who and what the review names: speakers, carriers and origins, and which of them are one. */
export function NamesScreen({ review, me, records }: NamesScreenProps) {
  const router = useRouter();
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>
        <NamesBody role={review.role} records={records} onReadAgain={() => router.refresh()} />
      </Announcer>
    </LiveReviewProvider>
  );
}
