import { pool } from './database';
import { HELD_BACK } from './held-back';

/** Live claims, those the viewer's review has a judgement for, and those judged to be no claim. */
export type Counts = { claims: number; tagged: number; excluded: number };

/** Judgements that the viewer (`$2`) may not see, in a blind pass or of teachers, count for nothing. */
const SEEN = `j.reviewer_id <> ALL (${HELD_BACK}) AND (NOT r.blind_first OR j.reviewer_id = $2 OR EXISTS (
  SELECT 1 FROM pass p WHERE p.review_id = c.review_id AND p.article_id = c.article_id
    AND p.reviewer_id = $2 AND p.status = 'finished'))`;

/**
 * Per article: live claims; tagged are those with a judgement of some kind, excluded those where every judgement says
 * it is no claim. Counted by the database, so that a list of articles loads none of their claims.
 */
export async function articleCounts(
  review: string,
  viewer: string,
  article?: string,
): Promise<Map<string, Counts>> {
  const { rows } = await pool().query<Counts & { article: string }>(
    `SELECT c.article_id AS article, count(*)::int AS claims,
            count(*) FILTER (WHERE j.kinds > 0)::int AS tagged,
            count(*) FILTER (WHERE j.kinds > 0 AND j.excluded = j.kinds)::int AS excluded
     FROM claim c JOIN review r ON r.id = c.review_id
     JOIN article a ON a.review_id = c.review_id AND a.id = c.article_id AND a.removed_at IS NULL
     LEFT JOIN LATERAL (
       SELECT count(*) AS kinds, count(*) FILTER (WHERE j.kind = 'excluded') AS excluded
       FROM judgement j WHERE j.review_id = c.review_id AND j.claim_id = c.id AND ${SEEN}) j ON true
     WHERE c.review_id = $1 AND c.deleted_at IS NULL AND ($3::uuid IS NULL OR c.article_id = $3)
     GROUP BY c.article_id`,
    [review, viewer, article ?? null],
  );
  return new Map(rows.map(({ article: id, ...counts }) => [id, counts]));
}

export type ReviewCounts = Counts & { articles: number; links: number; conflicts: number };

/** The counts of a whole review, as one viewer may know them. */
export async function reviewCounts(review: string, viewer: string): Promise<ReviewCounts> {
  const [byArticle, { rows }] = await Promise.all([
    articleCounts(review, viewer),
    pool().query<{ articles: number; links: number; conflicts: number }>(
      `SELECT (SELECT count(*)::int FROM article a WHERE a.review_id = $1 AND a.removed_at IS NULL) AS articles,
              count(*)::int AS links, count(*) FILTER (WHERE l.relation = 'conflicts')::int AS conflicts
       FROM claim_link l JOIN review r ON r.id = l.review_id
       JOIN claim ca ON ca.review_id = l.review_id AND ca.id = l.a AND ca.deleted_at IS NULL
       JOIN claim cb ON cb.review_id = l.review_id AND cb.id = l.b AND cb.deleted_at IS NULL
       JOIN article aa ON aa.review_id = l.review_id AND aa.id = l.article_a AND aa.removed_at IS NULL
       JOIN article ab ON ab.review_id = l.review_id AND ab.id = l.article_b AND ab.removed_at IS NULL
       WHERE l.review_id = $1 AND l.deleted_at IS NULL AND l.state = 'confirmed'
         AND (NOT r.blind_first OR l.created_by = $2
           OR EXISTS (SELECT 1 FROM vote v WHERE v.review_id = l.review_id AND v.link_id = l.id AND v.reviewer_id = $2)
           OR 2 = (SELECT count(*) FROM pass p WHERE p.review_id = l.review_id AND p.reviewer_id = $2
                   AND p.status = 'finished' AND p.article_id IN (l.article_a, l.article_b)))`,
      [review, viewer],
    ),
  ]);
  const total: Counts = { claims: 0, tagged: 0, excluded: 0 };
  for (const counts of byArticle.values()) {
    total.claims += counts.claims;
    total.tagged += counts.tagged;
    total.excluded += counts.excluded;
  }
  return { ...total, ...(rows[0] ?? { articles: 0, links: 0, conflicts: 0 }) };
}
