'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/components/api/client';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import * as contract from '@/domain/api/readings';
import type { Matrix } from '@/domain/matrix';

/** How soon after someone's change the matrix is read again, and how often at most while changes go on. */
const SOON_MS = 200;
const AT_MOST_EVERY_MS = 3_000;

/** Whatever a matrix is computed from. */
const STIRRED_BY = [
  ...['statement', 'link', 'linkDecision', 'vote', 'claim', 'judgement', 'decision', 'attribution'],
  ...['entity', 'sameAs', 'article', 'source', 'pass'],
].map(nounTopic);

/**
 * The matrix as the server counts it: what the page came with, read again after own changes at once and after those of
 * others soon. A review may be far larger than its matrix; so the counting stays where the records are.
 */
export function useMatrix(first: Matrix): { matrix: Matrix; readAgain: () => Promise<void> } {
  const { review, live } = useLive();
  const [matrix, setMatrix] = useState(first);
  const reading = useRef<AbortController | null>(null);
  const last = useRef(0);

  const readAgain = useCallback(async () => {
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    last.current = Date.now();
    const outcome = await call(contract.matrix, { params: { review }, signal: mine.signal }).catch(
      () => null,
    );
    if (outcome?.ok && !mine.signal.aborted) setMatrix(outcome.value);
  }, [review]);

  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const stop = live.topics.subscribe(STIRRED_BY, () => {
      const wait = Math.max(SOON_MS, last.current + AT_MOST_EVERY_MS - Date.now());
      resting ??= setTimeout(() => {
        resting = undefined;
        void readAgain();
      }, wait);
    });
    return () => {
      stop();
      clearTimeout(resting);
      reading.current?.abort();
    };
  }, [live, readAgain]);
  return { matrix, readAgain };
}
