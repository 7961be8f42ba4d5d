'use client';

import { type FocusEvent, useState } from 'react';
import { useHeld } from '@/components/live/use-held';
import type { DiscussionView } from '@/domain/api/discussions';

/**
 * The threads as they are shown: while one writes, what others write waits, for it would push the field away under the
 * hand. Whatever one wrote oneself shows at once.
 */
export function useHeldThreads(threads: readonly DiscussionView[], me: string) {
  const [isWriting, setWriting] = useState(false);
  const messages = threads.flatMap((thread) => thread.messages);
  const mine = new Set(messages.filter(({ by }) => by === me).map(({ id }) => id));
  const keys = messages.map(({ id }) => id);
  const held = useHeld(messages, ({ id }) => id, isWriting ? 'while writing' : keys.join(), {
    isMine: (id) => mine.has(id),
    saysGone: true,
  });
  const shown = new Set(held.rows.map(({ key }) => key));
  const visible = threads
    .map((thread) => ({ ...thread, messages: thread.messages.filter(({ id }) => shown.has(id)) }))
    .filter((thread) => thread.messages.length > 0);
  return {
    threads: visible,
    waiting: held.waiting,
    show: held.show,
    follow: {
      onFocus: ({ target }: FocusEvent) => {
        if (target instanceof HTMLTextAreaElement) setWriting(true);
      },
      // What waits is not let in by the press that leaves the field: it would move what is pressed.
      onBlur: () => {
        if (held.waiting === 0) setWriting(false);
      },
    },
  };
}
