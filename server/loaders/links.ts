import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type ClaimContext, contextOf } from '@/domain/claim-context';
import { openCandidates } from '@/domain/proposing';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { namesOfClaims } from '@/server/store/claim-names';
import { linkingRecords } from '@/server/store/linking-records';
import { proposeLinks } from '@/server/store/proposals';
import { reviewView } from '@/server/store/review-views';
import { readTexts } from '@/server/store/texts';
import { placeIn } from './place';

export type LinksFacts = {
  review: ReviewView;
  me: string;
  /** Every candidate and link that the reader may see, and the claims at their ends with what hangs on them. */
  records: ReviewRecords;
  /** `A2·14` for each of those claims. */
  names: Record<string, string>;
  /** What stands around the claims of the candidates that wait. */
  contexts: Record<string, ClaimContext>;
};

export async function loadLinks(reviewId: string): Promise<LinksFacts> {
  const { review, member } = await placeIn(reviewId);
  await proposeLinks(review, new Date().toISOString());
  const [view, all] = await Promise.all([reviewView(review, member), linkingRecords(review)]);
  const shown = visibleRecords(all, viewerOf(all, member.id));
  // That a claim is here for a link that is withheld would tell that somebody linked it.
  const ends = new Set([...(shown.link ?? []), ...(shown.candidate ?? [])].flatMap(({ a, b }) => [a, b]));
  const records = { ...shown, claim: (shown.claim ?? []).filter(({ id }) => ends.has(id)) };
  const state = stateOf(records);
  const waiting = openCandidates(state).flatMap(({ a, b }) => [a, b]);
  const claims = [...new Set(waiting)].flatMap((id) => state.claim.get(id) ?? []);
  const [names, texts] = await Promise.all([
    namesOfClaims(review, [...ends]),
    readTexts(review, [...new Set(claims.map(({ article }) => article))]),
  ]);
  const contexts = claims.map(
    (claim) => [claim.id, contextOf(texts[claim.article]?.text ?? '', claim)] as const,
  );
  return {
    review: view,
    me: member.id,
    records,
    names: Object.fromEntries(names),
    contexts: Object.fromEntries(contexts),
  };
}
