import type { ClaimLinkRecord, Independence } from './claim-link';
import { entityName } from './entity-name';
import type { ReviewState } from './review-state';
import { representativeOf } from './same-as';

export const INDEPENDENCE_REASONS = [
  'disjoint_origins',
  'shared_origin',
  'origin_missing',
  'overridden',
] as const;
export type IndependenceReason = (typeof INDEPENDENCE_REASONS)[number];

/** How independent the two ends of a link are, and why. */
export type IndependenceReading = {
  value: Independence;
  why: IndependenceReason;
  /** The origins that decided, as entities: the shared ones, or all that are known. */
  origins: string[];
  /** Their names. */
  names: string[];
  overridden: boolean;
  /** What the origins alone say, also where a person has overridden it. */
  derived: Independence;
};

type Ends = Pick<ClaimLinkRecord, 'a' | 'b' | 'independence'>;

/**
 * Where a claim's information started, as representatives of entities: the origin of its own attribution, else the
 * article-wide origin of the page it stands on. Empty when nobody has said. Speakers and steps of the chain are no
 * origins unless a person named them as one.
 */
export function originsOf(state: ReviewState, claim: string): ReadonlySet<string> {
  const own = state.attribution.get(claim)?.origin?.entity;
  const article = state.claim.get(claim)?.article;
  const wide = article === undefined ? null : state.article.get(article)?.origin;
  const origin = own ?? wide;
  return new Set(origin ? [representativeOf(state.sameAs)(origin)] : []);
}

/**
 * Derived, never tagged: independent when both origins are known and disjoint, same origin when they overlap,
 * unknown when one is missing. A person's override, recorded with its reason, wins.
 */
export function independenceOf(state: ReviewState, link: Ends): IndependenceReading {
  const a = originsOf(state, link.a);
  const b = originsOf(state, link.b);
  const shared = [...a].filter((origin) => b.has(origin));
  const missing = a.size === 0 || b.size === 0;
  const derived: Independence = missing ? 'unknown' : shared.length > 0 ? 'same_origin' : 'independent';
  const origins = derived === 'same_origin' ? shared : [...a, ...b];
  const names = origins.map((id) => entityName(state, id) ?? '').filter((name) => name !== '');
  const decided = { origins, names };
  if (link.independence) {
    return { value: link.independence.value, why: 'overridden', ...decided, overridden: true, derived };
  }
  const why = missing ? 'origin_missing' : shared.length > 0 ? 'shared_origin' : 'disjoint_origins';
  return { value: derived, why, ...decided, overridden: false, derived };
}
