import { pool } from './database';
import type { AuthorizedReview } from './membership';

export type NamedClaim = { id: string; article: string; name: string; text: string };

/** Live claims with their place among the live claims of their article, as `countedClaims` numbers them. */
const NUMBERED = `
  SELECT c.id, c.article_id AS article, a.number AS "articleNumber", c.text,
    row_number() OVER (PARTITION BY c.article_id ORDER BY c.start)::int AS number
  FROM claim c JOIN article a ON a.review_id = c.review_id AND a.id = c.article_id
  WHERE c.review_id = $1 AND c.deleted_at IS NULL AND a.removed_at IS NULL AND a.status = 'ready'`;

const NAME = `'A' || "articleNumber" || '·' || number`;

/** Claims whose name is `name` or begins with it (`A2`, `A2·1`), nearest first: A2·1 before A2·10. */
export async function claimsNamed(
  review: AuthorizedReview,
  name: string,
  limit: number,
): Promise<NamedClaim[]> {
  const [article = '', number = ''] = name.slice(1).split('·');
  const { rows } = await pool().query<NamedClaim>(
    `SELECT id, article, ${NAME} AS name, left(text, 300) AS text FROM (${NUMBERED}
       AND (CASE WHEN $3 THEN a.number::text = $2 ELSE a.number::text LIKE $2 || '%' END)) n
     WHERE number::text LIKE $4 || '%' ORDER BY "articleNumber", number LIMIT $5`,
    [review, article, name.includes('·'), number, limit],
  );
  return rows;
}

/** What people call these claims now, by id. Claims that are gone have no name. */
export async function namesOfClaims(
  review: AuthorizedReview,
  claims: readonly string[],
): Promise<Map<string, string>> {
  if (claims.length === 0) return new Map();
  const { rows } = await pool().query<{ id: string; name: string }>(
    `SELECT id, ${NAME} AS name FROM (${NUMBERED}
       AND c.article_id IN (SELECT article_id FROM claim WHERE review_id = $1 AND id = ANY($2))) n
     WHERE id = ANY($2)`,
    [review, claims],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
