import type { ExportJob } from '@/domain/api/exports';
import type { InboxEntry } from '@/domain/api/inbox';
import { exportsOf } from './export-files';
import { inboxOf, unreadOf } from './inbox';

export type Inbox = {
  items: InboxEntry[];
  nextCursor: null;
  /** Ready, or could not be made. */
  files: ExportJob[];
  preparing: ExportJob[];
  unread: number;
};

const isDone = ({ status }: ExportJob) => status === 'ready' || status === 'failed';

/** What stands in an account's inbox: messages, the newest `limit` of them, and the files it asked for. */
export async function inboxWithFiles(account: string, limit: number): Promise<Inbox> {
  const [items, unread, jobs] = await Promise.all([
    limit > 0 ? inboxOf(account, limit) : [],
    unreadOf(account),
    exportsOf(account),
  ]);
  const files = jobs.filter(isDone);
  return {
    items,
    nextCursor: null,
    files,
    preparing: jobs.filter((job) => !isDone(job)),
    unread: unread + files.filter(({ seen }) => !seen).length,
  };
}
