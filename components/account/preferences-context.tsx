'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { call } from '@/components/api/client';
import * as contract from '@/domain/api/preferences';
import { DEFAULT_PREFERENCES, type Preferences, type PreferencesPatch, patched } from '@/domain/preferences';

type Place = {
  preferences: Preferences;
  /** Takes effect at once; false when the server did not keep it (it then holds until this page is left). */
  change: (patch: PreferencesPatch) => Promise<boolean>;
};

const Context = createContext<Place>({ preferences: DEFAULT_PREFERENCES, change: async () => false });

/** What the signed-in person chose, for every screen below. `stored` null: nobody is signed in, and the defaults hold. */
export function PreferencesProvider({
  stored,
  children,
}: {
  stored: Preferences | null;
  children: ReactNode;
}) {
  const [preferences, setPreferences] = useState(stored ?? DEFAULT_PREFERENCES);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    // The server told anew: someone signed in, or another tab changed something.
    setSeen(stored);
    setPreferences(stored ?? DEFAULT_PREFERENCES);
  }
  const isKept = stored !== null;
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const change = useCallback(
    async (patch: PreferencesPatch) => {
      setPreferences((now) => patched(now, patch));
      if (!isKept) return false;
      // One after another, so that the last choice is the one that stays.
      const sent = last.current.then(() => call(contract.changePreferences, { body: patch }));
      last.current = sent;
      return (await sent).ok;
    },
    [isKept],
  );
  const place = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <Context value={place}>{children}</Context>;
}

/** The preferences of the person at this screen, and the way to change some of them. */
export const usePreferences = () => useContext(Context);
