import { badgeOf } from '@/components/claim/claim-shown';
import type { LiveReview } from '@/components/live/live-review';
import type { ComparedClaim } from '@/domain/comparison';
import { judgementKey } from '@/domain/judgement';

/** What a claim's badge shows: the settled kind, else this reviewer's own, else the proposal, marked as one. */
export function shownKind(live: LiveReview, claim: ComparedClaim) {
  const mine = live.state.judgement.get(judgementKey(claim.id, live.me))?.kind ?? null;
  const kind = claim.kind !== null && !claim.suggested ? claim.kind : (mine ?? claim.kind);
  const suggested = kind === null || (claim.suggested && mine === null);
  return { kind, suggested, badge: badgeOf({ kind, suggested }) };
}
