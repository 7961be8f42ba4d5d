import * as contract from '@/domain/api/inbox';
import { markSeen } from '@/server/store/export-files';
import { markRead } from '@/server/store/inbox';
import { inboxWithFiles } from '@/server/store/inbox-files';
import { answer } from './answer';
import { recipe } from './recipe';

const list = recipe(contract.listInbox, async (c) =>
  answer(200, await inboxWithFiles(c.account.id, c.query.limit)),
);

const read = recipe(contract.readInbox, async (c) => {
  const { messages, files } = c.body;
  const all = !messages && !files;
  if (all || messages) await markRead(c.account.id, messages ?? null, c.now);
  if (all || files) await markSeen(c.account.id, files ?? null, c.now);
  return answer(200, { unread: (await inboxWithFiles(c.account.id, 0)).unread });
});

export const inboxRecipes = [list, read];
