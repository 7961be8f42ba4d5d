'use client';

import { createContext, useContext } from 'react';
import type { Registry } from '@/components/shell/commands/registry';

export type Commands = {
  registry: Registry;
  openPalette: () => void;
  openCheatSheet: () => void;
};

export const CommandsContext = createContext<Commands | null>(null);

export function useCommandCentre(): Commands {
  const centre = useContext(CommandsContext);
  if (!centre) throw new Error('Commands need <CommandsProvider> above them');
  return centre;
}
