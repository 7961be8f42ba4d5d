import type { ClientBase } from 'pg';
import { isLastOwner, present } from '@/domain/membership';
import type { Change } from '@/domain/review-event';
import type { MemberRecord } from '@/domain/reviewer';
import { commit } from './commit';
import { database, pool } from './database';
import { forgetName } from './forgetting';
import { lockMembers, membersOf } from './members';
import { type AuthorizedReview, unsafeReview } from './membership';
import { read } from './read-noun';

export type Named = { id: string; question: string };

/** What would become of the reviews an account is in. */
export type Leaving = {
  /** Its last owner is this account, and others are members. */
  blockedBy: Named[];
  /** Nobody else is in it. */
  deletes: Named[];
  /** Others go on with it. */
  leaves: Named[];
};

/** Fictional colleagues of the sample are nobody who could go on. */
async function withAccounts(review: AuthorizedReview): Promise<Set<string>> {
  const rows = await database().member.findMany({
    where: { reviewId: review, removedAt: null, accountId: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Where an account is a member now, by what its leaving means there. */
export async function leavingOf(account: string): Promise<Leaving> {
  const rows = await database().member.findMany({
    where: { accountId: account, removedAt: null, review: { deletedAt: null } },
    select: { reviewId: true, review: { select: { question: true } } },
    orderBy: { joinedAt: 'asc' },
  });
  const leaving: Leaving = { blockedBy: [], deletes: [], leaves: [] };
  for (const { reviewId, review } of rows) {
    const at = unsafeReview(reviewId);
    const [people, members] = await Promise.all([withAccounts(at), membersOf(at)]);
    const named = { id: reviewId, question: review.question };
    if (people.size === 1) leaving.deletes.push(named);
    else if (isLastOwner(members, account)) leaving.blockedBy.push(named);
    else leaving.leaves.push(named);
  }
  return leaving;
}

type At = { account: string; now: string };

/** The member without a name, as its row is when the event is written: no event holds the name. */
const nameless = (member: MemberRecord): MemberRecord => ({ ...member, name: '' });

/** Leaves one review: the work stays, the name goes, from the history too. */
async function leave(review: AuthorizedReview, { account, now }: At): Promise<void> {
  const members = await membersOf(review);
  const member = present(members).find(({ id }) => id === account);
  if (!member) return forgetIn(review, account);
  const before = nameless(member);
  const changes: Change[] = [{ noun: 'member', id: account, before, after: { ...before, removedAt: now } }];
  await commit({
    ...{ review, actor: account, tab: null, at: now, type: 'member.removed', changes },
    within: async (client) => {
      await lockMembers(client, review, members);
      await forgetName(client, review, member);
    },
  });
}

/** Takes the name away where the account was a member once. */
async function forgetIn(review: AuthorizedReview, account: string): Promise<void> {
  const member = (await membersOf(review)).find(({ id }) => id === account);
  if (!member || member.name === '') return;
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await forgetName(client, review, member);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function deleteReview(review: AuthorizedReview, { account, now }: At): Promise<void> {
  const [before] = await read('review', review);
  if (!before) return;
  const after = { ...before, deletedAt: now };
  await commit({
    ...{ review, actor: account, tab: null, at: now, type: 'review.deleted' },
    changes: [{ noun: 'review', id: review, before, after }],
  });
}

/**
 * Deletes an account: reviews that nobody else is in go with it, in the others its work stays without a name. The row
 * stays as what that work hangs on: the email is free again, and nobody can sign in with it. What fails midway can be
 * asked for again: each step is whole.
 */
export async function deleteAccount(at: At): Promise<void> {
  const { deletes } = await leavingOf(at.account);
  for (const { id } of deletes) await deleteReview(unsafeReview(id), at);
  const everywhere = await database().member.findMany({
    where: { accountId: at.account },
    select: { reviewId: true },
  });
  for (const { reviewId } of everywhere) await leave(unsafeReview(reviewId), at);
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await emptyAccount(client, at);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** What belongs to the account alone. */
const BELONGINGS = [
  'session',
  'token',
  'account_key',
  'identity',
  'inbox_read',
  'message_mail',
  'idempotency_key',
  'saved_view',
  'export_file',
];

async function emptyAccount(client: ClientBase, { account, now }: At): Promise<void> {
  for (const table of BELONGINGS)
    await client.query(`DELETE FROM "${table}" WHERE account_id = $1`, [account]);
  // An open invitation for the email must not become one for anybody.
  await client.query(
    `UPDATE invitation SET revoked_at = COALESCE(revoked_at, $2), email = NULL
     WHERE email = (SELECT email FROM account WHERE id = $1)`,
    [account, now],
  );
  await client.query(
    `UPDATE account SET email = id::text || '@deleted.invalid', name = '', password_hash = NULL, preferences = '{}',
       administrator = false, email_verified_at = NULL, deleted_at = $2 WHERE id = $1`,
    [account, now],
  );
}

/** Is this account the only one that administers the server? */
export async function isLastAdministrator(account: string): Promise<boolean> {
  const rows = await database().account.findMany({
    where: { administrator: true, deletedAt: null },
    select: { id: true },
    take: 2,
  });
  return rows.length === 1 && rows[0]?.id === account;
}
