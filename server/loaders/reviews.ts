import { cache } from 'react';
import type { ReviewView } from '@/domain/api/reviews';
import type { MemberRecord } from '@/domain/reviewer';
import { requireAccount } from '@/server/session';
import { membersOf } from '@/server/store/members';
import { reviewPage, reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

/** How many reviews the list shows at once; more come through the API. */
const LISTED = 200;

export async function loadReviews(): Promise<ReviewView[]> {
  const account = await requireAccount();
  return (await reviewPage(account.id, { limit: LISTED })).items;
}

/** Once for each request: the layout, the page and its title all ask. */
export const loadReview = cache(
  async (reviewId: string): Promise<{ review: ReviewView; me: string; members: MemberRecord[] }> => {
    const { review, member } = await placeIn(reviewId);
    const [view, members] = await Promise.all([reviewView(review, member), membersOf(review)]);
    return { review: view, me: member.id, members };
  },
);
