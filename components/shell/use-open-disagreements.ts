'use client';

import { useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { usePulse } from '@/components/live/use-pulse';
import { listDisagreements } from '@/domain/api/disagreements';

/** How many disagreements wait, as the page came with it and as others change it. */
export function useOpenDisagreements(review: string | null, first: number | undefined): number | undefined {
  const [count, setCount] = useState(first);
  useEffect(() => setCount(first), [first]);
  usePulse(
    async (signal) => {
      if (review === null) return;
      const outcome = await call(listDisagreements, { params: { review }, query: {}, signal });
      if (outcome.ok) setCount(outcome.value.counts.open);
    },
    ['judgement', 'flag', 'vote', 'decision', 'linkDecision', 'claim', 'link', 'pass', 'article'],
  );
  return count;
}
