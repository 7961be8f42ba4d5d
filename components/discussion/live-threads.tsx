'use client';

import { type ReactNode, type RefObject, useMemo } from 'react';
import { PlaceContext } from '@/components/discussion/place';
import { Threads } from '@/components/discussion/threads';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import type { DiscussionTarget } from '@/domain/discussion';
import { threadsOn } from '@/domain/threads';

/** Discussions on a live screen: what is written goes into the live review at once, and others' messages come in by it. */
export function LivePlace({ children }: { children: ReactNode }) {
  const { review, live } = useLive();
  useTopics(live.topics, [nounTopic('member')]);
  const place = useMemo(
    () => ({
      review,
      me: live.me,
      members: [...live.state.member.values()],
      receive: ({ event }: { event: unknown }) => {
        if (event) live.receive(event as Incoming);
      },
    }),
    [review, live],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export type LiveThreadsProps = {
  on: DiscussionTarget;
  target: string | null;
  field?: RefObject<HTMLTextAreaElement | null>;
};

/** The threads on one thing of the live review. */
export function LiveThreads({ on, target, field }: LiveThreadsProps) {
  const threads = useLiveThreads(on, target);
  return (
    <LivePlace>
      <Threads on={on} target={target} threads={threads} field={field} />
    </LivePlace>
  );
}

export function useLiveThreads(on: DiscussionTarget, target: string | null) {
  const { live } = useLive();
  useTopics(live.topics, [nounTopic('discussion'), nounTopic('message')]);
  return threadsOn(live.state, on, target);
}
