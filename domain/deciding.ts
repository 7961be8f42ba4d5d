import type { LinkDecisionRecord } from './claim-link';
import { liveClaim } from './claim-rules';
import type { JudgedKind } from './kind';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** An editor settles a claim; kind null leaves it unresolved. The judgements stay on record. */
export function decide(
  state: ReviewState,
  input: { claim: string; kind: JudgedKind | null; reason: string | null; by: string; at: string },
): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return refuse(404, 'not-found', 'There is no such claim here.');
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
  const claim = liveClaim(state, input.claim);
  if (!claim) return refuse(404, 'not-found', 'There is no such claim here.');
  if (!state.decision.has(claim.id)) return allow('claim.reopened', []);
  return allow('claim.reopened', [
    changeTo(state, 'decision', claim.id, null),
    changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
  ]);
}

/** An editor settles a link: confirmed, rejected or left unresolved. The votes stay on record. */
export function decideLink(
  state: ReviewState,
  input: {
    link: string;
    outcome: LinkDecisionRecord['outcome'];
    reason: string | null;
    by: string;
    at: string;
  },
): Ruling {
  const link = state.link.get(input.link);
  if (!link || link.deletedAt) return refuse(404, 'not-found', 'There is no such link here.');
  const { outcome, reason, by, at } = input;
  const { id, articleA, articleB } = link;
  const settled = outcome === 'unresolved' ? link.state : outcome;
  return allow('link.decided', [
    changeTo(state, 'linkDecision', id, {
      link: id,
      articleA,
      articleB,
      outcome,
      reason: reason || null,
      by,
      at,
    }),
    changeTo(state, 'link', id, { ...link, state: settled, version: link.version + 1 }),
  ]);
}

/** Opens a settled link again; it stands as its votes left it. */
export function reopenLink(state: ReviewState, input: { link: string }): Ruling {
  const link = state.link.get(input.link);
  if (!link || link.deletedAt) return refuse(404, 'not-found', 'There is no such link here.');
  if (!state.linkDecision.has(link.id)) return allow('link.reopened', []);
  return allow('link.reopened', [
    changeTo(state, 'linkDecision', link.id, null),
    changeTo(state, 'link', link.id, { ...link, state: 'confirmed', version: link.version + 1 }),
  ]);
}
