import { pool } from './database';
import { HELD_BACK } from './held-back';
import type { AuthorizedReview } from './membership';

/**
 * How many disagreements are open for a member: the number beside the queue, counted without loading the review. The
 * same rules as `disagreementsOf` on the member's visible records; a test holds the two together.
 */
export async function openDisagreements(review: AuthorizedReview, member: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    `WITH blind AS (SELECT blind_first AS hidden FROM review WHERE id = $1),
     finished AS (SELECT article_id FROM pass WHERE review_id = $1 AND reviewer_id = $2 AND status = 'finished'),
     claims AS (SELECT c.id FROM claim c JOIN article a ON a.review_id = $1 AND a.id = c.article_id
       WHERE c.review_id = $1 AND c.deleted_at IS NULL AND a.removed_at IS NULL),
     links AS (SELECT l.id FROM claim_link l WHERE l.review_id = $1 AND l.deleted_at IS NULL
       AND l.a IN (SELECT id FROM claims) AND l.b IN (SELECT id FROM claims)
       AND (NOT (SELECT hidden FROM blind) OR l.created_by = $2
         OR EXISTS (SELECT 1 FROM vote v WHERE v.review_id = $1 AND v.link_id = l.id AND v.reviewer_id = $2)
         OR (l.article_a IN (SELECT * FROM finished) AND l.article_b IN (SELECT * FROM finished)))),
     judgements AS (SELECT * FROM judgement WHERE review_id = $1 AND reviewer_id <> ALL (${HELD_BACK})
       AND (NOT (SELECT hidden FROM blind) OR reviewer_id = $2 OR article_id IN (SELECT * FROM finished))),
     votes AS (SELECT * FROM vote WHERE review_id = $1 AND reviewer_id <> ALL (${HELD_BACK})
       AND (NOT (SELECT hidden FROM blind) OR reviewer_id = $2
         OR (article_a IN (SELECT * FROM finished) AND article_b IN (SELECT * FROM finished)))),
     flags AS (SELECT * FROM flag WHERE review_id = $1 AND resolved_at IS NULL AND by <> ALL (${HELD_BACK})
       AND (NOT (SELECT hidden FROM blind) OR by = $2 OR articles <@ ARRAY(SELECT article_id FROM finished))),
     open_claims AS (
       (SELECT claim_id FROM judgements GROUP BY claim_id
          HAVING count(DISTINCT kind) FILTER (WHERE NOT recheck) > 1 OR bool_or(recheck)
        UNION SELECT claim_id FROM flags WHERE claim_id IS NOT NULL)
       EXCEPT SELECT claim_id FROM decision WHERE review_id = $1 AND by <> ALL (${HELD_BACK})
         AND (NOT (SELECT hidden FROM blind) OR by = $2 OR article_id IN (SELECT * FROM finished))),
     open_links AS (
       (SELECT link_id FROM votes GROUP BY link_id HAVING count(DISTINCT answer) > 1
        UNION SELECT link_id FROM flags WHERE link_id IS NOT NULL)
       EXCEPT SELECT link_id FROM link_decision WHERE review_id = $1 AND by <> ALL (${HELD_BACK})
         AND (NOT (SELECT hidden FROM blind) OR by = $2
           OR (article_a IN (SELECT * FROM finished) AND article_b IN (SELECT * FROM finished))))
     SELECT (SELECT count(*) FROM open_claims o JOIN claims c ON c.id = o.claim_id)::int
          + (SELECT count(*) FROM open_links o JOIN links l ON l.id = o.link_id)::int AS n`,
    [review, member],
  );
  return rows[0]?.n ?? 0;
}
