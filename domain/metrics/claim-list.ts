import { foldName } from '@/domain/attributing';
import { entityName } from '@/domain/entity-name';
import type { JudgedKind } from '@/domain/kind';
import { JUDGED_KINDS } from '@/domain/kind';
import { singleClaims } from '@/domain/matrix';
import type { ReviewState } from '@/domain/review-state';
import type { ClaimState } from '@/domain/standing';
import { type CountedClaim, countedClaims } from './claims';
import { lacksSpeaker } from './sourcing';

export const CLAIM_STATES = [
  'suggested',
  'waiting',
  'agreed',
  'disagreement',
  'decided',
  'unresolved',
  'recheck',
] as const satisfies readonly ClaimState[];

/** What a list of claims shows only; a filter left out lets everything through. */
export type ClaimListFilter = {
  article?: string;
  kind?: JudgedKind;
  state?: ClaimState;
  tagged?: boolean;
  /** Tagged, and of no kind yet: too few judgements, a disagreement, a recheck, or left unresolved. */
  open?: boolean;
  withoutSpeaker?: boolean;
  /** Claims that weigh and stand in no row of the matrix. */
  single?: boolean;
  /** Words of the claim, in any case and spelling of their diacritics. */
  q?: string;
};

/** A claim as one row. */
export type ClaimRow = {
  id: string;
  article: string;
  /** `A2·14` */
  name: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  text: string;
  kind: JudgedKind | null;
  tagged: boolean;
  state: ClaimState;
  suggested: JudgedKind | null;
  /** Names of its sources; null for one said to be unnamed. */
  speakers: (string | null)[];
  links: { corroborates: number; conflicts: number };
};

export type ClaimList = {
  /** All that pass the filter; `rows` are the first of them. */
  count: number;
  rows: ClaimRow[];
};

/** The claims of a review that pass a filter, in the order of their places. The numbers are those of the overview. */
export function listClaims(state: ReviewState, filter: ClaimListFilter, limit: number): ClaimList {
  const all = countedClaims(state);
  const single = filter.single ? singleClaims(state, all) : null;
  const found = all.filter(
    (counted) => passes(state, counted, filter) && (!single || single.has(counted.claim.id)),
  );
  const links = linksOf(state);
  return { count: found.length, rows: found.slice(0, limit).map((counted) => rowOf(state, counted, links)) };
}

function passes(state: ReviewState, counted: CountedClaim, filter: ClaimListFilter): boolean {
  const { claim, article, kind, state: stands, tagged } = counted;
  return (
    (!filter.article || article.id === filter.article) &&
    (!filter.kind || kind === filter.kind) &&
    (!filter.state || stands === filter.state) &&
    (filter.tagged === undefined || tagged === filter.tagged) &&
    (!filter.open || (tagged && kind === null)) &&
    (!filter.withoutSpeaker || lacksSpeaker(state, counted)) &&
    (!filter.q || foldName(claim.text).includes(foldName(filter.q)))
  );
}

type Links = Map<string, ClaimRow['links']>;

function linksOf(state: ReviewState): Links {
  const found: Links = new Map();
  for (const { a, b, relation, state: stands, deletedAt } of state.link.values()) {
    if (stands !== 'confirmed' || deletedAt !== null) continue;
    for (const end of [a, b]) {
      const links = found.get(end) ?? { corroborates: 0, conflicts: 0 };
      links[relation]++;
      found.set(end, links);
    }
  }
  return found;
}

function rowOf(
  state: ReviewState,
  { claim, article, name, kind, tagged, state: stands }: CountedClaim,
  links: Links,
) {
  const sources = state.attribution.get(claim.id)?.sources ?? [];
  return {
    id: claim.id,
    article: article.id,
    name,
    language: article.language,
    direction: article.direction,
    text: claim.text,
    kind,
    tagged,
    state: stands,
    suggested: claim.suggestion?.kind ?? null,
    speakers: sources.map(({ entity }) => entityName(state, entity)),
    links: links.get(claim.id) ?? { corroborates: 0, conflicts: 0 },
  };
}

type Asked = Record<string, string | string[] | undefined>;

/** The filter an address asks for; what it does not understand it leaves out. */
export function filterOf(asked: Asked): ClaimListFilter {
  const one = (name: string) => {
    const value = asked[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const kind = JUDGED_KINDS.find((each) => each === one('kind'));
  const state = CLAIM_STATES.find((each) => each === one('state'));
  const article = one('article');
  const q = one('q')?.slice(0, 500);
  const tagged = one('tagged');
  return {
    ...(article ? { article } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(tagged === 'true' || tagged === 'false' ? { tagged: tagged === 'true' } : {}),
    ...(one('open') === 'true' ? { open: true } : {}),
    ...(one('without') === 'speaker' ? { withoutSpeaker: true } : {}),
    ...(one('single') === 'true' ? { single: true } : {}),
    ...(q ? { q } : {}),
  };
}
