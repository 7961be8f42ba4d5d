import type { CheckpointView } from '@/domain/api/checkpoints';
import type { ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { lastVersion } from './events';
import type { AuthorizedReview } from './membership';
import { read } from './read-noun';

/** What checkpoints are decided on: all of them, and where the history stands. */
export async function checkpointRecords(review: AuthorizedReview): Promise<ReviewRecords> {
  const version = (await lastVersion(review)) ?? 0;
  return {
    version,
    checkpoint: await read('checkpoint', review, 'ORDER BY t.review_version DESC, t.id DESC'),
  };
}

/** The checkpoints of a review, newest first, with how much has changed since; naming places is no change of anything. */
export async function checkpointViews(review: AuthorizedReview): Promise<CheckpointView[]> {
  const { checkpoint = [] } = await checkpointRecords(review);
  if (checkpoint.length === 0) return [];
  const { rows } = await pool().query<{ place: number; changes: number }>(
    `SELECT p.place, (SELECT count(*)::int FROM review_event e WHERE e.review_id = $1 AND e.version > p.place
       AND e.type NOT LIKE 'checkpoint.%' AND NOT (e.version = p.place + 1 AND e.type = 'snapshot.frozen')) AS changes
     FROM unnest($2::int[]) AS p(place)`,
    [review, [...new Set(checkpoint.map((one) => one.reviewVersion))]],
  );
  const since = new Map(rows.map(({ place, changes }) => [place, changes]));
  return checkpoint.map((one) => ({ ...one, changes: since.get(one.reviewVersion) ?? 0 }));
}
