import { isLive } from './claim-rules';
import type { JudgedKind } from './kind';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** An editor settles a claim; kind null leaves it unresolved. The judgements stay on record. */
export function decide(
  state: ReviewState,
  input: { claim: string; kind: JudgedKind | null; reason: string | null; by: string; at: string },
): Ruling {
  const claim = state.claim.get(input.claim);
  if (!claim || !isLive(claim)) return refuse(404, 'not-found', 'There is no such claim here.');
  const { kind, reason, by, at } = input;
  return allow('claim.decided', [
    changeTo(state, 'decision', claim.id, {
      claim: claim.id,
      article: claim.article,
      kind,
      reason: reason || null,
      by,
      at,
    }),
    changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
  ]);
}

export function reopen(state: ReviewState, input: { claim: string }): Ruling {
  const claim = state.claim.get(input.claim);
  if (!claim || !isLive(claim)) return refuse(404, 'not-found', 'There is no such claim here.');
  if (!state.decision.has(claim.id)) return allow('claim.reopened', []);
  return allow('claim.reopened', [
    changeTo(state, 'decision', claim.id, null),
    changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
  ]);
}
