import type { MemberRecord, Role } from '@/domain/reviewer';
import { ROLES } from '@/domain/reviewer';
import { type Db, database } from './database';
import type { AuthorizedReview } from './membership';

/** The roles of the database are checked where they enter; a row with another one is a surprise. */
function toRole(role: string): Role {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new Error(`unknown role ${role}`);
  return known;
}

type MemberRow = {
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
