import type { ClientBase } from 'pg';
import { join } from '@/domain/membership';
import type { Role } from '@/domain/reviewer';
import type { Refusal } from '@/domain/ruling';
import { commit } from './commit';
import { database } from './database';
import { lockMembers, membersOf, toRole } from './members';
import { type AuthorizedReview, membershipOf } from './membership';
import { RefusedError } from './refusals';
import { hashOf, newSecret } from './tokens';

export type InvitationView = {
  id: string;
  email: string | null;
  role: Role;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
};

/** An invitation that still works for whoever holds it; found by its secret alone. */
export type Invitation = {
  review: AuthorizedReview;
  hash: string;
  role: Role;
  email: string | null;
  question: string;
};

const DAY = 24 * 60 * 60 * 1000;
const WORKS_FOR = 7 * DAY;

type Row = {
  id: string;
  email: string | null;
  role: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};
const toView = (row: Row): InvitationView => ({
  id: row.id,
  email: row.email,
  role: toRole(row.role),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  usedAt: row.usedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** Makes an invitation that works once, for seven days. Its secret is in the answer and nowhere else. */
export async function createInvitation(
  review: AuthorizedReview,
  input: { id: string; email: string | null; role: Role; by: string; now: string },
): Promise<InvitationView & { token: string }> {
  const token = newSecret();
  const row = await database().invitation.create({
    data: {
      reviewId: review,
      id: input.id,
      email: input.email,
      role: input.role,
      hash: hashOf(token),
      createdBy: input.by,
      createdAt: new Date(input.now),
      expiresAt: new Date(Date.parse(input.now) + WORKS_FOR),
    },
  });
  return { ...toView(row), token };
}

/** Every invitation of the review, newest first: open, used, revoked and outdated ones. */
export async function invitationsOf(review: AuthorizedReview): Promise<InvitationView[]> {
  const rows = await database().invitation.findMany({
    where: { reviewId: review },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toView);
}

/** @returns false when the review has no such invitation that could still be used */
export async function revokeInvitation(review: AuthorizedReview, id: string, now: string): Promise<boolean> {
  const { count } = await database().invitation.updateMany({
    where: { reviewId: review, id, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date(now) },
  });
  return count > 0;
}

const SPENT: Refusal = {
  status: 409,
  code: 'invitation-spent',
  detail: 'This invitation was used, revoked or has run out. Ask for another.',
};
const FOR_ANOTHER: Refusal = {
  status: 403,
  code: 'invitation-for-another',
  detail: 'This invitation is for another email. Use the email it was sent to.',
};

/** The invitation a secret opens for the holder of an email, or why it does not. */
export async function openInvitation(
  secret: string,
  { email, now }: { email: string; now: string },
): Promise<Invitation | Refusal> {
  const found = await findInvitation(secret, now);
  if (!found) return SPENT;
  return found.email !== null && found.email.toLowerCase() !== email.toLowerCase() ? FOR_ANOTHER : found;
}

/** The invitation behind a secret while it works; null otherwise. The secret is what proves the scope. */
export async function findInvitation(secret: string, now: string): Promise<Invitation | null> {
  const row = await database().invitation.findFirst({
    where: {
      hash: hashOf(secret),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date(now) },
      review: { deletedAt: null },
    },
    include: { review: { select: { question: true } } },
  });
  return (
    row && {
      review: row.reviewId as AuthorizedReview,
      hash: row.hash,
      role: toRole(row.role),
      email: row.email,
      question: row.review.question,
    }
  );
}

type Newcomer = { id: string; name: string; now: string; tab: string | null };

/**
 * Uses an invitation up and makes the newcomer a member, in one transaction with whatever `first` does (making the
 * account, for one). Of two at once exactly one gets in.
 *
 * @throws RefusedError invitation-spent, already-member
 */
export async function joinWithin<T>(
  { review, hash, role }: Invitation,
  { id, name, now, tab }: Newcomer,
  first: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const members = await membersOf(review);
  const ruling = join(members, { id, name, role, at: now });
  if (!ruling.ok) throw new RefusedError(ruling.refusal);
  const result: { first?: T } = {};
  await commit({
    review,
    actor: id,
    tab,
    at: now,
    type: ruling.type,
    changes: ruling.changes,
    within: async (client) => {
      await lockMembers(client, review, members);
      const { rowCount } = await client.query(
        `UPDATE invitation SET used = used + 1, used_at = $3
         WHERE review_id = $1 AND hash = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3`,
        [review, hash, now],
      );
      if (rowCount === 0) throw new RefusedError(SPENT);
      result.first = await first(client);
    },
  });
  return result.first as T;
}

/**
 * Someone with an account accepts an invitation. Who is a member already stays what they are, and the invitation stays
 * good for another.
 */
export async function acceptInvitation(
  secret: string,
  account: { id: string; email: string; name: string; now: string; tab: string | null },
): Promise<{ review: string; role: Role } | Refusal> {
  const found = await findInvitation(secret, account.now);
  const place = found && (await membershipOf(account.id, found.review));
  if (place) return { review: place.review, role: place.member.role };
  const invitation = await openInvitation(secret, account);
  if ('code' in invitation) return invitation;
  await joinWithin(invitation, account, async () => undefined);
  return { review: invitation.review, role: invitation.role };
}
