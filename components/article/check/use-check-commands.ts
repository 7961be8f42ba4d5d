'use client';

import type { ZoningState } from '@/components/article/check/use-zoning';
import { ZONE_KEYS } from '@/components/article/check/zone-keys';
import { useCommands } from '@/components/shell/commands/use-commands';

/** The keys of the check-text screen. */
export function useCheckCommands({ step, changed }: ZoningState, onContinue: () => void): void {
  useCommands('check', [
    {
      id: 'check.next',
      perform: () => step({ do: 'move', by: 1, extend: false }),
    },
    {
      id: 'check.previous',
      perform: () => step({ do: 'move', by: -1, extend: false }),
    },
    {
      id: 'check.extend-next',
      perform: () => step({ do: 'move', by: 1, extend: true }),
    },
    {
      id: 'check.extend-previous',
      perform: () => step({ do: 'move', by: -1, extend: true }),
    },
    ...ZONE_KEYS.map(({ type }) => ({
      id: `check.${type}` as const,
      perform: () => step({ do: 'set', type }),
    })),
    {
      id: 'check.undo',
      isAvailable: () => changed,
      perform: () => step({ do: 'undo' }),
    },
    {
      id: 'check.continue',
      perform: onContinue,
    },
  ]);
}
