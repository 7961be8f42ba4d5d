import { pseudonymFor } from './classroom';
import type { Change } from './review-event';
import type { MemberRecord, Role } from './reviewer';
import { allow, type Ruling, refuse } from './ruling';

/** How many reviewer colours there are; then they begin again. */
const COLOURS = 8;

/** Members of a review who have not left. */
export const present = (members: readonly MemberRecord[]) =>
  members.filter(({ removedAt }) => removedAt === null);

const changeOf = (before: MemberRecord | null, after: MemberRecord): Change => ({
  noun: 'member',
  id: after.id,
  before,
  after,
});

/** Is this the only owner left? A review without one could never be managed again. */
export function isLastOwner(members: readonly MemberRecord[], id: string): boolean {
  const owners = present(members).filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
}

/** In a class everyone gets a pseudonym when they join, and keeps it whatever becomes of their role. */
const pseudonymIn = (isClass: boolean, members: readonly MemberRecord[], id: string) =>
  isClass ? pseudonymFor(members, id) : null;

/**
 * Someone joins. Who was here before comes back under the same id, so that their work is theirs again; the new role
 * counts.
 */
export function join(
  members: readonly MemberRecord[],
  { id, name, role, at, isClass }: { id: string; name: string; role: Role; at: string; isClass: boolean },
): Ruling {
  const before = members.find((member) => member.id === id) ?? null;
  if (before && before.removedAt === null) {
    return refuse(409, 'already-member', 'You are a member of this review already.');
  }
  const pseudonym = before?.pseudonym ?? pseudonymIn(isClass, members, id);
  const after: MemberRecord = before
    ? { ...before, name, role, pseudonym, removedAt: null }
    : { id, name, role, pseudonym, colour: members.length % COLOURS, joinedAt: at, removedAt: null };
  return allow('member.joined', [changeOf(before, after)]);
}

/** A member's role changes. The last owner stays owner. */
export function changeRole(
  members: readonly MemberRecord[],
  { id, role, isClass }: { id: string; role: Role; isClass: boolean },
): Ruling {
  const before = present(members).find((member) => member.id === id);
  if (!before) return refuse(404, 'not-found', 'There is no such member.');
  if (role !== 'owner' && isLastOwner(members, id)) {
    return refuse(409, 'last-owner', 'The last owner stays owner. Make someone else owner first.');
  }
  const pseudonym = before.pseudonym ?? pseudonymIn(isClass, members, id);
  return allow('member.changed', [changeOf(before, { ...before, role, pseudonym })]);
}

/** A member is removed by an owner, or leaves. The last owner stays. */
export function remove(
  members: readonly MemberRecord[],
  { id, by, at }: { id: string; by: MemberRecord; at: string },
): Ruling {
  const before = present(members).find((member) => member.id === id);
  if (!before) return refuse(404, 'not-found', 'There is no such member.');
  if (by.id !== id && by.role !== 'owner') {
    return refuse(403, 'role', 'Only an owner removes other members.');
  }
  if (isLastOwner(members, id)) {
    return refuse(409, 'last-owner', 'The last owner stays. Make someone else owner first.');
  }
  return allow('member.removed', [changeOf(before, { ...before, removedAt: at })]);
}
