'use client';

import type { Board } from '@/components/compare/board';
import { useLive } from '@/components/live/live-context';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';

/** Every key of the comparison, as commands for keyboard, palette and cheat sheet. */
export function useCompareKeys({ deeds, view, mayLink, active }: Board): void {
  const { live } = useLive();
  const undo = (what: 'undo' | 'redo') => () => void live.enact({ do: what, force: false });
  const linking: ScopedCommand<'compare'>[] = [
    {
      id: 'compare.link',
      perform: deeds.startLinking,
    },
    {
      id: 'compare.unlink',
      isAvailable: () => active !== null,
      perform: deeds.unlink,
    },
  ];
  useCommands('compare', [
    {
      id: 'compare.next',
      perform: () => deeds.step(1),
    },
    {
      id: 'compare.previous',
      perform: () => deeds.step(-1),
    },
    {
      id: 'compare.right',
      perform: () => deeds.stepColumn(1),
    },
    {
      id: 'compare.left',
      perform: () => deeds.stepColumn(-1),
    },
    {
      id: 'compare.claim-next',
      perform: () => deeds.stepClaim(1),
    },
    {
      id: 'compare.claim-previous',
      perform: () => deeds.stepClaim(-1),
    },
    {
      id: 'compare.differences',
      perform: deeds.toggleDifferences,
    },
    {
      id: 'compare.words',
      perform: () => deeds.setView(view === 'words' ? 'columns' : 'words'),
    },
    {
      id: 'compare.pin',
      perform: () => deeds.togglePin(),
    },
    ...(mayLink ? linking : []),
  ]);
  useCommands(
    'review',
    [
      { id: 'review.undo', perform: undo('undo') },
      { id: 'review.redo', perform: undo('redo') },
    ],
    { enabled: mayLink },
  );
}
