import type { Noun, NounRecords } from '@/domain/review-event';
import { NOUNS } from '@/domain/review-event';
import { pool } from './database';
import { TABLES } from './nouns';

const SELECT = Object.fromEntries(
  NOUNS.map((noun) => {
    const { table, columns } = TABLES[noun];
    const list = Object.entries(columns).map(([field, { name }]) => `t."${name}" AS "${field}"`);
    return [noun, `SELECT ${list.join(', ')} FROM "${table}" t`];
  }),
) as Record<Noun, string>;

function toRecord(row: Record<string, unknown>): Record<string, unknown> {
  for (const field in row) if (row[field] instanceof Date) row[field] = (row[field] as Date).toISOString();
  return row;
}

/**
 * Records of one noun of one review. `where` is SQL about `t`, its parameters from `$2` on.
 * The review is always `$1`: there is no way to ask for another's rows. Of an empty list of ids nothing is asked.
 */
export async function read<N extends Noun>(
  noun: N,
  review: string,
  where = '',
  params: readonly unknown[] = [],
): Promise<NounRecords[N][]> {
  if (params.length === 1 && Array.isArray(params[0]) && params[0].length === 0) return [];
  const scope = noun === 'review' ? 't.id = $1' : 't.review_id = $1';
  const { rows } = await pool().query(`${SELECT[noun]} WHERE ${scope} ${where}`, [review, ...params]);
  return rows.map(toRecord) as NounRecords[N][];
}
