import type { ShareLink } from '@/domain/api/share-links';
import { pool } from './database';
import { type AuthorizedReview, unsafeReview } from './membership';
import { hashOf, newSecret } from './tokens';
import { membersSeenBy } from './viewing';

/** A link works while it is not revoked, and while its snapshot and its review stand. */
const WORKING = `FROM share_link l
  JOIN snapshot s ON s.review_id = l.review_id AND s.id = l.snapshot_id AND s.withdrawn_at IS NULL
  JOIN review r ON r.id = l.review_id AND r.deleted_at IS NULL
  WHERE l.revoked_at IS NULL`;

/** Makes a link to a snapshot. @returns its secret, which is nowhere else: only the SHA-256 is kept; null where there is no snapshot to share */
export async function insertShareLink(
  review: AuthorizedReview,
  link: { id: string; snapshot: string; by: string; at: string },
): Promise<string | null> {
  const secret = newSecret();
  const { rowCount } = await pool().query(
    `INSERT INTO share_link (review_id, id, snapshot_id, hash, by, at)
     SELECT $1, $2, s.id, $4, $5, $6 FROM snapshot s
     WHERE s.review_id = $1 AND s.id = $3 AND s.withdrawn_at IS NULL`,
    [review, link.id, link.snapshot, hashOf(secret), link.by, link.at],
  );
  return rowCount === 1 ? secret : null;
}

/** The links of a review that work, newest first, as a member knows their makers. */
export async function shareLinksOf(review: AuthorizedReview, member: string): Promise<ShareLink[]> {
  const { rows } = await pool().query<Omit<ShareLink, 'at'> & { at: Date }>(
    `SELECT l.id, l.snapshot_id AS snapshot, s.number, l.by, l.at ${WORKING} AND l.review_id = $1 ORDER BY l.at DESC, l.id`,
    [review],
  );
  const members = rows.length > 0 ? await membersSeenBy(review, member) : [];
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map(({ by, at, ...link }) => ({ ...link, by: names.get(by) ?? '', at: at.toISOString() }));
}

/** @returns false where there is no such link that works */
export async function revoke(review: AuthorizedReview, id: string, at: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    'UPDATE share_link SET revoked_at = $3 WHERE review_id = $1 AND id = $2 AND revoked_at IS NULL',
    [review, id, at],
  );
  return rowCount === 1;
}

/** What a secret opens: the secret is the proof. Null for one that was never made, and for one that works no more. */
export async function sharedBy(
  secret: string,
): Promise<{ review: AuthorizedReview; snapshot: string } | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null;
  const { rows } = await pool().query<{ review: string; snapshot: string }>(
    `SELECT l.review_id AS review, l.snapshot_id AS snapshot ${WORKING} AND l.hash = $1`,
    [hashOf(secret)],
  );
  const row = rows[0];
  return row ? { review: unsafeReview(row.review), snapshot: row.snapshot } : null;
}
