import type { ClaimView } from './api/shapes';
import {
  type AttributionAnswer,
  type AttributionRecord,
  type AttributionStep,
  alternativesOf,
  answerOf,
} from './attribution';
import type { ClaimRecord } from './claim';
import { entityName } from './entity-name';
import { independenceOf } from './independence';
import type { ReviewState } from './review-state';
import { judgementsNeeded, judgementsOf, standing } from './standing';

type NamedStep = { id: string | null; name: string | null; type: AttributionStep['type'] };

/** A step with the name its entity goes by; an entity that is not loaded counts as not known. */
export function named(state: ReviewState, step: AttributionStep): NamedStep {
  const entity = step.entity === null ? undefined : state.entity.get(step.entity);
  return { id: entity?.id ?? null, name: entity ? entityName(state, entity.id) : null, type: step.type };
}

function answerView(state: ReviewState, answer: AttributionAnswer) {
  const { sources, chain, origin, ...rest } = answerOf(answer);
  return {
    ...rest,
    sources: sources.map((s) => named(state, s)),
    chain: chain.map((s) => named(state, s)),
    origin: origin && named(state, origin),
  };
}

function attributionView(
  state: ReviewState,
  record: AttributionRecord,
): NonNullable<ClaimView['attribution']> {
  const alternatives = alternativesOf(record).map((one) => ({ id: one.id, ...answerView(state, one) }));
  return { ...answerView(state, record), alternatives };
}

/** The live links of every claim; one walk over the links, so build it once for a list of claims. */
export function linksByClaim(state: ReviewState): Map<string, string[]> {
  const byClaim = new Map<string, string[]>();
  for (const link of state.link.values()) {
    if (link.deletedAt || state.article.get(link.articleA)?.removedAt) continue;
    if (state.article.get(link.articleB)?.removedAt) continue;
    for (const end of [link.a, link.b]) byClaim.set(end, [...(byClaim.get(end) ?? []), link.id]);
  }
  return byClaim;
}

/**
 * A claim as the API and the stream show it. Everything is computed from `state`, so hand it only what the viewer
 * may see (`visibleRecords`).
 */
export function viewClaim(
  state: ReviewState,
  claim: ClaimRecord,
  links: ReadonlyMap<string, string[]> = linksByClaim(state),
  needed: number = judgementsNeeded(state),
): ClaimView {
  const { kind, state: stands } = standing(state, claim.id, needed);
  const attribution = state.attribution.get(claim.id);
  const decision = state.decision.get(claim.id);
  return {
    id: claim.id,
    article: claim.article,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    zone: claim.zone,
    version: claim.version,
    kind,
    state: stands,
    excluded: kind === 'excluded',
    suggested: claim.suggestion,
    judgements: judgementsOf(state, claim.id).map(({ reviewer, kind, reason, at, recheck, afterReveal }) => ({
      reviewer,
      kind,
      reason,
      at,
      recheck,
      afterReveal,
    })),
    decision: decision
      ? { kind: decision.kind, reason: decision.reason, by: decision.by, at: decision.at }
      : null,
    attribution: attribution ? attributionView(state, attribution) : null,
    // Ids grow with time: the first made comes first, from wherever the records were read.
    links: (links.get(claim.id) ?? []).toSorted().flatMap((id) => {
      const link = state.link.get(id);
      if (!link) return [];
      return [
        {
          id,
          claim: link.a === claim.id ? link.b : link.a,
          relation: link.relation,
          state: link.state,
          differs: link.differs,
          independence: link.relation === 'corroborates' ? independenceOf(state, link).value : null,
        },
      ];
    }),
  };
}
