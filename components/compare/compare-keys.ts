'use client';

import type { Board } from '@/components/compare/board';
import { useLive } from '@/components/live/live-context';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';

/** Every key of the comparison, as commands for keyboard, palette and cheat sheet. */
export function useCompareKeys({ deeds, view, mayLink, active }: Board): void {
  const { live } = useLive();
  const undo = (what: 'undo' | 'redo') => () => void live.enact({ do: what, force: false });
  const linking: ScopedCommand[] = [
    {
      id: 'compare.link',
      labelKey: 'compare.keys.link',
      keys: ['l'],
      once: true,
      perform: deeds.startLinking,
    },
    {
      id: 'compare.unlink',
      labelKey: 'compare.keys.unlink',
      keys: ['u'],
      once: true,
      isAvailable: () => active !== null,
      perform: deeds.unlink,
    },
    { id: 'compare.undo', labelKey: 'compare.undo', keys: ['mod+z'], perform: undo('undo') },
    { id: 'compare.redo', labelKey: 'compare.redo', keys: ['mod+shift+z'], perform: undo('redo') },
  ];
  useCommands('compare', [
    {
      id: 'compare.next',
      labelKey: 'compare.keys.nextPair',
      keys: ['j'],
      keyboardOnly: true,
      perform: () => deeds.step(1),
    },
    {
      id: 'compare.previous',
      labelKey: 'compare.keys.previousPair',
      keys: ['k'],
      keyboardOnly: true,
      perform: () => deeds.step(-1),
    },
    {
      id: 'compare.right',
      labelKey: 'compare.keys.nextColumn',
      keys: ['ArrowRight'],
      keyboardOnly: true,
      perform: () => deeds.stepColumn(1),
    },
    {
      id: 'compare.left',
      labelKey: 'compare.keys.previousColumn',
      keys: ['ArrowLeft'],
      keyboardOnly: true,
      perform: () => deeds.stepColumn(-1),
    },
    {
      id: 'compare.claim-next',
      labelKey: 'compare.keys.nextClaim',
      keys: ['ArrowDown'],
      keyboardOnly: true,
      perform: () => deeds.stepClaim(1),
    },
    {
      id: 'compare.claim-previous',
      labelKey: 'compare.keys.previousClaim',
      keys: ['ArrowUp'],
      keyboardOnly: true,
      perform: () => deeds.stepClaim(-1),
    },
    {
      id: 'compare.differences',
      labelKey: 'compare.keys.differences',
      keys: ['o'],
      once: true,
      perform: deeds.toggleDifferences,
    },
    {
      id: 'compare.words',
      labelKey: 'compare.keys.words',
      keys: ['w'],
      once: true,
      perform: () => deeds.setView(view === 'words' ? 'columns' : 'words'),
    },
    {
      id: 'compare.pin',
      labelKey: 'compare.keys.pin',
      keys: ['p'],
      once: true,
      perform: () => deeds.togglePin(),
    },
    ...(mayLink ? linking : []),
  ]);
}
