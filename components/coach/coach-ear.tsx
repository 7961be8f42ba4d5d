'use client';

import { useEffect } from 'react';
import { useActive } from '@/components/article/annotator-context';
import { setCoachClaim, tellCoach } from '@/components/coach/coach-deeds';
import { useLive } from '@/components/live/live-context';

/** Hears in the annotator what the tour waits for: a quote tagged, a suggestion taken, the search for a link opened. */
export function CoachEar({ isLinking }: { isLinking: boolean }) {
  const { live } = useLive();
  useEffect(
    () =>
      live.onSettled(({ intent }) => {
        if (intent.do !== 'judge') return;
        if (intent.accepted) tellCoach('accept');
        else if (intent.kind === 'attributed_quote') tellCoach('tag');
      }),
    [live],
  );
  useEffect(() => {
    if (isLinking) tellCoach('link');
  }, [isLinking]);
  const active = useActive();
  useEffect(() => {
    setCoachClaim(active);
    return () => setCoachClaim(null);
  }, [active]);
  return null;
}
