import { type Viewer, viewerOf, visibleRecords } from '@/domain/blind';
import type { ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { articleRecords } from './records';

/** Who a member is as a viewer of events: read from the tables, because a pass may have been finished a moment ago. */
export async function viewingOf(
  review: string,
  member: string,
): Promise<{ viewer: Viewer; voted: ReadonlySet<string> }> {
  const { rows } = await pool().query<{ blind: boolean; finished: string[]; all: boolean; voted: string[] }>(
    `SELECT r.blind_first AS blind,
            ARRAY(SELECT article_id FROM pass WHERE review_id = $1 AND reviewer_id = $2 AND status = 'finished') AS finished,
            NOT EXISTS (SELECT 1 FROM article a WHERE a.review_id = $1 AND a.status = 'ready' AND a.removed_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM pass p WHERE p.review_id = $1 AND p.article_id = a.id
                AND p.reviewer_id = $2 AND p.status = 'finished')) AS all,
            CASE WHEN r.blind_first THEN ARRAY(SELECT link_id FROM vote WHERE review_id = $1 AND reviewer_id = $2)
                 ELSE '{}' END AS voted
     FROM review r WHERE r.id = $1`,
    [review, member],
  );
  const row = rows[0];
  return {
    viewer: {
      id: member,
      blindFirst: row?.blind ?? true,
      finished: new Set(row?.finished ?? []),
      finishedAll: row?.all ?? false,
    },
    voted: new Set(row?.voted ?? []),
  };
}

/**
 * The records behind the screens of some articles, as one viewer may see them. The claims at the far ends of links come
 * along only where the link may be seen: that they are there would tell that somebody linked them.
 */
export async function visibleArticleRecords(
  review: string,
  viewer: string,
  articles: readonly string[],
): Promise<ReviewRecords> {
  const all = await articleRecords(review, articles);
  const shown = visibleRecords(all, viewerOf(all, viewer));
  const ends = new Set(shown.link?.flatMap((l) => [l.a, l.b]));
  return {
    ...shown,
    claim: shown.claim?.filter((c) => articles.includes(c.article) || ends.has(c.id)) ?? [],
  };
}
