'use client';

import { AtSign, CheckCheck, Inbox, Reply } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { call } from '@/components/api/client';
import { FileEntry } from '@/components/inbox/file-entry';
import { inboxChanged } from '@/components/inbox/news';
import { useNewcomers } from '@/components/inbox/use-newcomers';
import { Page, PageHeader } from '@/components/shell/page-header';
import { useListKeys } from '@/components/shell/use-list-keys';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { notifyFailure } from '@/components/ui/toaster';
import type { BodyOf } from '@/domain/api/endpoint';
import type { ExportJob } from '@/domain/api/exports';
import { type InboxEntry, readInbox } from '@/domain/api/inbox';
import { placeOfEntry } from '@/domain/inbox-place';

export type InboxScreenProps = {
  items: readonly InboxEntry[];
  files: readonly ExportJob[];
  unread: number;
};

/** What colleagues wrote to one, and the files one asked for. Opening an entry marks it as read. */
export function InboxScreen({ items, files, unread }: InboxScreenProps) {
  const t = useTranslations('discussion.inbox');
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const router = useRouter();
  useListKeys({ next: 'discussion.inbox.next', previous: 'discussion.inbox.previous' });
  const isRead = (entry: InboxEntry) => entry.read || read.has(entry.message);
  const isSeen = (job: ExportJob) => job.seen || read.has(job.id);
  const justRead =
    items.filter((e) => !e.read && read.has(e.message)).length +
    files.filter((job) => !job.seen && read.has(job.id)).length;
  const left = Math.max(0, unread - justRead);
  const list = useRef<HTMLOListElement>(null);
  const waiting = useNewcomers(left, list);

  const mark = async (body: BodyOf<typeof readInbox> = {}) => {
    const outcome = await call(readInbox, { body });
    if (outcome.ok) inboxChanged();
    else notifyFailure(t('failed', { detail: outcome.problem.detail }));
    return outcome.ok;
  };
  const open = (entry: InboxEntry) => {
    if (isRead(entry)) return;
    setRead(new Set([...read, entry.message]));
    void mark({ messages: [{ review: entry.review.id, message: entry.message }] });
  };
  const take = (job: ExportJob) => {
    if (isSeen(job)) return;
    setRead(new Set([...read, job.id]));
    void mark({ files: [{ review: job.review.id, job: job.id }] });
  };
  const where = ({ on, targetName }: InboxEntry) => {
    if (on === 'claim') return t('onClaim', { claim: targetName ?? '' });
    if (on === 'article') return t('onArticle', { article: targetName ?? '' });
    return t(on === 'link' ? 'onLink' : 'onReview');
  };

  return (
    <Page className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader
        className="pb-0"
        title={t('title')}
        summary={<span role="status">{t('summary', { count: left })}</span>}
        actions={
          left > 0 ? (
            <Button
              onClick={async () => {
                if (!(await mark())) return;
                setRead(new Set([...items.map(({ message }) => message), ...files.map(({ id }) => id)]));
                router.refresh();
              }}
            >
              <CheckCheck aria-hidden />
              {t('readAll')}
            </Button>
          ) : null
        }
      />
      <div role="status" className="empty:hidden">
        {waiting > 0 ? (
          <Button onClick={() => router.refresh()}>{t('newcomers', { count: waiting })}</Button>
        ) : null}
      </div>
      {items.length + files.length === 0 ? (
        <EmptyState icon={<Inbox aria-hidden />} title={t('empty')} body={t('emptyBody')} />
      ) : (
        <ol ref={list} className="grid rounded-lg border bg-card">
          {files.map((job) => (
            <FileEntry key={job.id} job={job} isSeen={isSeen(job)} onOpen={() => take(job)} />
          ))}
          {items.map((entry) => (
            <li
              key={entry.message}
              data-row-of={entry.message}
              className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 border-b px-4 py-3 last:border-b-0 focus-within:bg-accent hover:bg-muted"
            >
              {entry.why === 'mention' ? (
                <AtSign aria-hidden className="mt-0.5 size-4 text-muted-foreground" />
              ) : (
                <Reply aria-hidden className="flip-rtl mt-0.5 size-4 text-muted-foreground" />
              )}
              <div className="grid min-w-0 gap-0.5">
                <p>
                  <Link
                    data-row=""
                    href={placeOfEntry(entry)}
                    onClick={() => open(entry)}
                    className={cn(
                      'rounded-sm after:absolute after:inset-0',
                      !isRead(entry) && 'font-semibold',
                    )}
                  >
                    <Bidi>{t(entry.why, { name: entry.by.name || t('former') })}</Bidi> {where(entry)}
                  </Link>
                </p>
                <p dir="auto" className="line-clamp-2">
                  {entry.text}
                </p>
                <p className="truncate text-muted-foreground text-xs">
                  <Bidi>{entry.review.question}</Bidi>
                </p>
              </div>
              <span className="flex items-center gap-2 text-muted-foreground text-xs">
                {isRead(entry) ? null : <Badge tone="primary">{t('unread')}</Badge>}
                <RelativeTime date={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
