import { isBlindTo } from '@/domain/blind';
import type { KindTally } from '@/domain/disagreements';
import type { JudgementRecord } from '@/domain/judgement';
import type { JudgedKind } from '@/domain/kind';
import { may } from '@/domain/policy';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';
import type { ClaimState, Standing } from '@/domain/standing';

/** Whose judgements the badges show: the reviewer's own, how all of them stand, or what was settled. */
export const SHOWINGS = ['mine', 'everyone', 'decided'] as const;
export type Showing = (typeof SHOWINGS)[number];

export const isShowing = (value: unknown): value is Showing => SHOWINGS.includes(value as Showing);

/** May this reviewer see more than their own? Not in a blind pass: the others' are not even here. */
export function mayShowOthers(state: ReviewState, article: string, me: string): boolean {
  return !isBlindTo(state, me, article);
}

/** What is shown where nothing was chosen: one's own until one's pass is finished; then, and to readers, what was settled. */
export function usualShowing(state: ReviewState, article: string, me: string): Showing {
  if (!mayShowOthers(state, article, me)) return 'mine';
  const member = state.member.get(me);
  const judges = member !== undefined && may(member.role, 'judge');
  const finished = state.pass.get(passKey(article, me))?.status === 'finished';
  return judges && !finished ? 'mine' : 'decided';
}

export type Face = { kind: JudgedKind | null; suggested: boolean; mark: ClaimState | null };
export type Judged = {
  mine: JudgementRecord | null;
  tally: KindTally;
  standing: Standing;
  proposal: JudgedKind | null;
};

/** What stands in the badge of a claim. */
export function faceOf(showing: Showing, { mine, tally, standing, proposal }: Judged): Face {
  const proposed: Face = { kind: proposal, suggested: true, mark: null };
  switch (showing) {
    case 'mine':
      return mine ? { kind: mine.kind, suggested: false, mark: null } : proposed;
    case 'everyone': {
      const [first, second] = tally;
      if (!first) return standing.state === 'recheck' ? unsettled('recheck') : proposed;
      // As many for one kind as for another: none of them is the answer of this review.
      if (second && second.count === first.count) return unsettled('disagreement');
      return { kind: first.kind, suggested: false, mark: second ? 'disagreement' : null };
    }
    case 'decided':
      if (standing.kind) return { kind: standing.kind, suggested: false, mark: null };
      return standing.given === 0 && (standing.state === 'suggested' || standing.state === 'waiting')
        ? { kind: null, suggested: true, mark: null }
        : unsettled(standing.state);
  }
}

const unsettled = (mark: ClaimState): Face => ({ kind: null, suggested: false, mark });
