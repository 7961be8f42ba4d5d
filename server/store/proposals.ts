import { v7 as newId } from 'uuid';
import { proposePairs } from '@/domain/proposing';
import type { EventType } from '@/domain/review-event';
import { stateOf } from '@/domain/review-state';
import { commit } from './commit';
import { pool } from './database';
import { pairingRecords } from './linking-records';
import type { AuthorizedReview } from './membership';
import { wasOvertaken } from './refusals';

/** So many pairs wait at most: more than a person answers in one sitting. The next come when these are answered. */
const MOST_OPEN = 100;
/** Where more pairs were found than there was room for, so much room has to be free before they are looked for again. */
const WORTH_LOOKING = 50;

/** After these there may be pairs that were not there before. */
const STIRRED_BY: EventType[] = [
  'article.imported',
  'article.confirmed',
  'article.changed',
  'article.removed',
  'claim.created',
  'claim.moved',
  'claim.split',
  'claim.merged',
  'change.undone',
  'change.redone',
  'change.restored',
];

/** At which version this process looked for pairs, and whether some were left. Lost with the process: then it looks again. */
const looked = new Map<string, { version: number; more: boolean }>();

type Standing = { version: number; stirred: number; proposed: number; open: number };

async function standingOf(review: AuthorizedReview): Promise<Standing | null> {
  const { rows } = await pool().query<Standing>(
    `SELECT r.version,
       COALESCE((SELECT max(version) FROM review_event WHERE review_id = $1 AND type = ANY($2)), 0) AS stirred,
       COALESCE((SELECT max(version) FROM review_event WHERE review_id = $1 AND type = 'link.suggested'), 0) AS proposed,
       (SELECT count(*) FROM candidate WHERE review_id = $1 AND status = 'open')::int AS open
     FROM review r WHERE r.id = $1 AND r.archived_at IS NULL AND r.deleted_at IS NULL`,
    [review, STIRRED_BY],
  );
  return rows[0] ?? null;
}

/**
 * Proposes pairs to link where the review's claims have changed since it was last done: as `link.suggested`, by nobody.
 * Called when the queue is read, so that an import does not wait for it. When two readers come at once, one of them does
 * it.
 * @param now RFC 3339, UTC
 */
export async function proposeLinks(review: AuthorizedReview, now: string): Promise<void> {
  const stands = await standingOf(review);
  if (!stands) return;
  const room = MOST_OPEN - stands.open;
  const last = looked.get(review);
  const isStirred = stands.stirred > Math.max(last?.version ?? 0, stands.proposed);
  const mayBeMore = last ? last.more : stands.proposed > 0;
  if (room <= 0 || !(isStirred || (mayBeMore && room >= WORTH_LOOKING))) return;
  const records = await pairingRecords(review);
  const { type, changes } = proposePairs(stateOf(records), { room, newId });
  looked.set(review, { version: records.version, more: changes.length === room });
  if (changes.length === 0) return;
  try {
    await commit({ review, actor: null, tab: null, at: now, type, changes });
  } catch (error) {
    // Another reader was first: theirs are there now.
    if (!wasOvertaken(error)) throw error;
  }
}
