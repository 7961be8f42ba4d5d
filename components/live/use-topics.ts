'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Topics } from '@/components/live/topics';

/** Renders again whenever one of `names` is touched. What has changed is read from the live review itself. */
export function useTopics(topics: Topics, names: readonly string[]): void {
  const joined = names.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => topics.subscribe(joined.split(' '), listener),
    [topics, joined],
  );
  // Versions only grow, so that their sum changes with every touch.
  const version = () => names.reduce((sum, name) => sum + topics.version(name), 0);
  useSyncExternalStore(subscribe, version, version);
}
