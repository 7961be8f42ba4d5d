import * as contract from '@/domain/api/accounts';
import { changeRole, present, remove } from '@/domain/membership';
import type { MemberRecord } from '@/domain/reviewer';
import { env } from '@/server/env';
import {
  acceptInvitation,
  createInvitation,
  invitationsOf,
  revokeInvitation,
} from '@/server/store/invitations';
import { commitMembers, membersOf } from '@/server/store/members';
import { answer, recipe } from './recipe';

/** A member as other members see them: never an email. */
const shown = ({ id, name, role, colour, joinedAt }: MemberRecord, me: string) => ({
  id,
  name,
  role,
  colour,
  joinedAt,
  you: id === me,
});

export const memberRecipes = [
  recipe(contract.listMembers, async ({ review, member }) => {
    const members = present(await membersOf(review));
    return answer(200, { items: members.map((one) => shown(one, member.id)), nextCursor: null });
  }),

  recipe(contract.changeMember, async ({ review, member, params, body, tab, now }) => {
    const members = await membersOf(review);
    const ruling = changeRole(members, params.member, body.role);
    if (!ruling.ok) return ruling;
    const { type, changes } = ruling;
    const event = await commitMembers(review, members, { actor: member.id, tab, at: now, type, changes });
    const [changed] = present(members).filter(({ id }) => id === params.member);
    if (!changed) throw new Error('a member who was just changed is not there');
    return answer(200, {
      ...shown({ ...changed, role: body.role }, member.id),
      reviewVersion: event.version,
    });
  }),

  recipe(contract.removeMember, async ({ review, member, params, tab, now }) => {
    const members = await membersOf(review);
    const ruling = remove(members, { id: params.member, by: member, at: now });
    if (!ruling.ok) return ruling;
    const { type, changes } = ruling;
    const event = await commitMembers(review, members, { actor: member.id, tab, at: now, type, changes });
    return answer(200, { reviewVersion: event.version });
  }),

  recipe(contract.listInvitations, async ({ review }) =>
    answer(200, { items: await invitationsOf(review), nextCursor: null }),
  ),

  recipe(
    contract.invite,
    async ({ review, member, body, now, newId }) => {
      const { email = null, role } = body;
      const made = await createInvitation(review, { id: newId(), email, role, by: member.id, now });
      return answer(201, { ...made, link: `${env().NEXTAUTH_URL}/invite/${made.token}` });
    },
    { rate: 'invite', once: true },
  ),

  recipe(contract.revokeInvitation, async ({ review, params, now }) => {
    const revoked = await revokeInvitation(review, params.invitation, now);
    if (revoked) return answer(204, undefined);
    return {
      ok: false,
      refusal: { status: 404, code: 'not-found', detail: 'There is no such open invitation.' },
    };
  }),

  recipe(contract.acceptInvitation, async ({ account, body, tab, now }) => {
    const { id, email, name } = account;
    const outcome = await acceptInvitation(body.token, { id, email, name, tab, now });
    return 'code' in outcome ? { ok: false, refusal: outcome } : answer(200, outcome);
  }),
];
