import type { Viewer } from '@/domain/blind';
import { pool } from './database';

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
