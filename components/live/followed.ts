import type { FollowState } from '@/components/live/follow-review';
import type { Incoming } from '@/components/live/live-review';
import type { Role } from '@/domain/reviewer';

/** How the following of a review goes, and what others did to this person's own place in it. */
export type Followed = {
  state: FollowState;
  /** Who removed this person, where it is known; null where it is not, or nobody did. */
  removedBy: string | null;
  /** The role somebody else has given this person since the page was opened. */
  role: { now: Role; by: string | null } | null;
};

export const FOLLOWED: Followed = { state: 'live', removedBy: null, role: null };

/** What an event says about the place of `me`; the same object where it says nothing. */
export function followedAfter(followed: Followed, event: Incoming, me: string): Followed {
  if (event.type === 'withheld') return followed;
  for (const change of event.changes) {
    if (change.noun !== 'member' || change.id !== me) continue;
    const { before, after } = change;
    if (!after || after.removedAt !== null)
      return { ...followed, state: 'removed', removedBy: event.actor === me ? null : event.actor };
    if (before && before.role !== after.role)
      return { ...followed, role: { now: after.role, by: event.actor === me ? null : event.actor } };
  }
  return followed;
}
