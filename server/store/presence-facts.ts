import type { PresenceFacts } from '@/domain/presence';
import { passKey } from '@/domain/reviewer';
import { pool } from './database';

type Row = {
  blind: boolean;
  members: string[];
  finished: [article: string, reviewer: string][];
  articles: Record<string, number> | null;
};

/**
 * What decides who is shown whose place, and what the places are called: members, the finished passes of a blind
 * review, articles, and of these claims those that are live here.
 */
export async function presenceFacts(review: string, claims: readonly string[]): Promise<PresenceFacts> {
  const [{ rows }, numbers] = await Promise.all([
    pool().query<Row>(
      `SELECT r.blind_first AS blind,
              ARRAY(SELECT id FROM member WHERE review_id = $1 AND removed_at IS NULL) AS members,
              CASE WHEN r.blind_first THEN
                ARRAY(SELECT ARRAY[article_id, reviewer_id] FROM pass WHERE review_id = $1 AND status = 'finished')
              ELSE '{}' END AS finished,
              (SELECT jsonb_object_agg(id, number) FROM article WHERE review_id = $1 AND removed_at IS NULL) AS articles
       FROM review r WHERE r.id = $1 AND r.deleted_at IS NULL`,
      [review],
    ),
    claims.length === 0 ? { rows: [] } : numbersOf(review, claims),
  ]);
  const row = rows[0];
  return {
    blindFirst: row?.blind ?? true,
    members: new Set(row?.members),
    finished: new Set(row?.finished.map(([article, reviewer]) => passKey(article, reviewer))),
    articles: new Map(Object.entries(row?.articles ?? {})),
    claims: new Map(numbers.rows.map(({ id, article, number }) => [id, { article, number }])),
  };
}

/** Each claim's place among the live claims of its article, from 1. */
const numbersOf = (review: string, claims: readonly string[]) =>
  pool().query<{ id: string; article: string; number: number }>(
    `SELECT c.id, c.article_id AS article,
            (SELECT count(*)::int FROM claim d WHERE d.review_id = $1 AND d.article_id = c.article_id
               AND d.deleted_at IS NULL AND d.start <= c.start) AS number
     FROM claim c WHERE c.review_id = $1 AND c.id = ANY($2) AND c.deleted_at IS NULL`,
    [review, claims],
  );
