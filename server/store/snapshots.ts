import type { ClientBase } from 'pg';
import type { FrozenData } from '@/domain/freezing';
import { pool } from './database';

/** Writes the data beside the record that the same transaction has made; once, and never again. */
export async function writeFrozen(
  client: ClientBase,
  review: string,
  snapshot: string,
  data: FrozenData,
): Promise<void> {
  await client.query(
    'UPDATE snapshot SET data = $3::jsonb WHERE review_id = $1 AND id = $2 AND data IS NULL',
    [review, snapshot, JSON.stringify(data)],
  );
}

/** The data of one snapshot; null when there is none (no such snapshot, or one that came without it). */
export async function readFrozen(review: string, snapshot: string): Promise<FrozenData | null> {
  const { rows } = await pool().query<{ data: FrozenData | null }>(
    'SELECT data FROM snapshot WHERE review_id = $1 AND id = $2',
    [review, snapshot],
  );
  return rows[0]?.data ?? null;
}

/** The data of every snapshot of a review that has any. */
export async function allFrozen(review: string): Promise<{ id: string; data: FrozenData }[]> {
  const { rows } = await pool().query<{ id: string; data: FrozenData }>(
    'SELECT id, data FROM snapshot WHERE review_id = $1 AND data IS NOT NULL ORDER BY number',
    [review],
  );
  return rows;
}
