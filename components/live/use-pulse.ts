'use client';

import { useEffect, useRef } from 'react';
import { ANYTHING, pulse } from '@/components/live/pulse';
import { nounTopic } from '@/components/live/topics';
import type { Noun } from '@/domain/review-event';

/** How soon after a change something is asked for again. Changes come in flocks: a split is followed by a tag. */
const SOON_MS = 150;
/** How much longer than the asking itself took the next one waits, so that a large review is not asked for without end. */
const REST = 2;
const LONGEST_REST_MS = 5_000;

/**
 * Calls `read` soon after something of these nouns changed (with none: anything), never twice at once, and the less often
 * the longer it takes. A page that nobody looks at waits until somebody does.
 */
export function usePulse(read: (signal: AbortSignal) => Promise<void>, nouns: readonly Noun[] = []): void {
  const latest = useRef(read);
  latest.current = read;
  const joined = nouns.join(' ');
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReading = false;
    let isStirred = false;
    let restUntil = 0;
    const ask = async () => {
      timer = undefined;
      if (document.visibilityState === 'hidden') return;
      isStirred = false;
      isReading = true;
      const begun = Date.now();
      await latest.current(signal).catch(() => {});
      isReading = false;
      const took = Date.now() - begun;
      restUntil = Date.now() + Math.min(LONGEST_REST_MS, REST * took);
      if (isStirred) plan();
    };
    const plan = () => {
      isStirred = true;
      if (isReading || timer !== undefined || signal.aborted) return;
      timer = setTimeout(() => void ask(), Math.max(SOON_MS, restUntil - Date.now()));
    };
    const topics = joined === '' ? [ANYTHING] : joined.split(' ').map(nounTopic);
    const stop = pulse.subscribe(topics, plan);
    document.addEventListener('visibilitychange', () => (isStirred ? plan() : undefined), { signal });
    return () => {
      stop();
      clearTimeout(timer);
      gone.abort();
    };
  }, [joined]);
}
