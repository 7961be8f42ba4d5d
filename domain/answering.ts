import type { CandidateRecord, Facet, Relation } from './claim-link';
import { liveClaim } from './claim-rules';
import { link } from './linking';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

export const CANDIDATE_ANSWERS = ['corroborates', 'conflicts', 'unrelated'] as const;
export type CandidateAnswer = (typeof CANDIDATE_ANSWERS)[number];

export type AnswerInput = {
  candidate: string;
  answer: CandidateAnswer;
  differs?: Facet[];
  by: string;
  at: string;
  newId: string;
};

/**
 * Answers a pair that was proposed: a link with the caller's yes, or unrelated, which is kept so that the pair is not
 * proposed again. A relation after somebody else's answer is the caller's link or vote all the same. Unrelated after
 * somebody else's answer is refused, but in a blind review passed over without a word: that there was one is not told.
 */
export function answerCandidate(state: ReviewState, input: AnswerInput): Ruling {
  const { candidate, answer, by } = input;
  const before = state.candidate.get(candidate);
  if (!before) return refuse(404, 'not-found', 'There is no such suggestion here.');
  if (!liveClaim(state, before.a) || !liveClaim(state, before.b))
    return refuse(409, 'not-ready', 'Someone removed one of these claims.', { other: before.id });
  const isTheirs = before.status !== 'open' && before.answeredBy !== by;
  if (answer === 'unrelated') return unrelated(state, before, by, isTheirs);
  const linked = linkAs(state, before, answer, input);
  if (!linked.ok || isTheirs) return linked;
  return allow(linked.type, [...linked.changes, ...settled(state, before, 'accepted', by)]);
}

function linkAs(
  state: ReviewState,
  { a, b }: CandidateRecord,
  relation: Relation,
  { differs, by, at, newId }: AnswerInput,
): Ruling {
  return link(state, { a, b, relation, ...(differs ? { differs } : {}), by, at, newId });
}

function unrelated(state: ReviewState, before: CandidateRecord, by: string, isTheirs: boolean): Ruling {
  const blind = [...state.review.values()][0]?.blindFirst ?? false;
  if (isTheirs && blind) return allow('link.rejected', []);
  if (isTheirs) return refuse(409, 'changed-since', 'Someone else has answered this pair meanwhile.');
  if (before.status === 'accepted')
    return refuse(409, 'changed-since', 'You have linked these two. Remove the link, or undo, first.');
  return allow('link.rejected', settled(state, before, 'rejected', by));
}

function settled(state: ReviewState, before: CandidateRecord, status: 'accepted' | 'rejected', by: string) {
  if (before.status === status && before.answeredBy === by) return [];
  return [changeTo(state, 'candidate', before.id, { ...before, status, answeredBy: by })];
}
