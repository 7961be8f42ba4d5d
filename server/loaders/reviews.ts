import { cache } from 'react';
import type { ReviewView } from '@/domain/api/reviews';
import { type MemberRecord, nameShown } from '@/domain/reviewer';
import { currentAccount, requireAccount } from '@/server/session';
import { membershipOf } from '@/server/store/membership';
import { reviewPage, reviewView } from '@/server/store/review-views';
import { membersSeenBy } from '@/server/store/viewing';
import { isId, placeIn } from './place';

/** How many reviews the list shows at once; more come through the API. */
const LISTED = 200;

export async function loadReviews(): Promise<ReviewView[]> {
  const account = await requireAccount();
  return (await reviewPage(account.id, { limit: LISTED })).items;
}

type ReviewFacts = {
  review: ReviewView;
  me: string;
  members: MemberRecord[];
  /** What each member is called on the reader's screen; empty for who is no more. */
  names: Record<string, string>;
};

/** Once for each request: the layout, the page and its title all ask. */
export const loadReview = cache(async (reviewId: string): Promise<ReviewFacts> => {
  const { review, member } = await placeIn(reviewId);
  const [view, members] = await Promise.all([reviewView(review, member), membersSeenBy(review, member.id)]);
  const names = Object.fromEntries(members.map((each) => [each.id, nameShown(each) ?? '']));
  return { review: view, me: member.id, members, names };
});

/**
 * The question of a review for the title of its pages; null for who may not see it. A title must not answer "not found"
 * itself: the page would then have none.
 */
export async function loadQuestion(reviewId: string): Promise<string | null> {
  const account = await currentAccount();
  if (!account || !isId(reviewId) || !(await membershipOf(account.id, reviewId))) return null;
  return (await loadReview(reviewId)).review.question;
}
