import { z } from 'zod';
import { ROLES } from '../reviewer';
import { endpoint } from './endpoint';
import { id, listOf, reviewVersion, time } from './shapes';

const role = z.enum(ROLES);

/** A member as another one may know them: in a class, classmates are named by their pseudonyms. */
export const member = z.object({
  id,
  name: z.string(),
  pseudonym: z.string().nullable(),
  role,
  colour: z.int(),
  joinedAt: time,
  you: z.boolean(),
  /** Of the articles there are, how many this member has finished. */
  passes: z.object({ finished: z.int(), of: z.int() }),
  /** Judgements on claims that are there, as far as the caller may see them. */
  judgements: z.int(),
  /** Null for who wants to appear away, and for classmates. */
  lastSeenAt: time.nullable(),
});
export type MemberView = z.output<typeof member>;

export const listMembers = endpoint({
  method: 'GET',
  path: '/reviews/{review}/members',
  summary: 'The members of a review, with how far each is',
  needs: 'read',
  answer: listOf(member),
  status: 200,
});
export const changeMember = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/members/{member}',
  summary: "Change a member's role; the last owner stays owner",
  needs: 'manage_members',
  body: z.object({ role }),
  answer: member.extend(reviewVersion.shape),
  status: 200,
});
export const removeMember = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/members/{member}',
  summary: 'Remove a member, or leave; the last owner stays',
  needs: 'read',
  answer: reviewVersion,
  status: 200,
});
