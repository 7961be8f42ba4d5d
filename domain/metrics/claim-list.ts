import { foldName } from '@/domain/attributing';
import { entityName } from '@/domain/entity-name';
import { originsOf } from '@/domain/independence';
import type { JudgedKind } from '@/domain/kind';
import type { ReviewState } from '@/domain/review-state';
import { representativeOf } from '@/domain/same-as';
import { type ClaimState, judgementsNeeded, judgementsOf, standing } from '@/domain/standing';
import type { ClaimListFilter } from './claim-filter';
import { type CountedClaim, countedClaims } from './claims';
import { claimsAmong } from './claims-behind';
import { lacksSpeaker } from './sourcing';

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

/**
 * The claims of a review that pass a filter, in the order of their places. The numbers are those of the overview. This is
 * what a list means; `server/store/claim-search.ts` finds the same in the database, and words there alone.
 */
export function listClaims(state: ReviewState, filter: ClaimListFilter, limit: number): ClaimList {
  const all = countedClaims(state);
  const among = claimsAmong(state, filter);
  const found = all.filter(
    (counted) => passes(state, counted, filter) && (!among || among.has(counted.claim.id)),
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
    (!filter.source || article.source === filter.source) &&
    (!filter.speaker || isCalled(state, speakersOf(state, claim.id), filter.speaker)) &&
    (!filter.origin || isCalled(state, [...originsOf(state, claim.id)], filter.origin)) &&
    ((!filter.from && !filter.to) || isDated(state, counted, filter))
  );
}

const speakersOf = (state: ReviewState, claim: string) =>
  state.attribution.get(claim)?.sources.flatMap(({ entity }) => entity ?? []) ?? [];

/** Has one of them, or somebody said to be the same, this in a name? */
function isCalled(state: ReviewState, entities: readonly string[], part: string): boolean {
  const representative = representativeOf(state.sameAs);
  const asked = new Set(entities.map(representative));
  return [...state.entity.values()].some(
    ({ id, name }) => asked.has(representative(id)) && foldName(name).includes(foldName(part)),
  );
}

/** Does a day that it may be about lie in the span? A month has all its days. */
function isDated(state: ReviewState, { claim, article }: CountedClaim, filter: ClaimListFilter): boolean {
  const about = state.attribution.get(claim.id)?.refersTo;
  const published = filter.dated === 'published';
  const first = published ? article.publishedAt : (about?.from ?? about?.to);
  const last = published ? article.publishedAt : (about?.to ?? about?.from);
  if (!first || !last || !/^\d{4}/.test(first)) return false;
  const [begins, ends] = [first.slice(0, 10), last.slice(0, 10)];
  return (!filter.to || begins <= `${filter.to}~`) && (!filter.from || `${ends}~` >= filter.from);
}

/** Some claims as rows, in the order given; of a page, whose records alone are there. */
export function claimRows(state: ReviewState, claims: readonly { id: string; name: string }[]): ClaimRow[] {
  const links = linksOf(state);
  const needed = judgementsNeeded(state);
  return claims.flatMap(({ id, name }) => {
    const claim = state.claim.get(id);
    const article = claim && state.article.get(claim.article);
    if (!claim || !article) return [];
    const { kind, state: stands } = standing(state, id, needed);
    const tagged = state.decision.has(id) || judgementsOf(state, id).length > 0;
    return [rowOf(state, { claim, article, name, kind, tagged, state: stands }, links)];
  });
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
  { claim, article, name, kind, tagged, state: stands }: Omit<CountedClaim, 'number'>,
  links: Links,
): ClaimRow {
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
