import { type AttributionStep, MODES, type Mode } from '@/domain/attribution';
import { entityName } from '@/domain/entity-name';
import { originsOf } from '@/domain/independence';
import type { ReviewState } from '@/domain/review-state';
import { type CountedClaim, weighs } from './claims';

export const SOURCINGS = ['named', 'described', 'anonymous', 'document', 'unattributed'] as const;
export type Sourcing = (typeof SOURCINGS)[number];

/** How a step is known. A source deliberately unnamed counts as anonymous, whatever it is. */
function sourcingOf({ entity, type }: AttributionStep): Sourcing {
  if (entity === null || type === 'anonymous_person') return 'anonymous';
  if (type === 'described_person') return 'described';
  return type === 'document' || type === 'video' ? 'document' : 'named';
}

/**
 * Every way a claim is sourced: a claim with two sources can have two. Hedged without a source ("reportedly") is
 * unattributed. Empty for a claim in the outlet's own voice.
 */
export function sourcingsOf(state: ReviewState, claim: string): ReadonlySet<Sourcing> {
  const attribution = state.attribution.get(claim);
  if (!attribution) return new Set();
  if (attribution.sources.length === 0) return new Set(attribution.hedged ? ['unattributed'] : []);
  return new Set(attribution.sources.map(sourcingOf));
}

export type SourcingCounts = {
  /** Claims that are credited to anyone, or hedged without a source: the denominator of the sourcings. */
  credited: number;
  /** By claim; one with several sources counts in each. */
  by: Record<Sourcing, number>;
  modes: Record<Mode, number>;
  hedged: number;
  quotes: number;
  quotesWithoutSpeaker: number;
};

const zeros = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

/** A settled quote of which nobody has said whose words they are. */
export function lacksSpeaker(state: ReviewState, { claim, kind }: CountedClaim): boolean {
  return kind === 'attributed_quote' && !state.attribution.get(claim.id)?.sources.length;
}

/** How the claims that weigh are sourced; excluded, untagged, unsettled claims and reader comments stay outside. */
export function sourcingCounts(state: ReviewState, claims: readonly CountedClaim[]): SourcingCounts {
  const counts: SourcingCounts = {
    credited: 0,
    by: zeros(SOURCINGS),
    modes: zeros(MODES),
    hedged: 0,
    quotes: 0,
    quotesWithoutSpeaker: 0,
  };
  for (const counted of claims.filter(weighs)) {
    const attribution = state.attribution.get(counted.claim.id);
    const sourcings = sourcingsOf(state, counted.claim.id);
    if (sourcings.size > 0) counts.credited++;
    for (const sourcing of sourcings) counts.by[sourcing]++;
    if (attribution && attribution.sources.length > 0) counts.modes[attribution.mode]++;
    if (attribution?.hedged) counts.hedged++;
    if (counted.kind === 'attributed_quote') counts.quotes++;
    if (lacksSpeaker(state, counted)) counts.quotesWithoutSpeaker++;
  }
  return counts;
}

/** One origin, and how many of some claims rest on it. */
export type OriginCount = { entity: string; name: string; claims: number };
export type OriginCounts = { of: number; known: number; origins: OriginCount[] };

/** On what the claims that weigh rest, the most used origin first. Names joined by "same as" are one. */
export function originCounts(state: ReviewState, claims: readonly CountedClaim[]): OriginCounts {
  const weighing = claims.filter(weighs);
  const byEntity = new Map<string, number>();
  let known = 0;
  for (const { claim } of weighing) {
    const origins = originsOf(state, claim.id);
    if (origins.size > 0) known++;
    for (const origin of origins) byEntity.set(origin, (byEntity.get(origin) ?? 0) + 1);
  }
  const origins = [...byEntity]
    .map(([entity, count]) => ({ entity, name: entityName(state, entity) ?? '', claims: count }))
    .sort((x, y) => y.claims - x.claims || order(x.name, y.name) || order(x.entity, y.entity));
  return { of: weighing.length, known, origins };
}

/** Plain code-unit order: the same on every machine, unlike a locale's. */
export const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
