import { viewerOf, visibleEvent, visibleRecords } from '@/domain/blind';
import type { Change, ReviewEvent } from '@/domain/review-event';
import { stateOf } from '@/domain/review-state';
import type { MemberRecord } from '@/domain/reviewer';
import { undoing } from '@/domain/undo';
import { overwritten, undoWarning, type WarnedLine } from '@/domain/undo-warning';
import { activityNames } from './activity';
import { pool } from './database';
import type { AuthorizedReview } from './membership';
import { recordsNamed, sharedRecords } from './records';
import { viewingOf } from './viewing';

type Warning = { version: number; by: string | null; at: string | null; lines: WarnedLine[] };
type Row = Omit<ReviewEvent, 'at'> & { at: Date };

/** The last event by another, after `event`, that changed one of these records, or wrote something on their claims. */
async function lastToChange(
  review: AuthorizedReview,
  event: ReviewEvent,
  changes: readonly Change[],
): Promise<ReviewEvent | null> {
  const { rows } = await pool().query<Row>(
    `SELECT review_id AS review, version, type, actor, at, undoes, tab, changes FROM review_event e
     WHERE review_id = $1 AND version > $2 AND actor IS DISTINCT FROM $3
       AND EXISTS (SELECT 1 FROM jsonb_array_elements(e.changes) c
         WHERE c->>'id' = ANY($4) OR c->'after'->>'claim' = ANY($4) OR c->'after'->>'link' = ANY($4)
            OR c->'after'->>'a' = ANY($4) OR c->'after'->>'b' = ANY($4))
     ORDER BY version DESC LIMIT 1`,
    [review, event.version, event.actor, changes.map(({ id }) => id)],
  );
  return rows[0] ? { ...rows[0], at: rows[0].at.toISOString() } : null;
}

/** What undoing an event would take from others, as its author may know it; null where nothing would be lost. */
export async function warningOf(
  review: AuthorizedReview,
  member: MemberRecord,
  event: ReviewEvent,
): Promise<Warning | null> {
  const [records, shared, { viewer, voted }] = await Promise.all([
    recordsNamed(review, event.changes),
    sharedRecords(review),
    viewingOf(review, member.id),
  ]);
  const state = stateOf(records);
  const ruling = undoing(state, event, { at: event.at });
  if (ruling.ok || ruling.refusal.code !== 'changed-since') return null;
  const touched = overwritten(state, event);
  const last = await lastToChange(review, event, touched.length > 0 ? touched : event.changes);
  const toldOf = last && visibleEvent(last, viewer, voted);
  const isTold = toldOf !== null && toldOf.type !== 'withheld';
  const seen = visibleEvent(event, viewer, voted);
  if (seen.type === 'withheld' || !('changes' in seen))
    return { version: event.version, by: null, at: null, lines: [] };
  // What is hidden is to be told of neither as changed nor as gone.
  const whole = { ...shared, ...records, review: shared.review, pass: shared.pass, article: shared.article };
  const reader = viewerOf(whole, member.id);
  const names = await activityNames(review, [seen], visibleRecords(shared, reader));
  const shown = stateOf(visibleRecords(whole, reader));
  const hides = (change: Change) => {
    const table = (of: typeof state) => (of[change.noun] as ReadonlyMap<string, unknown>).get(change.id);
    return table(state) !== undefined && table(shown) === undefined;
  };
  const told = { ...seen, changes: seen.changes.filter((change) => !hides(change)) };
  return {
    version: event.version,
    by: isTold && last ? last.actor : null,
    at: isTold && last ? last.at : null,
    lines: undoWarning(shown, told, names),
  };
}
