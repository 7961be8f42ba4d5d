import { faceOf, type Showing } from '@/components/claim/showing';
import type { LiveReview } from '@/components/live/live-review';
import type { Waiting } from '@/components/live/waiting';
import type { AttributionRecord } from '@/domain/attribution';
import type { ClaimRecord } from '@/domain/claim';
import type { ClaimLinkRecord } from '@/domain/claim-link';
import { isLive } from '@/domain/claim-rules';
import { type KindTally, tallyOf } from '@/domain/disagreements';
import { type JudgementRecord, judgementKey } from '@/domain/judgement';
import { type JudgedKind, KIND_LETTER } from '@/domain/kind';
import { may } from '@/domain/policy';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';
import { type ClaimState, hasOpenFlag, type Standing, standing } from '@/domain/standing';

/** What is shown of one claim, in the article, the list and the inspector alike. */
export type ClaimShown = {
  record: ClaimRecord;
  /** The kind of its badge; null while there is not even a proposal, or none is settled. */
  kind: JudgedKind | null;
  /** `kind` is the machine's proposal, which nobody (in the view chosen: not this reviewer) has taken up. */
  suggested: boolean;
  /** Why the kind is not the whole of it, as a glyph beside the letter. */
  mark: ClaimState | null;
  /** What the machine proposes, where this reviewer may see it already. */
  proposal: JudgedKind | null;
  /** How often each kind was given, by those whose judgements this reviewer may see. */
  tally: KindTally;
  mine: JudgementRecord | null;
  standing: Standing;
  attribution: AttributionRecord | null;
  links: ClaimLinkRecord[];
  flagged: boolean;
  /** Waits for this reviewer: no judgement of theirs yet, or one to be looked at again. */
  needsMe: boolean;
  /** A change of this reviewer that could not be saved. */
  trouble: Waiting | null;
  /** Others moved its bounds, or removed it, after it was laid out here: what is shown is not what stands. */
  behind: 'moved' | 'removed' | null;
};

export type Reading = {
  showing?: Showing;
  /** The record as it is laid out, where newer bounds wait to be shown. */
  laid?: ClaimRecord | undefined;
};

/** Reads a claim for the reviewer at this screen; null when it is gone. */
export function readClaim(live: LiveReview, id: string, reading: Reading = {}): ClaimShown | null {
  const { showing = 'mine', laid } = reading;
  const now = live.state.claim.get(id);
  const there = now !== undefined && isLive(now);
  const record = laid ?? now;
  if (!record || (!laid && !there)) return null;
  const state = live.around(id);
  const mine = state.judgement.get(judgementKey(id, live.me)) ?? null;
  const stands = standing(state, id);
  const finished = state.pass.get(passKey(record.article, live.me))?.status === 'finished';
  const review = state.review.values().next().value;
  const hidden = (review?.hideSuggestions ?? false) && !finished;
  const proposal = hidden ? null : (record.suggestion?.kind ?? null);
  const tally = tallyOf(state, id);
  const member = state.member.get(live.me);
  const settled = stands.state === 'agreed' || stands.state === 'decided';
  return {
    record,
    ...faceOf(showing, { mine, tally, standing: stands, proposal }),
    proposal,
    tally,
    mine,
    standing: stands,
    attribution: state.attribution.get(id) ?? null,
    links: linksOf(state),
    flagged: hasOpenFlag(state, id),
    needsMe: member !== undefined && may(member.role, 'judge') && (mine ? mine.recheck : !settled),
    trouble: live.troubleOn(id),
    behind: laid ? (there ? 'moved' : 'removed') : null,
  };
}

const NO_LINKS: ClaimLinkRecord[] = [];

const linksOf = (state: ReviewState) =>
  state.link.size === 0
    ? NO_LINKS
    : [...state.link.values()].filter((link) => !link.deletedAt && link.state !== 'rejected');

/** The glyph of a state: beside the letter in a badge, and before its word. */
export const STATE_GLYPH: Record<ClaimState, string> = {
  suggested: '?',
  waiting: '◔',
  agreed: '=',
  disagreement: '≠',
  decided: '✓',
  unresolved: '~',
  recheck: '↻',
};

type Badge = Pick<ClaimShown, 'kind' | 'suggested'> & { mark?: ClaimState | null };

/** The letter in the badge; `F?` for a proposal, `F≠` where not all said so, `?` where there is nothing. */
export function badgeOf({ kind, suggested, mark }: Badge): string {
  const letter = kind ? KIND_LETTER[kind] : '';
  if (suggested) return `${letter}?`;
  return mark ? `${letter}${STATE_GLYPH[mark]}` : letter;
}

/** A quote that names nobody, not even as unnamed. */
export function lacksSpeaker(shown: ClaimShown): boolean {
  return (
    shown.kind === 'attributed_quote' && !shown.suggested && (shown.attribution?.sources.length ?? 0) === 0
  );
}
