import type { SpeakerType, Stake } from './attribution';
import { entityName } from './entity-name';
import type { ReviewState } from './review-state';

/** One step of the way a claim came here; a null name is a step not known, or a speaker deliberately unnamed. */
export type PathStep = {
  /** Its place in the path: speaker and carriers may be several. */
  key: string;
  role: 'origin' | 'speaker' | 'carrier' | 'outlet';
  name: string | null;
  type: SpeakerType | null;
  /** The article of this review that it is. */
  article: string | null;
};

export type Provenance = {
  /** Where it started, then who said it, who carried it, and the outlet whose article it stands in. */
  steps: PathStep[];
  origin: string | null;
  /** Said of the claim itself, or of its whole article. */
  originOf: 'claim' | 'article' | null;
  stake: Stake | null;
};

/**
 * The way a claim came here, from its origin to the outlet, as people recorded it: "coast guard → Agency X → Harbour
 * Herald". An origin that is the speaker too is one step. What nobody recorded is no step; what is recorded as not known
 * is one.
 */
export function provenanceOf(state: ReviewState, claim: string): Provenance {
  const record = state.claim.get(claim);
  const article = state.article.get(record?.article ?? '');
  const said = state.attribution.get(claim);
  const step = (
    role: PathStep['role'],
    entity: string | null,
    type: SpeakerType | null,
    at = 0,
  ): PathStep => ({
    key: `${role} ${at}`,
    role,
    name: entityName(state, entity),
    type,
    article: state.entity.get(entity ?? '')?.article ?? null,
  });
  const own = said?.origin?.entity ?? null;
  const wide = article?.origin ?? null;
  const origin = own ?? wide;
  const originType = own ? (said?.origin?.type ?? null) : (state.entity.get(wide ?? '')?.type ?? null);
  const speakers = (said?.sources ?? []).map(({ entity, type }, at) => step('speaker', entity, type, at));
  const carriers = (said?.chain ?? []).map(({ entity, type }, at) => step('carrier', entity, type, at));
  const start = origin ? step('origin', origin, originType) : null;
  const told = [...speakers, ...carriers];
  const isTold = start !== null && told.some(({ name }) => name === start.name);
  const outlet: PathStep = {
    key: 'outlet',
    role: 'outlet',
    name: state.source.get(article?.source ?? '')?.name ?? null,
    type: null,
    article: article?.id ?? null,
  };
  const last = told.at(-1) ?? start;
  return {
    steps: [
      ...(start && !isTold ? [start] : []),
      ...told,
      // An agency that tells it on its own site is not told twice.
      ...(last?.name && last.name === outlet.name ? [] : [outlet]),
    ],
    origin: start?.name ?? null,
    originOf: own ? 'claim' : wide ? 'article' : null,
    stake: said?.stake ?? null,
  };
}
