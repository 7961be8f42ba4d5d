'use client';

import { KIND_KEYS } from '@/components/claim/kind-buttons';
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
  const kinds: ScopedCommand[] = JUDGED_KINDS.map((kind) => ({
    id: `disagreements.${kind}`,
    labelKey: `disagreement.keys.${kind}`,
    keys: [KIND_KEYS[kind]],
    once: true,
    isAvailable: onClaim,
    perform: () => deeds.decide({ on: 'claim', kind }),
  }));
  const links: ScopedCommand[] = LINK_CHOICES.map(({ outcome, key, label }) => ({
    id: `disagreements.${outcome}`,
    labelKey: `disagreement.${label}`,
    keys: [key],
    once: true,
    isAvailable: onLink,
    perform: () => deeds.decide({ on: 'link', outcome }),
  }));
  useCommands('disagreements', [
    {
      id: 'disagreements.next',
      labelKey: 'disagreement.keys.next',
      keys: ['j', 'ArrowDown'],
      keyboardOnly: true,
      perform: () => deeds.go(1),
    },
    {
      id: 'disagreements.previous',
      labelKey: 'disagreement.keys.previous',
      keys: ['k', 'ArrowUp'],
      keyboardOnly: true,
      perform: () => deeds.go(-1),
    },
    ...kinds,
    ...links,
    {
      id: 'disagreements.leave',
      labelKey: 'disagreement.keys.leave',
      keys: ['u'],
      once: true,
      isAvailable: () => mayDecide && item !== undefined,
      perform: () =>
        deeds.decide(
          item?.on === 'link' ? { on: 'link', outcome: 'unresolved' } : { on: 'claim', kind: 'unresolved' },
        ),
    },
    {
      id: 'disagreements.reopen',
      labelKey: 'disagreement.keys.reopen',
      keys: ['o'],
      once: true,
      isAvailable: () => mayDecide && isSettled,
      perform: deeds.reopen,
    },
    {
      id: 'disagreements.discuss',
      labelKey: 'disagreement.keys.discuss',
      keys: ['d'],
      isAvailable: () => item !== undefined,
      perform: deeds.discuss,
    },
    {
      id: 'disagreements.open',
      labelKey: 'disagreement.keys.open',
      keys: ['e'],
      isAvailable: () => item !== undefined,
      perform: deeds.open,
    },
  ]);
}
