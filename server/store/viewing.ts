import type { Viewer } from '@/domain/blind';
import { pool } from './database';

/** Who a member is as a viewer of events: read from the tables, because a pass may have been finished a moment ago. */
export async function viewingOf(
  review: string,
  member: string,
): Promise<{ viewer: Viewer; voted: ReadonlySet<string> }> {
  const { rows } = await pool().query<{ blind: boolean; finished: string[]; voted: string[] }>(
    `SELECT r.blind_first AS blind,
            ARRAY(SELECT article_id FROM pass WHERE review_id = $1 AND reviewer_id = $2 AND status = 'finished') AS finished,
            CASE WHEN r.blind_first THEN ARRAY(SELECT link_id FROM vote WHERE review_id = $1 AND reviewer_id = $2)
                 ELSE '{}' END AS voted
     FROM review r WHERE r.id = $1`,
    [review, member],
  );
  const row = rows[0];
  return {
    viewer: { id: member, blindFirst: row?.blind ?? true, finished: new Set(row?.finished ?? []) },
    voted: new Set(row?.voted ?? []),
  };
}
