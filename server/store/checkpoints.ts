import type { CheckpointView } from '@/domain/api/checkpoints';
import { visibleEvent } from '@/domain/blind';
import type { ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { eventsAfter, lastVersion } from './events';
import type { AuthorizedReview } from './membership';
import { read } from './read-noun';
import { viewingOf } from './viewing';

/** As many events as are looked at one by one for a reviewer in a blind pass. */
const MOST = 20_000;

/** Naming a place is no change of anything, nor is the report that made the place. */
const isChange = (type: string, version: number, place: number) =>
  version > place &&
  !type.startsWith('checkpoint.') &&
  !(version === place + 1 && type === 'snapshot.frozen');

/** What checkpoints are decided on: all of them, and where the history stands. */
export async function checkpointRecords(review: AuthorizedReview): Promise<ReviewRecords> {
  const version = (await lastVersion(review)) ?? 0;
  return {
    version,
    checkpoint: await read('checkpoint', review, 'ORDER BY t.review_version DESC, t.id DESC'),
  };
}

/** The checkpoints of a review, newest first, with how much has changed since as this member may know it. */
export async function checkpointViews(review: AuthorizedReview, member: string): Promise<CheckpointView[]> {
  const [{ checkpoint = [] }, { viewer, voted }] = await Promise.all([
    checkpointRecords(review),
    viewingOf(review, member),
  ]);
  if (checkpoint.length === 0) return [];
  if (viewer.blindFirst && !viewer.finishedAll) {
    // How much others did is theirs to tell as well.
    const first = Math.min(...checkpoint.map((one) => one.reviewVersion));
    const events = await eventsAfter(review, first, MOST);
    const told = events.filter((event) => visibleEvent(event, viewer, voted).type !== 'withheld');
    return checkpoint.map((one) => ({
      ...one,
      changes: told.filter(({ type, version }) => isChange(type, version, one.reviewVersion)).length,
    }));
  }
  const { rows } = await pool().query<{ place: number; changes: number }>(
    `SELECT p.place, (SELECT count(*)::int FROM review_event e WHERE e.review_id = $1 AND e.version > p.place
       AND e.type NOT LIKE 'checkpoint.%' AND NOT (e.version = p.place + 1 AND e.type = 'snapshot.frozen')) AS changes
     FROM unnest($2::int[]) AS p(place)`,
    [review, [...new Set(checkpoint.map((one) => one.reviewVersion))]],
  );
  const since = new Map(rows.map(({ place, changes }) => [place, changes]));
  return checkpoint.map((one) => ({ ...one, changes: since.get(one.reviewVersion) ?? 0 }));
}
