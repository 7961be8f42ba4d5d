'use client';

import { Check, Reply, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Composer } from '@/components/discussion/composer';
import { MessageItem } from '@/components/discussion/message-item';
import { usePlace } from '@/components/discussion/place';
import { useDiscussionDeeds } from '@/components/discussion/use-deeds';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import type { DiscussionView } from '@/domain/api/discussions';
import { nameShown } from '@/domain/reviewer';

/** A thread: its messages, a place to answer, and whether it is settled. */
export function Thread({ thread, canWrite }: { thread: DiscussionView; canWrite: boolean }) {
  const t = useTranslations('discussion');
  const { members, me } = usePlace();
  const deeds = useDiscussionDeeds();
  const [replying, setReplying] = useState(false);
  const by = members.find((member) => member.id === thread.resolvedBy);
  const resolved = thread.resolvedAt !== null;
  return (
    <li className="grid gap-3 rounded-md border bg-card p-3">
      <ol className="grid gap-3">
        {thread.messages.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      {resolved ? (
        <p className="text-muted-foreground text-xs">
          <Bidi>{t('resolvedBy', { name: by?.id === me ? t('you') : (nameShown(by) ?? t('former')) })}</Bidi>
        </p>
      ) : null}
      {replying ? (
        <Composer
          draft={`reply.${thread.id}`}
          label={t('replyLabel')}
          autoFocus
          send={async (words) => {
            const result = await deeds.reply(thread.id, words);
            if (result === true) setReplying(false);
            return result;
          }}
          onCancel={() => setReplying(false)}
        />
      ) : canWrite ? (
        <div className="flex flex-wrap gap-1">
          <Button size="sm" variant="quiet" onClick={() => setReplying(true)}>
            <Reply aria-hidden className="flip-rtl" />
            {t('reply')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => void deeds.resolve(thread.id, !resolved)}>
            {resolved ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
            {t(resolved ? 'reopen' : 'resolve')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
