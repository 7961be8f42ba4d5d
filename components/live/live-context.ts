'use client';

import { createContext, useContext } from 'react';
import type { LiveReview } from '@/components/live/live-review';
import type { LineState } from '@/components/live/sender';
import { LINE } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';

export type LiveSession = {
  review: string;
  live: LiveReview;
  /** What waits, and whether anything gets through. */
  line: () => LineState;
  /** Tries to send now. */
  sendNow: () => void;
  /** Takes the reviewer to a claim, where this screen can. */
  goTo: (claim: string) => void;
  /** Says how this screen takes a reviewer to a claim. Returns the way to stop. */
  onGoTo: (go: (claim: string) => void) => () => void;
};

export const LiveContext = createContext<LiveSession | null>(null);

/** The review this screen works on. */
export function useLive(): LiveSession {
  const session = useContext(LiveContext);
  if (!session) throw new Error('This needs <LiveReviewProvider> above it');
  return session;
}

/** The line of unsent changes, rendered again when it moves. */
export function useLine(): LineState {
  const { live, line } = useLive();
  useTopics(live.topics, [LINE]);
  return line();
}
