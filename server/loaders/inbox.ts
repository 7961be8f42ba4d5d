import type { InboxEntry } from '@/domain/api/inbox';
import { requireAccount } from '@/server/session';
import { inboxOf, unreadOf } from '@/server/store/inbox';

const LISTED = 100;

export async function loadInbox(): Promise<{ items: InboxEntry[]; unread: number }> {
  const account = await requireAccount();
  const [items, unread] = await Promise.all([inboxOf(account.id, LISTED), unreadOf(account.id)]);
  return { items, unread };
}
