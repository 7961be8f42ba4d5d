import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { disagreementRecords } from '@/domain/disagreement-records';
import { type Agreement, agreement } from '@/domain/metrics/agreement';
import { countedClaims } from '@/domain/metrics/claims';
import { type PassWaiting, passesAwaited } from '@/domain/pass-waiting';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { openDisagreements } from '@/server/store/open-disagreements';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { placeIn } from './place';

export type DisagreementsFacts = {
  review: ReviewView;
  me: string;
  /** The claims and links of the queue with all that hangs on them, and what every screen needs. */
  records: ReviewRecords;
  /** `A2·14` for each claim of `records`. */
  names: Record<string, string>;
  waiting: PassWaiting[];
  agreement: Agreement;
};

export async function loadDisagreements(reviewId: string): Promise<DisagreementsFacts> {
  const { review, member } = await placeIn(reviewId);
  const [view, whole] = await Promise.all([reviewView(review, member), wholeReview(review)]);
  const viewer = viewerOf(whole, member.id);
  const state = stateOf(visibleRecords(whole, viewer));
  const records = disagreementRecords(state);
  const shown = new Set(records.claim?.map((claim) => claim.id));
  const names = countedClaims(state).flatMap(({ claim, name }) =>
    shown.has(claim.id) ? [[claim.id, name] as const] : [],
  );
  return {
    review: view,
    me: member.id,
    records,
    names: Object.fromEntries(names),
    waiting: passesAwaited(state, viewer),
    agreement: agreement(state),
  };
}

/** The number beside “Disagreements”. */
export async function loadOpenDisagreements(reviewId: string): Promise<number> {
  const { review, member } = await placeIn(reviewId);
  return openDisagreements(review, member.id);
}
