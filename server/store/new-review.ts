import type { ReviewRecord } from '@/domain/review';
import type { Change, ReviewEvent } from '@/domain/review-event';
import type { MemberRecord } from '@/domain/reviewer';
import { commit } from './commit';
import type { NewText } from './texts';

/** Makes a review with its first owner: one event, like every change. `more` are the records it starts with. */
export function createReviewRow(
  review: ReviewRecord,
  owner: MemberRecord,
  from: { tab: string | null; at: string; more?: readonly Change[]; texts?: readonly NewText[] },
): Promise<ReviewEvent> {
  return commit({
    review: review.id,
    actor: owner.id,
    tab: from.tab,
    at: from.at,
    type: 'review.created',
    changes: [
      { noun: 'review', id: review.id, before: null, after: review },
      { noun: 'member', id: owner.id, before: null, after: owner },
    ],
    unlisted: from.more ?? [],
    texts: from.texts ?? [],
  });
}
