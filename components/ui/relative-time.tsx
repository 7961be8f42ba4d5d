'use client';

import { useFormatter, useNow } from 'next-intl';
import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's time zone; UTC while the server renders, so that both sides agree on the first paint. */
export function useReaderZone(): string {
  return useSyncExternalStore(subscribe, zone, () => 'UTC');
}

/** "3 minutes ago", kept current; the exact time is its title and its `datetime`. */
export function RelativeTime({ date }: { date: Date | string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const timeZone = useReaderZone();
  const moment = new Date(date);
  return (
    <time
      dateTime={moment.toISOString()}
      title={format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
      suppressHydrationWarning
    >
      {format.relativeTime(moment, now)}
    </time>
  );
}
