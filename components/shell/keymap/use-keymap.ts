'use client';

import { usePreferences } from '@/components/account/preferences-context';
import type { CommandId, Remapped } from '@/components/shell/keymap/keymap';

export type Keymap = {
  remapped: Remapped;
  /** Whether one-letter and digit keys act at all (WCAG 2.1.4). */
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
  /** Gives a command another key; null: its own again. False when the server did not keep it. */
  remap: (id: CommandId, stroke: string | null) => Promise<boolean>;
  resetAll: () => Promise<boolean>;
};

/** The keys of the person at this screen, and how to change them; every control follows at once. */
export function useKeymap(): Keymap {
  const { preferences, change } = usePreferences();
  const { remapped, single } = preferences.keys;
  return {
    remapped,
    singleKeys: single !== 'off',
    setSingleKeys: (on) => void change({ keys: { single: on ? 'work-area' : 'off' } }),
    remap(id, stroke) {
      const { [id]: _, ...rest } = remapped;
      return change({ keys: { remapped: stroke === null ? rest : { ...rest, [id]: stroke } } });
    },
    resetAll: () => change({ keys: { remapped: {} } }),
  };
}
