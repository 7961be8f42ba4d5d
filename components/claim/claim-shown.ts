import type { LiveReview } from '@/components/live/live-review';
import type { Waiting } from '@/components/live/waiting';
import type { AttributionRecord } from '@/domain/attribution';
import type { ClaimRecord } from '@/domain/claim';
import type { ClaimLinkRecord } from '@/domain/claim-link';
import { isLive } from '@/domain/claim-rules';
import { type JudgementRecord, judgementKey } from '@/domain/judgement';
import { type JudgedKind, KIND_LETTER } from '@/domain/kind';
import { may } from '@/domain/policy';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';
import { hasOpenFlag, type Standing, standing } from '@/domain/standing';

/** What is shown of one claim, in the article, the list and the inspector alike. */
export type ClaimShown = {
  record: ClaimRecord;
  /** The kind of its badge; null while there is not even a proposal. */
  kind: JudgedKind | null;
  /** Nobody has judged it: `kind` is the machine's proposal. */
  suggested: boolean;
  mine: JudgementRecord | null;
  standing: Standing;
  attribution: AttributionRecord | null;
  links: ClaimLinkRecord[];
  flagged: boolean;
  /** Waits for this reviewer: no judgement of theirs yet, or one to be looked at again. */
  needsMe: boolean;
  /** A change of this reviewer that could not be saved. */
  trouble: Waiting | null;
};

/** Reads a claim for the reviewer at this screen; null when it is gone. */
export function readClaim(live: LiveReview, id: string): ClaimShown | null {
  const record = live.state.claim.get(id);
  if (!record || !isLive(record)) return null;
  const state = live.around(id);
  const mine = state.judgement.get(judgementKey(id, live.me)) ?? null;
  const stands = standing(state, id);
  const finished = state.pass.get(passKey(record.article, live.me))?.status === 'finished';
  const review = state.review.values().next().value;
  const hidden = (review?.hideSuggestions ?? false) && !finished;
  const proposal = hidden ? null : (record.suggestion?.kind ?? null);
  const judged = finished ? (stands.kind ?? mine?.kind) : (mine?.kind ?? stands.kind);
  const member = state.member.get(live.me);
  const settled = stands.state === 'agreed' || stands.state === 'decided';
  return {
    record,
    kind: judged ?? proposal,
    suggested: judged === null || judged === undefined,
    mine,
    standing: stands,
    attribution: state.attribution.get(id) ?? null,
    links: linksOf(state),
    flagged: hasOpenFlag(state, id),
    needsMe: member !== undefined && may(member.role, 'judge') && (mine ? mine.recheck : !settled),
    trouble: live.troubleOn(id),
  };
}

const NO_LINKS: ClaimLinkRecord[] = [];

const linksOf = (state: ReviewState) =>
  state.link.size === 0
    ? NO_LINKS
    : [...state.link.values()].filter((link) => !link.deletedAt && link.state !== 'rejected');

/** The letter in the badge; `F?` for a proposal, `?` where there is none. */
export function badgeOf(shown: Pick<ClaimShown, 'kind' | 'suggested'>): string {
  const letter = shown.kind ? KIND_LETTER[shown.kind] : '';
  return shown.suggested ? `${letter}?` : letter;
}

/** A quote that names nobody, not even as unnamed. */
export function lacksSpeaker(shown: ClaimShown): boolean {
  return (
    shown.kind === 'attributed_quote' && !shown.suggested && (shown.attribution?.sources.length ?? 0) === 0
  );
}
