import type { ClientBase } from 'pg';
import type { InvitationView } from '@/domain/api/invitations';
import { join } from '@/domain/membership';
import type { Role } from '@/domain/reviewer';
import type { Refusal } from '@/domain/ruling';
import { commit } from './commit';
import { database } from './database';
import { invitationSecret, secretAgain } from './invitation-secret';
import { lockMembers, membersOf, toRole } from './members';
import { type AuthorizedReview, membershipOf } from './membership';
import { RefusedError } from './refusals';
import { hashOf } from './tokens';

/** An invitation that still works for whoever holds it; found by its secret alone. */
export type Invitation = {
  review: AuthorizedReview;
  hash: string;
  role: Role;
  email: string | null;
  question: string;
  isClass: boolean;
};

const DAY = 24 * 60 * 60 * 1000;

type Row = {
  id: string;
  email: string | null;
  role: string;
  uses: number | null;
  used: number;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};
const toView = (row: Row): InvitationView => ({
  id: row.id,
  email: row.email,
  role: toRole(row.role),
  classLink: row.uses === null,
  used: row.used,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  usedAt: row.usedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

type NewInvitation = {
  id: string;
  email: string | null;
  role: Role;
  /** Works for everyone who has it, and takes the place of the class link there was. */
  classLink: boolean;
  days: number;
  by: string;
  now: string;
};

/** Makes an invitation that works once, or a class link. Its secret is in the answer and kept nowhere. */
export async function createInvitation(
  review: AuthorizedReview,
  input: NewInvitation,
): Promise<InvitationView & { token: string }> {
  const token = invitationSecret(input.id);
  const now = new Date(input.now);
  const data = {
    reviewId: review,
    id: input.id,
    email: input.email,
    role: input.role,
    hash: hashOf(token),
    createdBy: input.by,
    createdAt: now,
    expiresAt: new Date(now.getTime() + input.days * DAY),
    uses: input.classLink ? null : 1,
  };
  const row = await database().$transaction(async (db) => {
    if (input.classLink) {
      // Two owners at once make two links, one after the other: the review's row is where they wait.
      await db.$queryRaw`SELECT 1 FROM review WHERE id = ${review}::uuid FOR UPDATE`;
      await db.invitation.updateMany({
        where: { reviewId: review, uses: null, revokedAt: null },
        data: { revokedAt: now },
      });
    }
    return db.invitation.create({ data });
  });
  return { ...toView(row), token };
}

/** The secret and email of an invitation that still works; null when there is none, or its secret is gone. */
export async function linkOf(
  review: AuthorizedReview,
  id: string,
  now: string,
): Promise<{ id: string; email: string | null; token: string } | null> {
  const row = await database().invitation.findFirst({
    where: { reviewId: review, id, usedAt: null, revokedAt: null, expiresAt: { gt: new Date(now) } },
  });
  const token = row && secretAgain(row);
  return row && token ? { id, email: row.email, token } : null;
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

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired' | 'unknown';

/** Why the invitation behind a secret works no more, and for which review it was. */
export async function invitationState(
  secret: string,
  now: string,
): Promise<{ state: InvitationState; review: string | null }> {
  const row = await database().invitation.findFirst({
    where: { hash: hashOf(secret), review: { deletedAt: null } },
  });
  if (!row) return { state: 'unknown', review: null };
  const outdated = row.expiresAt <= new Date(now);
  const state = row.usedAt ? 'used' : row.revokedAt ? 'revoked' : outdated ? 'expired' : 'open';
  return { state, review: row.reviewId };
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
    include: { review: { select: { question: true, template: true } } },
  });
  return (
    row && {
      review: row.reviewId as AuthorizedReview,
      hash: row.hash,
      role: toRole(row.role),
      email: row.email,
      question: row.review.question,
      isClass: row.review.template === 'class',
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
  { review, hash, role, isClass }: Invitation,
  { id, name, now, tab }: Newcomer,
  first: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const members = await membersOf(review);
  const ruling = join(members, { id, name, role, at: now, isClass });
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
        `UPDATE invitation SET used = used + 1, used_at = CASE WHEN uses IS NULL THEN NULL ELSE $3::timestamptz END
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
