import { pool } from './database';
import type { AuthorizedReview } from './membership';

export type ListedArticle = { id: string; number: number; source: string };
export type ListedSource = { id: string; name: string };

/** The confirmed articles of a review by number, and the sources they are from by name: what a list can be narrowed to. */
export async function articlesAndSources(
  review: AuthorizedReview,
): Promise<{ articles: ListedArticle[]; sources: ListedSource[] }> {
  const { rows } = await pool().query<ListedArticle & { sourceId: string }>(
    `SELECT a.id, a.number, a.source_id AS "sourceId", s.name AS source
     FROM article a JOIN source s ON s.review_id = a.review_id AND s.id = a.source_id
     WHERE a.review_id = $1 AND a.removed_at IS NULL AND a.status = 'ready' ORDER BY a.number`,
    [review],
  );
  const sources = new Map(rows.map(({ sourceId, source }) => [sourceId, source]));
  return {
    articles: rows.map(({ id, number, source }) => ({ id, number, source })),
    sources: [...sources]
      .map(([id, name]) => ({ id, name }))
      .sort((x, y) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0)),
  };
}
