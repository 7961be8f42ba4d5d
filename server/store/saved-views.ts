import type { SavedView } from '@/domain/api/saved-views';
import { pool } from './database';
import type { AuthorizedReview } from './membership';
import { membersSeenBy, viewingOf } from './viewing';

type Row = { id: string; name: string; query: string; shared: boolean; at: Date; member: string };

const COLUMNS = 'v.id, v.name, v.query, v.shared, v.at, m.id AS member';

/** Views of people who are members, with who they are in the review. */
const OF_MEMBERS = `FROM saved_view v
  JOIN member m ON m.review_id = v.review_id AND m.account_id = v.account_id AND m.removed_at IS NULL
  WHERE v.review_id = $1`;

/**
 * A member's own views and those that others share, by name. In a blind review the others' come with the end of the own
 * passes: what somebody looks for tells what they think.
 */
export async function viewsOf(review: AuthorizedReview, member: string): Promise<SavedView[]> {
  const { viewer } = await viewingOf(review, member);
  const { rows } = await pool().query<Row>(
    `SELECT ${COLUMNS} ${OF_MEMBERS} AND (m.id = $2 OR (v.shared AND $3)) ORDER BY lower(v.name), v.id`,
    [review, member, !viewer.blindFirst || viewer.finishedAll],
  );
  const members = rows.length > 0 ? await membersSeenBy(review, member) : [];
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map(({ member: by, at, ...view }) => ({
    ...view,
    at: at.toISOString(),
    mine: by === member,
    by: names.get(by) ?? '',
  }));
}

export type NewView = {
  id: string;
  account: string;
  name: string;
  query: string;
  shared: boolean;
  at: string;
};

/** Keeps a view, unless its account has `most` in this review. @returns whether it was kept */
export async function insertView(review: AuthorizedReview, view: NewView, most: number): Promise<boolean> {
  const { rowCount } = await pool().query(
    `INSERT INTO saved_view (review_id, id, account_id, name, query, shared, at)
     SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE (SELECT count(*) FROM saved_view WHERE review_id = $1 AND account_id = $3) < $8`,
    [review, view.id, view.account, view.name, view.query, view.shared, view.at, most],
  );
  return rowCount === 1;
}

/** @returns false where the account has no such view here */
export async function updateView(
  review: AuthorizedReview,
  { id, account }: { id: string; account: string },
  change: { name?: string | undefined; query?: string | undefined; shared?: boolean | undefined },
): Promise<boolean> {
  const { rowCount } = await pool().query(
    `UPDATE saved_view SET name = COALESCE($4, name), query = COALESCE($5, query), shared = COALESCE($6, shared)
     WHERE review_id = $1 AND id = $2 AND account_id = $3`,
    [review, id, account, change.name ?? null, change.query ?? null, change.shared ?? null],
  );
  return rowCount === 1;
}

/** @param alsoShared where whoever asks may take away what others share. @returns false where there was none */
export async function removeView(
  review: AuthorizedReview,
  { id, account, alsoShared }: { id: string; account: string; alsoShared: boolean },
): Promise<boolean> {
  const { rowCount } = await pool().query(
    'DELETE FROM saved_view WHERE review_id = $1 AND id = $2 AND (account_id = $3 OR (shared AND $4))',
    [review, id, account, alsoShared],
  );
  return rowCount === 1;
}
