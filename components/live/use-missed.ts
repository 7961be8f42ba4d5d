'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ANYTHING, pulse } from '@/components/live/pulse';

/**
 * How much happened in the review since `drawn` (whatever the server drew) was drawn, and the way to have it drawn again:
 * for a screen of running text, in which any number may move what one reads.
 */
export function useMissed(drawn: unknown): { waiting: number; show: () => void } {
  const router = useRouter();
  const [missed, setMissed] = useState({ drawn, count: 0 });
  useEffect(
    () => pulse.subscribe([ANYTHING], () => setMissed(({ count }) => ({ drawn, count: count + 1 }))),
    [drawn],
  );
  return { waiting: missed.drawn === drawn ? missed.count : 0, show: () => router.refresh() };
}
