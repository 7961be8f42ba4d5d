import type { FrozenData } from '@/domain/freezing';
import { type Change, NOUNS, type ReviewEvent } from '@/domain/review-event';
import { keyOf, type ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { writeRows } from './rows';
import { writeFrozen } from './snapshots';
import type { NewText } from './texts';
import { insertTexts } from './texts';

/** A whole review as it travels: its records, its texts and its history. */
export type WholeReview = {
  records: ReviewRecords;
  texts: readonly NewText[];
  events: readonly ReviewEvent[];
  /** The data of its snapshots. */
  frozen?: readonly { id: string; data: FrozenData }[];
};

/**
 * Stores a review that comes with its history (the sample, a JSON export), in one transaction. It is not a change of a
 * review but its arrival: nobody can be looking at it yet, so no event is made for it.
 */
export async function storeWholeReview({ records, texts, events, frozen = [] }: WholeReview): Promise<void> {
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
