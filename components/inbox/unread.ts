'use client';

import { useCallback, useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { usePulse } from '@/components/live/use-pulse';
import { listInbox } from '@/domain/api/inbox';

/** How often the number is asked for while the page is in front. */
const EVERY_MS = 20_000;
const CHANGED = 'lateral:inbox';

/** Tells the top bar that something was read. */
export function inboxChanged(): void {
  window.dispatchEvent(new Event(CHANGED));
}

/** How many messages wait unread; asked again when one comes back to the page. Null until it is known. */
export function useUnread(): number | null {
  const [unread, setUnread] = useState<number | null>(null);
  const ask = useCallback(async (signal: AbortSignal) => {
    if (document.visibilityState !== 'visible') return;
    const outcome = await call(listInbox, { query: { limit: 1 }, signal }).catch(() => null);
    if (outcome?.ok) setUnread(outcome.value.unread);
  }, []);
  usePulse(ask, ['message', 'discussion']);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    void ask(signal);
    const beat = setInterval(() => void ask(signal), EVERY_MS);
    for (const event of ['focus', CHANGED])
      window.addEventListener(event, () => void ask(signal), { signal });
    return () => {
      clearInterval(beat);
      gone.abort();
    };
  }, [ask]);
  return unread;
}
