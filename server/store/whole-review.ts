import type { FrozenData } from '@/domain/freezing';
import type { WholeParts } from '@/domain/report/json';
import { type Change, NOUNS, type ReviewEvent } from '@/domain/review-event';
import { keyOf, type ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { eventsAfter } from './events';
import type { AuthorizedReview } from './membership';
import { writeRows } from './rows';
import { allFrozen, writeFrozen } from './snapshots';
import type { NewText } from './texts';
import { allTexts, insertTexts } from './texts';

const MOST_EVENTS = 2_000_000;

/** A whole review as it travels: its records, its texts and its history. */
export type WholeReview = {
  records: ReviewRecords;
  texts: readonly NewText[];
  events: readonly ReviewEvent[];
  /** The data of its snapshots. */
  frozen?: readonly { id: string; data: FrozenData }[];
  /** The account it belongs to. Whoever else its members name is nobody here until they accept an invitation. */
  owner: string;
};

/**
 * Stores a review that comes with its history (the sample, a JSON export), in one transaction. It is not a change of a
 * review but its arrival: nobody can be looking at it yet, so no event is made for it.
 */
export async function storeWholeReview({
  records,
  texts,
  events,
  frozen = [],
  owner,
}: WholeReview): Promise<void> {
  const review = records.review?.[0];
  if (!review) throw new Error('a review without its record');
  const changes = NOUNS.flatMap((noun) =>
    (records[noun] ?? []).map((after) => ({ noun, id: keyOf(noun, after), before: null, after }) as Change),
  );
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await writeRows(client, review.id, changes, {
      after: 'article',
      run: () => insertTexts(client, review.id, texts),
    });
    await client.query('UPDATE member SET account_id = NULL WHERE review_id = $1 AND id <> $2', [
      review.id,
      owner,
    ]);
    for (const { id, data } of frozen) await writeFrozen(client, review.id, id, data);
    await client.query(
      `INSERT INTO review_event (review_id, version, type, actor, at, undoes, tab, changes)
       SELECT $1, version, type, actor, at, undoes, tab, changes FROM jsonb_to_recordset($2::jsonb)
         AS e(version int, type text, actor uuid, at timestamptz, undoes int, tab text, changes jsonb)`,
      [review.id, JSON.stringify(events)],
    );
    const version = events.at(-1)?.version ?? 0;
    await client.query('UPDATE review SET version = $2, changed_at = now() WHERE id = $1', [
      review.id,
      version,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * What a whole review has beside its records: every version of every text, the history and the data of its snapshots.
 */
export async function wholeParts(review: AuthorizedReview): Promise<WholeParts> {
  const [texts, events, frozen] = await Promise.all([
    allTexts(review),
    eventsAfter(review, 0, MOST_EVENTS),
    allFrozen(review),
  ]);
  return { texts, events, frozen };
}
