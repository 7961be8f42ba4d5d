'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** The one polite voice of the screen: what the reviewer did and where they are now. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const announce = useCallback((sentence: string) => {
    // The same sentence twice has to be heard twice.
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr-only" aria-live="polite" aria-atomic="true">
        {said}
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = () => useContext(AnnounceContext);
