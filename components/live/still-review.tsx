'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { type Follower, followReview } from '@/components/live/follow-review';
import { FOLLOWED, followedAfter } from '@/components/live/followed';
import { NoticeBar } from '@/components/live/notice-bar';
import { stir } from '@/components/live/pulse';
import { useFollowNotice } from '@/components/live/use-follow-notice';

export type StillReviewProps = {
  review: string;
  me: string;
  /** The version of the review when the page was drawn. */
  version: number;
  /** Names of the members, by id. */
  names: Readonly<Record<string, string>>;
  children: ReactNode;
};

/**
 * Follows a review on screens that the server draws and that hold none of its records: they hear that something
 * happened (`usePulse`), and ask for it.
 */
export function StillReview({ review, me, version, names, children }: StillReviewProps) {
  const [followed, setFollowed] = useState(FOLLOWED);
  const [from] = useState(version);
  useEffect(() => {
    let last = from;
    const follower: Follower = {
      get version() {
        return last;
      },
      hasGap: false,
      receive: (event) => {
        last = Math.max(last, event.version);
      },
    };
    const following = followReview(review, follower, {
      onEvent: (event) => {
        setFollowed((now) => followedAfter(now, event, me));
        // Drawn again, the screen of somebody who was removed would be gone, with what they were reading.
        if (followedAfter(FOLLOWED, event, me).state !== 'removed') stir(event);
      },
      onState: (state) => setFollowed((now) => (now.state === 'removed' ? now : { ...now, state })),
    });
    return following.stop;
  }, [review, me, from]);
  const { removedBy, role } = followed;
  const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? null));
  const notice = useFollowNotice({
    ...followed,
    removedBy: nameOf(removedBy),
    role: role && { ...role, by: nameOf(role.by) },
  });
  return <NoticeBar notice={notice}>{children}</NoticeBar>;
}
