import type { ClientBase } from 'pg';
import type { MemberRecord, Role } from '@/domain/reviewer';
import { ROLES } from '@/domain/reviewer';
import { type Commit, commit } from './commit';
import { type Db, database } from './database';
import type { AuthorizedReview } from './membership';
import { Overtaken } from './rows';

/** The roles of the database are checked where they enter; a row with another one is a surprise. */
export function toRole(role: string): Role {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new Error(`unknown role ${role}`);
  return known;
}

export type MemberRow = {
  id: string;
  name: string;
  role: string;
  pseudonym: string | null;
  colour: number;
  joinedAt: Date;
  removedAt: Date | null;
};

/** A row as the domain knows it: no email, no account. */
export function toMember(row: MemberRow): MemberRecord {
  return {
    id: row.id,
    name: row.name,
    role: toRole(row.role),
    pseudonym: row.pseudonym,
    colour: row.colour,
    joinedAt: row.joinedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
  };
}

/** Everyone who is or was a member, in the order they joined: former members are still named in the history. */
export async function membersOf(review: AuthorizedReview, db: Db = database()): Promise<MemberRecord[]> {
  const rows = await db.member.findMany({
    where: { reviewId: review },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toMember);
}

/** Do members of the review have pseudonyms? */
export async function isClass(review: AuthorizedReview): Promise<boolean> {
  const row = await database().review.findUnique({ where: { id: review }, select: { template: true } });
  return row?.template === 'class';
}

/**
 * Holds the review's row until the transaction ends and makes sure that its members are still those a decision was made
 * on: two owners who demote each other at once must not both succeed.
 *
 * @throws Overtaken when they are not
 */
export async function lockMembers(
  client: ClientBase,
  review: AuthorizedReview,
  decidedOn: readonly MemberRecord[],
): Promise<void> {
  await client.query('SELECT 1 FROM review WHERE id = $1 FOR UPDATE', [review]);
  const { rows } = await client.query<{ id: string; role: string; removed: boolean }>(
    'SELECT id, role, removed_at IS NOT NULL AS removed FROM member WHERE review_id = $1',
    [review],
  );
  const then = new Set(decidedOn.map(({ id, role, removedAt }) => `${id} ${role} ${removedAt !== null}`));
  const same = rows.every(({ id, role, removed }) => then.has(`${id} ${role} ${removed}`));
  if (rows.length !== decidedOn.length || !same) throw new Overtaken('member');
}

/** Commits a change of members that was decided on `members`. */
export function commitMembers(
  review: AuthorizedReview,
  members: readonly MemberRecord[],
  change: Omit<Commit, 'review' | 'within'>,
) {
  return commit({ ...change, review, within: (client) => lockMembers(client, review, members) });
}
