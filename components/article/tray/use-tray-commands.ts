'use client';

import { useCommands } from '@/components/shell/commands/use-commands';

/** Leads to the card before or after the one that holds the focus; to the first when none does. */
function moveCard(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  const next = here < 0 ? cards[0] : cards[here + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export type TrayDeeds = { paste: () => void; addAll: () => void; canAdd: () => boolean };

/** The keys of the import tray. Mod+V itself is the browser's paste. */
export function useTrayCommands({ paste, addAll, canAdd }: TrayDeeds): void {
  useCommands('tray', [
    {
      id: 'tray.paste',
      perform: paste,
    },
    {
      id: 'tray.add',
      isAvailable: canAdd,
      perform: addAll,
    },
    {
      id: 'tray.next',
      perform: () => moveCard(1),
    },
    {
      id: 'tray.previous',
      perform: () => moveCard(-1),
    },
  ]);
}
