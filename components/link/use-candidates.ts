'use client';

import { useEffect, useState } from 'react';
import { call, type ValueOf } from '@/components/api/client';
import { claimCandidates } from '@/domain/api/claims';

export type Candidate = ValueOf<typeof claimCandidates>['items'][number];
export type Candidates = { status: 'loading' | 'ready' | 'failed'; items: readonly Candidate[] };

/** Typing is over when nothing came for so long. */
const PAUSE_MS = 180;

/** The best claims of other articles for a claim, or those that match some words; the last answer stays until the next. */
export function useCandidates(review: string, claim: string, words: string): Candidates {
  const [found, setFound] = useState<Candidates>({ status: 'loading', items: [] });
  const q = words.trim();
  useEffect(() => {
    const gone = new AbortController();
    const ask = async () => {
      const outcome = await call(claimCandidates, {
        params: { review, claim },
        query: { limit: 20, ...(q === '' ? {} : { q }) },
        signal: gone.signal,
      }).catch(() => null);
      if (gone.signal.aborted || !outcome) return;
      if (outcome.ok) setFound({ status: 'ready', items: outcome.value.items });
      else setFound((before) => ({ ...before, status: 'failed' }));
    };
    const timer = setTimeout(ask, q === '' ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [review, claim, q]);
  return found;
}
