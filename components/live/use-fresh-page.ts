'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { usePulse } from '@/components/live/use-pulse';

/** Has the server draw this screen again, soon after something happened in its review. What is typed, focused and scrolled stays. */
export function useFreshPage(): void {
  const router = useRouter();
  const [isDrawing, startDrawing] = useTransition();
  const drawn = useRef(() => {});
  useEffect(() => {
    if (!isDrawing) drawn.current();
  }, [isDrawing]);
  usePulse(
    (signal) =>
      new Promise((done) => {
        signal.addEventListener('abort', () => done());
        drawn.current = done;
        startDrawing(() => router.refresh());
      }),
  );
}
