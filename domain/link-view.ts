import type { LinkView } from './api/links';
import { type ClaimLinkRecord, voteKey } from './claim-link';
import { independenceOf } from './independence';
import type { ReviewState } from './review-state';

/** A link as the API shows it. Hand it only what the viewer may see. */
export function viewLink(state: ReviewState, link: ClaimLinkRecord): LinkView {
  const { value, why, overridden } = independenceOf(state, link);
  return {
    id: link.id,
    a: link.a,
    b: link.b,
    articleA: link.articleA,
    articleB: link.articleB,
    relation: link.relation,
    state: link.state,
    differs: link.differs,
    note: link.note,
    resolution: link.resolution,
    resolutionReason: link.resolutionReason,
    resolutionDates: link.resolutionDates ?? null,
    independence: link.relation === 'corroborates' ? { value, why, overridden } : null,
    votes: [...state.member.keys()].flatMap((reviewer) => {
      const vote = state.vote.get(voteKey(link.id, reviewer));
      return vote ? [{ reviewer, answer: vote.answer, at: vote.at }] : [];
    }),
    version: link.version,
    deletedAt: link.deletedAt,
  };
}
