'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Composer } from '@/components/discussion/composer';
import { SubjectContext, usePlace } from '@/components/discussion/place';
import { Thread } from '@/components/discussion/thread';
import { useDiscussionDeeds } from '@/components/discussion/use-deeds';
import { useHeldThreads } from '@/components/discussion/use-held-threads';
import { UpdatesPill } from '@/components/live/updates-pill';
import type { DiscussionView } from '@/domain/api/discussions';
import type { DiscussionTarget } from '@/domain/discussion';
import { may } from '@/domain/policy';

export type ThreadsProps = {
  on: DiscussionTarget;
  target: string | null;
  /** Oldest first. */
  threads: readonly DiscussionView[];
  /** The field of a new thread, so that a key can lead there. */
  field?: RefObject<HTMLTextAreaElement | null>;
};

/** The threads on one thing: open ones, a field for a new one, and the settled ones folded away. */
export function Threads({ on, target, threads, field }: ThreadsProps) {
  const t = useTranslations('discussion');
  const { me, members } = usePlace();
  const deeds = useDiscussionDeeds();
  const self = members.find((member) => member.id === me);
  const canWrite = self !== undefined && may(self.role, 'discuss');
  const held = useHeldThreads(threads, me);
  const open = held.threads.filter((thread) => thread.resolvedAt === null);
  const settled = held.threads.filter((thread) => thread.resolvedAt !== null);
  const list = (all: readonly DiscussionView[]) => (
    <ol className="grid gap-2">
      {all.map((thread) => (
        <Thread key={thread.id} thread={thread} canWrite={canWrite} />
      ))}
    </ol>
  );
  return (
    <SubjectContext
      value={target !== null && (on === 'claim' || on === 'link') ? { noun: on, id: target } : null}
    >
      <div {...held.follow}>
        <UpdatesPill count={held.waiting} onShow={held.show} />
        <div className="grid gap-3">
          {held.threads.length === 0 ? <p className="text-muted-foreground text-sm">{t('none')}</p> : null}
          {open.length > 0 ? list(open) : null}
          {canWrite ? (
            <Composer
              key={`${on}.${target}`}
              draft={`${on}.${target ?? 'review'}`}
              label={t('writeLabel')}
              field={field}
              send={(words) => deeds.start(on, target, words)}
            />
          ) : (
            <p className="text-muted-foreground text-xs">{t('viewer')}</p>
          )}
          {settled.length > 0 ? (
            <details className="text-sm">
              <summary className="cursor-pointer text-muted-foreground pointer-coarse:py-3">
                {t('resolvedCount', { count: settled.length })}
              </summary>
              <div className="pt-2">{list(settled)}</div>
            </details>
          ) : null}
        </div>
      </div>
    </SubjectContext>
  );
}
