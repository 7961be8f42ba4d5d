import * as contract from '@/domain/api/members';
import { changeRole, remove } from '@/domain/membership';
import { memberViews } from '@/server/store/member-views';
import { commitMembers, isClass, membersOf } from '@/server/store/members';
import { answer, recipe } from './recipe';

const list = recipe(contract.listMembers, async ({ review, member }) =>
  answer(200, { items: await memberViews(review, member.id), nextCursor: null }),
);

const change = recipe(contract.changeMember, async ({ review, member, params, body, tab, now }) => {
  const members = await membersOf(review);
  const ruling = changeRole(members, {
    id: params.member,
    role: body.role,
    isClass: await isClass(review),
  });
  if (!ruling.ok) return ruling;
  const { type, changes } = ruling;
  const event = await commitMembers(review, members, { actor: member.id, tab, at: now, type, changes });
  const changed = (await memberViews(review, member.id)).find(({ id }) => id === params.member);
  if (!changed) throw new Error('a member who was just changed is not there');
  return answer(200, { ...changed, reviewVersion: event.version });
});

const removeOne = recipe(contract.removeMember, async ({ review, member, params, tab, now }) => {
  const members = await membersOf(review);
  const ruling = remove(members, { id: params.member, by: member, at: now });
  if (!ruling.ok) return ruling;
  const { type, changes } = ruling;
  const event = await commitMembers(review, members, { actor: member.id, tab, at: now, type, changes });
  return answer(200, { reviewVersion: event.version });
});

export const memberRecipes = [list, change, removeOne];
