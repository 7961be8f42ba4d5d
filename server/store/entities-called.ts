import type { Viewer } from '@/domain/blind';
import { representativeOf } from '@/domain/same-as';
import { pool } from './database';
import { read } from './read-noun';

/**
 * Everyone whose name has `part` in it, and everyone said to be the same, by id. Who thinks so counts only where the viewer
 * may see it.
 *
 * @param part folded as names are
 */
export async function entitiesCalled(review: string, part: string, viewer: Viewer): Promise<string[]> {
  const [{ rows }, all] = await Promise.all([
    pool().query<{ id: string }>('SELECT id FROM entity WHERE review_id = $1 AND strpos(key, $2) > 0', [
      review,
      part,
    ]),
    read('sameAs', review),
  ]);
  const seen = viewer.blindFirst && !viewer.finishedAll ? all.filter(({ by }) => by === viewer.id) : all;
  const called = new Set(rows.map(({ id }) => id));
  if (seen.length === 0) return [...called];
  const representative = representativeOf(new Map(seen.map((one) => [one.id, one])));
  const groups = new Set([...called].map(representative));
  const joined = seen.flatMap(({ a, b }) => [a, b]).filter((id) => groups.has(representative(id)));
  return [...new Set([...called, ...joined])];
}
