import type { MemberRecord } from '@/domain/reviewer';
import { database } from './database';
import { toMember } from './members';

declare const proven: unique symbol;

/** The id of a review that the caller has been proven to belong to. Every read and write inside a review asks for one. */
export type AuthorizedReview = string & { readonly [proven]: true };

export type Membership = { review: AuthorizedReview; member: MemberRecord };

/**
 * The caller's place in a review, or null: no such review, deleted, or not a member (any more). The three look alike on
 * purpose. Both ids must be well-formed.
 */
export async function membershipOf(account: string, review: string): Promise<Membership | null> {
  const row = await database().member.findFirst({
    where: { reviewId: review, accountId: account, removedAt: null, review: { deletedAt: null } },
  });
  return row && { review: review as AuthorizedReview, member: toMember(row) };
}

/** For programs that no caller stands behind (jobs, the sample): the scope is the program's own to prove. */
export function unsafeReview(review: string): AuthorizedReview {
  return review as AuthorizedReview;
}
