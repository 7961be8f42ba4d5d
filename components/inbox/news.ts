'use client';

import { useCallback, useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { usePulse } from '@/components/live/use-pulse';
import type { AnswerOf } from '@/domain/api/endpoint';
import { listInbox } from '@/domain/api/inbox';

/** How often it is asked for while the page is in front; and while a file is being made, which one waits for. */
const EVERY_MS = 20_000;
const WAITING_MS = 2_000;
const CHANGED = 'lateral:inbox';

/** Tells the top bar that something was read, or that a file is wanted. */
export function inboxChanged(): void {
  window.dispatchEvent(new Event(CHANGED));
}

export type InboxNews = Pick<AnswerOf<typeof listInbox>, 'unread' | 'files' | 'preparing'>;

/** What waits in the inbox; asked again when one comes back to the page. Null until it is known. */
export function useInboxNews(): InboxNews | null {
  const [news, setNews] = useState<InboxNews | null>(null);
  const ask = useCallback(async (signal: AbortSignal) => {
    if (document.visibilityState !== 'visible') return;
    const outcome = await call(listInbox, { query: { limit: 1 }, signal }).catch(() => null);
    if (outcome?.ok) setNews(outcome.value);
  }, []);
  const every = news && news.preparing.length > 0 ? WAITING_MS : EVERY_MS;
  usePulse(ask, ['message', 'discussion']);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    void ask(signal);
    for (const event of ['focus', CHANGED])
      window.addEventListener(event, () => void ask(signal), { signal });
    return () => gone.abort();
  }, [ask]);
  useEffect(() => {
    const gone = new AbortController();
    const beat = setInterval(() => void ask(gone.signal), every);
    return () => {
      clearInterval(beat);
      gone.abort();
    };
  }, [ask, every]);
  return news;
}
