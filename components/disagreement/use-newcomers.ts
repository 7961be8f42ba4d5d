'use client';

import { useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { keyOf } from '@/components/disagreement/queue';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { listDisagreements } from '@/domain/api/disagreements';
import type { DisagreementFilter } from '@/domain/disagreements';

/** How soon after someone's change the queue is asked for, and how often at most while changes go on. */
const SOON_MS = 300;
const AT_MOST_EVERY_MS = 5_000;

const STIRRED_BY = ['judgement', 'flag', 'vote', 'decision', 'linkDecision'].map(nounTopic);

/**
 * What is in the queue by now, as the server counts it. A judgement about a claim that this screen did not load may have
 * made a disagreement; only the server has read the other one.
 */
export function useNewcomers(filter: DisagreementFilter): readonly string[] {
  const { review, live } = useLive();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const { status = 'open', why, article } = filter;

  useEffect(() => {
    const gone = new AbortController();
    let resting: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const ask = async () => {
      resting = undefined;
      last = Date.now();
      const query = { status, ...(why ? { why } : {}), ...(article ? { article } : {}) };
      const outcome = await call(listDisagreements, {
        params: { review },
        query,
        signal: gone.signal,
      }).catch(() => null);
      if (outcome?.ok) setKeys(outcome.value.items.map(keyOf));
    };
    const stop = live.topics.subscribe(STIRRED_BY, () => {
      resting ??= setTimeout(ask, Math.max(SOON_MS, last + AT_MOST_EVERY_MS - Date.now()));
    });
    return () => {
      stop();
      clearTimeout(resting);
      gone.abort();
    };
  }, [live, review, status, why, article]);
  return keys;
}
