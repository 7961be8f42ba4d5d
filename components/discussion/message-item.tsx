'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Composer } from '@/components/discussion/composer';
import { MessageBody } from '@/components/discussion/message-body';
import { calledIn, usePlace } from '@/components/discussion/place';
import { useDiscussionDeeds } from '@/components/discussion/use-deeds';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import type { DiscussionView } from '@/domain/api/discussions';
import { EDIT_MINUTES } from '@/domain/discussing';
import { may } from '@/domain/policy';
import { nameShown } from '@/domain/reviewer';

export type MessageShown = DiscussionView['messages'][number];

/** Is it still within the minutes in which its author may change it? Asked again when they are over. */
function useEditable(message: MessageShown, mine: boolean): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const left = Date.parse(message.at) + EDIT_MINUTES * 60_000 - Date.now();
    setOpen(mine && left > 0);
    if (!mine || left <= 0) return;
    const over = setTimeout(() => setOpen(false), left);
    return () => clearTimeout(over);
  }, [message.at, mine]);
  return open && message.removedAt === null;
}

/** One message: who, when, the words, and what its author may do with it. */
export function MessageItem({ message }: { message: MessageShown }) {
  const t = useTranslations('discussion');
  const { review, me, members } = usePlace();
  const deeds = useDiscussionDeeds();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const author = members.find((member) => member.id === message.by);
  const self = members.find((member) => member.id === me);
  const mine = message.by === me;
  const editable = useEditable(message, mine);
  const removable = message.removedAt === null && self !== undefined && (mine || may(self.role, 'decide'));
  const name = mine ? t('you') : (nameShown(author) ?? t('former'));
  const mentioned = members
    .filter((member) => member.name !== '' && message.mentions.includes(member.id))
    .map((member) => ({ id: member.id, name: calledIn(member) }));

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <Avatar name={nameShown(author) ?? '?'} order={author?.colour ?? 0} decorative className="mt-0.5" />
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
          <Bidi className="font-semibold text-sm">{name}</Bidi>
          <span className="text-muted-foreground">
            <RelativeTime date={message.at} />
            {message.editedAt && !message.removedAt ? ` · ${t('edited')}` : null}
          </span>
        </p>
        {message.removedAt ? (
          <p className="text-muted-foreground text-sm italic">{t('removed')}</p>
        ) : editing ? (
          <Composer
            draft={`edit.${message.id}`}
            label={t('editLabel')}
            sendLabel={t('save')}
            initial={message.text}
            autoFocus
            send={async (words) => {
              const result = await deeds.edit(message.id, words);
              if (result === true) setEditing(false);
              return result;
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <MessageBody review={review} me={me} text={message.text} mentioned={mentioned} />
        )}
        {!editing && (editable || removable) ? (
          <p className="flex gap-3">
            {editable ? (
              <Button variant="link" size="sm" className="text-xs" onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            ) : null}
            {removable ? (
              <Button variant="link" size="sm" className="text-xs" onClick={() => setAsking(true)}>
                {t('remove')}
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        description={t('removeBody')}
        confirmLabel={t('remove')}
        destructive
        onConfirm={() => {
          setAsking(false);
          void deeds.remove(message.id);
        }}
      />
    </li>
  );
}
