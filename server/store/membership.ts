import type { MemberRecord } from '@/domain/reviewer';
import { pool } from './database';
import { type MemberRow, toMember } from './members';

declare const proven: unique symbol;

/** The id of a review that the caller has been proven to belong to. Every read and write inside a review asks for one. */
export type AuthorizedReview = string & { readonly [proven]: true };

export type Membership = { review: AuthorizedReview; member: MemberRecord };

/**
 * The caller's place in a review, or null: no such review, deleted, or not a member (any more). The three look alike on
 * purpose. Both ids must be well-formed.
 */
export async function membershipOf(account: string, review: string): Promise<Membership | null> {
  // One small statement, because it is asked with every request.
  const { rows } = await pool().query<MemberRow>(
    `SELECT m.id, m.name, m.role, m.pseudonym, m.colour, m.joined_at AS "joinedAt", m.removed_at AS "removedAt"
     FROM member m JOIN review r ON r.id = m.review_id AND r.deleted_at IS NULL
     WHERE m.review_id = $1 AND m.account_id = $2 AND m.removed_at IS NULL`,
    [review, account],
  );
  const row = rows[0];
  return row ? { review: review as AuthorizedReview, member: toMember(row) } : null;
}

/** For programs that no caller stands behind (jobs, the sample): the scope is the program's own to prove. */
export function unsafeReview(review: string): AuthorizedReview {
  return review as AuthorizedReview;
}
