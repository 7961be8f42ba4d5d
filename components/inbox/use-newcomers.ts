'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useState } from 'react';
import { inboxChanged, useInboxNews } from '@/components/inbox/news';

/** How often an open inbox asks whether something came: nothing streams to a page outside a review. */
const LOOK_MS = 5_000;
/** What one has just read oneself is told to the server and asked back: no newcomer, for so long. */
const ROUND_TRIP_MS = 600;

/**
 * What came since the inbox was shown. It is shown at once, unless somebody is on their way through the list: then it
 * waits, because the rows would move under them.
 *
 * @param shown unread messages on the screen
 * @returns how many wait
 */
export function useNewcomers(shown: number, list: RefObject<HTMLElement | null>): number {
  const router = useRouter();
  const unread = useInboxNews()?.unread ?? 0;
  const counted = Math.max(0, unread - shown);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const sure = setTimeout(() => setWaiting(counted), counted > 0 ? ROUND_TRIP_MS : 0);
    return () => clearTimeout(sure);
  }, [counted]);
  useEffect(() => {
    const beat = setInterval(inboxChanged, LOOK_MS);
    return () => clearInterval(beat);
  }, []);
  useEffect(() => {
    if (waiting > 0 && !list.current?.contains(document.activeElement)) router.refresh();
  }, [waiting, list, router]);
  return waiting;
}
