import type { JudgementRecord } from './judgement';
import { judgementKey } from './judgement';
import type { JudgedKind } from './kind';
import { may } from './policy';
import type { ReviewState } from './review-state';

export type ClaimState =
  | 'suggested'
  | 'waiting'
  | 'agreed'
  | 'disagreement'
  | 'decided'
  | 'unresolved'
  | 'recheck';

export type Standing = {
  /** The settled kind, `excluded`, or null while not settled. */
  kind: JudgedKind | null;
  state: ClaimState;
  /** Judgements that count now, and how many the review asks for. */
  given: number;
  needed: number;
};

/** The members whose judgement is waited for: whose role lets them judge; in a class the pupils, not their teachers. */
function judges(state: ReviewState): string[] {
  const isClass = [...state.review.values()][0]?.template === 'class';
  return [...state.member.values()]
    .filter((m) => !m.removedAt && may(m.role, 'judge') && !(isClass && m.role === 'owner'))
    .map((m) => m.id);
}

/** How many judgements settle a claim in this review. */
export function judgementsNeeded(state: ReviewState): number {
  const required = [...state.review.values()][0]?.requiredJudgements ?? 1;
  return required === 'everyone' ? Math.max(1, judges(state).length) : required;
}

/** All judgements of a claim, in the order of the members. Members are few, so this is a handful of look-ups. */
export function judgementsOf(state: ReviewState, claim: string): JudgementRecord[] {
  const found: JudgementRecord[] = [];
  for (const member of state.member.keys()) {
    const judgement = state.judgement.get(judgementKey(claim, member));
    if (judgement) found.push(judgement);
  }
  return found;
}

/** An objection that nobody has answered yet. */
export function hasOpenFlag(state: ReviewState, claim: string): boolean {
  for (const flag of state.flag.values()) if (flag.claim === claim && !flag.resolvedAt) return true;
  return false;
}

/**
 * Where a claim stands, from the records given (what a viewer may not see must not be among them):
 * a decision settles it; an open flag or differing judgements make a disagreement; a changed boundary asks for a
 * recheck; the required number of equal judgements agrees; fewer wait.
 */
export function standing(state: ReviewState, claim: string, needed = judgementsNeeded(state)): Standing {
  const all = judgementsOf(state, claim);
  const counted = all.filter((j) => !j.recheck);
  const given = counted.length;
  const decision = state.decision.get(claim);
  if (decision && decision.kind !== null) return { kind: decision.kind, state: 'decided', given, needed };
  if (decision) return { kind: null, state: 'unresolved', given, needed };
  if (hasOpenFlag(state, claim)) return { kind: null, state: 'disagreement', given, needed };
  const first = counted[0];
  if (first && counted.some((j) => j.kind !== first.kind))
    return { kind: null, state: 'disagreement', given, needed };
  if (given < all.length) return { kind: null, state: 'recheck', given, needed };
  if (!first)
    return { kind: null, state: state.claim.get(claim)?.suggestion ? 'suggested' : 'waiting', given, needed };
  if (given < needed) return { kind: null, state: 'waiting', given, needed };
  return { kind: first.kind, state: 'agreed', given, needed };
}
