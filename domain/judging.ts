import { liveClaim } from './claim-rules';
import { type JudgementRecord, judgementKey } from './judgement';
import type { JudgedKind } from './kind';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { passKey } from './reviewer';
import { allow, type Ruling, refuse } from './ruling';

export type JudgeInput = {
  claim: string;
  reviewer: string;
  kind: JudgedKind;
  reason?: string | null;
  /** How a machine proposal was taken; believed only where the kind is the proposed one. */
  accepted?: 'single' | 'bulk' | null;
  at: string;
};

/** The change that one judgement is, or null when there is no such claim. */
function judgementChange(state: ReviewState, input: JudgeInput): Change | null {
  const claim = liveClaim(state, input.claim);
  if (!claim) return null;
  const key = judgementKey(claim.id, input.reviewer);
  const before = state.judgement.get(key);
  const finished = state.pass.get(passKey(claim.article, input.reviewer))?.status === 'finished';
  const blind = [...state.review.values()][0]?.blindFirst ?? false;
  const kept = before && before.kind === input.kind && input.reason === undefined ? before.reason : null;
  const record: JudgementRecord = {
    claim: claim.id,
    article: claim.article,
    reviewer: input.reviewer,
    kind: input.kind,
    reason: input.reason === undefined ? kept : input.reason || null,
    at: input.at,
    recheck: false,
    afterReveal: (before?.afterReveal ?? false) || (blind && finished && before?.kind !== input.kind),
    accepted: claim.suggestion?.kind === input.kind ? (input.accepted ?? null) : null,
  };
  return changeTo(state, 'judgement', key, record);
}

/** One reviewer gives a claim a kind, or takes it for no claim. Tagging again replaces the earlier judgement. */
export function judge(state: ReviewState, input: JudgeInput): Ruling {
  const change = judgementChange(state, input);
  if (!change) return refuse(404, 'not-found', 'There is no such claim here.');
  return allow('claim.judged', [change, ...passStart(state, input)]);
}

/** Many at once: one event, one undo step. Refuses as a whole when one of the claims is not there. */
export function judgeMany(
  state: ReviewState,
  input: {
    reviewer: string;
    at: string;
    items: readonly { claim: string; kind: JudgedKind; accepted?: boolean }[];
  },
): Ruling {
  const changes = new Map<string, Change>();
  for (const [index, item] of input.items.entries()) {
    const { reviewer, at } = input;
    const change = judgementChange(state, { ...item, reviewer, at, accepted: item.accepted ? 'bulk' : null });
    if (!change)
      return refuse(404, 'not-found', 'There is no such claim here.', { path: `items.${index}.claim` });
    changes.set(change.id, change);
  }
  const { reviewer, at } = input;
  for (const { claim } of input.items)
    for (const start of passStart(state, { claim, reviewer, at })) changes.set(`pass ${start.id}`, start);
  return allow('claims.judged', [...changes.values()]);
}

/** Takes a reviewer's own judgement away. */
export function unjudge(state: ReviewState, input: { claim: string; reviewer: string }): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return refuse(404, 'not-found', 'There is no such claim here.');
  const key = judgementKey(input.claim, input.reviewer);
  if (!state.judgement.has(key)) return allow('claim.unjudged', []);
  return allow('claim.unjudged', [changeTo(state, 'judgement', key, null)]);
}

/** The first tag in an article starts the reviewer's pass. */
function passStart(state: ReviewState, input: { claim: string; reviewer: string; at: string }): Change[] {
  const article = state.claim.get(input.claim)?.article;
  if (!article) return [];
  const key = passKey(article, input.reviewer);
  if (state.pass.has(key)) return [];
  return [
    changeTo(state, 'pass', key, {
      article,
      reviewer: input.reviewer,
      status: 'in_progress',
      startedAt: input.at,
      finishedAt: null,
    }),
  ];
}
