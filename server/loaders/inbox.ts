import { requireAccount } from '@/server/session';
import { type Inbox, inboxWithFiles } from '@/server/store/inbox-files';

const LISTED = 100;

export async function loadInbox(): Promise<Pick<Inbox, 'items' | 'files' | 'unread'>> {
  const { items, files, unread } = await inboxWithFiles((await requireAccount()).id, LISTED);
  return { items, files, unread };
}
