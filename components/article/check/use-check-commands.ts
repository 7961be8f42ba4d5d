'use client';

import type { ZoningState } from '@/components/article/check/use-zoning';
import { ZONE_KEYS } from '@/components/article/check/zone-keys';
import { useCommands } from '@/components/shell/commands/use-commands';

/** The keys of the check-text screen. */
export function useCheckCommands({ step, changed }: ZoningState, onContinue: () => void): void {
  useCommands('check', [
    {
      id: 'check.next',
      labelKey: 'article.check.next',
      keys: ['j', 'ArrowDown'],
      keyboardOnly: true,
      perform: () => step({ do: 'move', by: 1, extend: false }),
    },
    {
      id: 'check.previous',
      labelKey: 'article.check.previous',
      keys: ['k', 'ArrowUp'],
      keyboardOnly: true,
      perform: () => step({ do: 'move', by: -1, extend: false }),
    },
    {
      id: 'check.extend-next',
      labelKey: 'article.check.extendNext',
      keys: ['shift+j', 'shift+ArrowDown'],
      keyboardOnly: true,
      perform: () => step({ do: 'move', by: 1, extend: true }),
    },
    {
      id: 'check.extend-previous',
      labelKey: 'article.check.extendPrevious',
      keys: ['shift+k', 'shift+ArrowUp'],
      keyboardOnly: true,
      perform: () => step({ do: 'move', by: -1, extend: true }),
    },
    ...ZONE_KEYS.map(({ type, key }) => ({
      id: `check.${type}`,
      labelKey: `article.check.set.${type}` as const,
      keys: [key],
      once: true,
      perform: () => step({ do: 'set', type }),
    })),
    {
      id: 'check.undo',
      labelKey: 'article.check.undo',
      keys: ['mod+z'],
      isAvailable: () => changed,
      perform: () => step({ do: 'undo' }),
    },
    {
      id: 'check.continue',
      labelKey: 'article.check.continue',
      keys: ['mod+Enter'],
      inTextFields: true,
      once: true,
      perform: onContinue,
    },
  ]);
}
