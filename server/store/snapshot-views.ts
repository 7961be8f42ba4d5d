import type { z } from 'zod';
import type { snapshotView } from '@/domain/api/snapshots';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { claimsChangedSince } from '@/domain/freezing';
import { finishedPasses } from '@/domain/report/finished-passes';
import { type ReviewRecords, recordsOf, stateOf } from '@/domain/review-state';
import type { AuthorizedReview } from './membership';
import { readFrozen } from './snapshots';

export type SnapshotView = z.output<typeof snapshotView> & { claimsChangedSince: number };

/**
 * The snapshots of a review, newest first, each with how many claims changed since.
 * @param all everything of the review, as it is now
 */
export async function snapshotViews(
  review: AuthorizedReview,
  member: string,
  all: ReviewRecords,
): Promise<SnapshotView[]> {
  const viewer = viewerOf(all, member);
  const now = recordsOf(finishedPasses(stateOf(visibleRecords(all, viewer))));
  const newestFirst = [...(all.snapshot ?? [])].sort((x, y) => y.number - x.number);
  const views: SnapshotView[] = [];
  // One after the other: the data of a snapshot is as large as the review.
  for (const snapshot of newestFirst) {
    const frozen = await readFrozen(review, snapshot.id);
    const then = frozen && visibleRecords(frozen.records, viewer);
    views.push({ ...snapshot, claimsChangedSince: then ? claimsChangedSince(then, now) : 0 });
  }
  return views;
}
