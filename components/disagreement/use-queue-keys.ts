'use client';

import { LINK_CHOICES } from '@/components/disagreement/decide-bar';
import type { QueueItem } from '@/components/disagreement/queue';
import type { Choice } from '@/components/disagreement/use-decisions';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';
import { JUDGED_KINDS } from '@/domain/kind';

export type QueueDeeds = {
  item: QueueItem | undefined;
  mayDecide: boolean;
  isSettled: boolean;
  go: (step: 1 | -1) => void;
  decide: (choice: Choice) => void;
  reopen: () => void;
  discuss: () => void;
  open: () => void;
};

/** `J/K` through the queue, `1–4 X` decide, `U` leave unresolved, `O` reopen, `D` discussion, `E` open in article. */
export function useQueueKeys(deeds: QueueDeeds): void {
  const { item, mayDecide, isSettled } = deeds;
  const onClaim = () => mayDecide && item?.on === 'claim';
  const onLink = () => mayDecide && item?.on === 'link';
  const kinds: ScopedCommand<'disagreements'>[] = JUDGED_KINDS.map((kind) => ({
    id: `disagreements.${kind}`,
    isAvailable: onClaim,
    perform: () => deeds.decide({ on: 'claim', kind }),
  }));
  const links: ScopedCommand<'disputed-link'>[] = LINK_CHOICES.map(({ outcome }) => ({
    id: `disagreements.${outcome}`,
    isAvailable: onLink,
    perform: () => deeds.decide({ on: 'link', outcome }),
  }));
  useCommands('disputed-link', links);
  useCommands('disagreements', [
    {
      id: 'disagreements.next',
      perform: () => deeds.go(1),
    },
    {
      id: 'disagreements.previous',
      perform: () => deeds.go(-1),
    },
    ...kinds,
    {
      id: 'disagreements.leave',
      isAvailable: () => mayDecide && item !== undefined,
      perform: () =>
        deeds.decide(
          item?.on === 'link' ? { on: 'link', outcome: 'unresolved' } : { on: 'claim', kind: 'unresolved' },
        ),
    },
    {
      id: 'disagreements.reopen',
      isAvailable: () => mayDecide && isSettled,
      perform: deeds.reopen,
    },
    {
      id: 'disagreements.discuss',
      isAvailable: () => item !== undefined,
      perform: deeds.discuss,
    },
    {
      id: 'disagreements.open',
      isAvailable: () => item !== undefined,
      perform: deeds.open,
    },
  ]);
}
