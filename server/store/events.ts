import type { HistoryCount } from '@/domain/report/report';
import type { EventType, ReviewEvent } from '@/domain/review-event';
import { EVENT_TYPES } from '@/domain/review-event';
import { canBeUndone } from '@/domain/undo';
import { pool } from './database';

const FIELDS = 'review_id AS review, version, type, actor, at, undoes, tab, changes';

type Row = Omit<ReviewEvent, 'at'> & { at: Date };
const toEvent = (row: Row): ReviewEvent => ({ ...row, at: row.at.toISOString() });

/** The events of a review after `version`, in order, at most `limit`. */
export async function eventsAfter(review: string, version: number, limit: number): Promise<ReviewEvent[]> {
  const { rows } = await pool().query<Row>(
    `SELECT ${FIELDS} FROM review_event WHERE review_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
    [review, version, limit],
  );
  return rows.map(toEvent);
}

/** How often who did what in a review, up to and with `version`; of everything without one. */
export async function historyCounts(review: string, version: number | null = null): Promise<HistoryCount[]> {
  const { rows } = await pool().query<HistoryCount>(
    `SELECT type, actor, count(*)::int AS count FROM review_event
     WHERE review_id = $1 AND ($2::int IS NULL OR version <= $2) GROUP BY type, actor ORDER BY type, actor`,
    [review, version],
  );
  return rows;
}

/** The number of the last event of a review; null when there is no such review. */
export async function lastVersion(review: string): Promise<number | null> {
  const { rows } = await pool().query<{ version: number }>('SELECT version FROM review WHERE id = $1', [
    review,
  ]);
  return rows[0]?.version ?? null;
}

const UNDOABLE: EventType[] = EVENT_TYPES.filter(canBeUndone);

/**
 * The actor's latest change that is not taken back. An event is taken back when its latest undo was not itself
 * undone by a redo: each undo and redo names its event in `undoes`.
 */
export async function lastUndoable(review: string, actor: string): Promise<ReviewEvent | null> {
  const { rows } = await pool().query<Row>(
    `SELECT ${FIELDS} FROM review_event e
     WHERE review_id = $1 AND actor = $2 AND type = ANY($3) AND type <> 'change.redone'
       AND COALESCE((SELECT u.type FROM review_event u
            WHERE u.review_id = $1 AND u.actor = $2 AND u.undoes = e.version
            ORDER BY u.version DESC LIMIT 1), 'change.redone') = 'change.redone'
     ORDER BY version DESC LIMIT 1`,
    [review, actor, UNDOABLE],
  );
  return rows[0] ? toEvent(rows[0]) : null;
}

/** The actor's latest undo that nothing of theirs came after, but other undos and redos. */
export async function lastRedoable(review: string, actor: string): Promise<ReviewEvent | null> {
  const { rows } = await pool().query<Row>(
    `SELECT ${FIELDS} FROM review_event e
     WHERE review_id = $1 AND actor = $2 AND type = 'change.undone'
       AND version > COALESCE((SELECT max(version) FROM review_event d
            WHERE d.review_id = $1 AND d.actor = $2 AND d.type = ANY($3) AND d.type <> 'change.redone'), 0)
       AND NOT EXISTS (SELECT 1 FROM review_event r
            WHERE r.review_id = $1 AND r.actor = $2 AND r.type = 'change.redone' AND r.undoes = e.undoes
              AND r.version > e.version)
     ORDER BY version DESC LIMIT 1`,
    [review, actor, UNDOABLE],
  );
  return rows[0] ? toEvent(rows[0]) : null;
}
