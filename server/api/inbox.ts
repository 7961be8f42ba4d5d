import * as contract from '@/domain/api/inbox';
import { inboxOf, markRead, unreadOf } from '@/server/store/inbox';
import { answer } from './answer';
import { recipe } from './recipe';

const list = recipe(contract.listInbox, async (c) => {
  const [items, unread] = await Promise.all([inboxOf(c.account.id, c.query.limit), unreadOf(c.account.id)]);
  return answer(200, { items, nextCursor: null, unread });
});

const read = recipe(contract.readInbox, async (c) => {
  await markRead(c.account.id, c.body.messages ?? null, c.now);
  return answer(200, { unread: await unreadOf(c.account.id) });
});

export const inboxRecipes = [list, read];
