import { type ClaimLinkRecord, INDEPENDENCES, type Independence, type LinkState } from '@/domain/claim-link';
import { type IndependenceReading, independenceOf } from '@/domain/independence';
import type { ReviewState } from '@/domain/review-state';
import { type CountedClaim, weighs } from './claims';
import { order } from './sourcing';

/** Why a confirmed link is listed and enters no count. */
export type Uncounted = 'same_source' | 'not_settled' | 'excluded' | 'reader_comment';

/** A link between two claims that are both there; `a` stands in the article with the smaller number. */
export type CountedLink = {
  link: ClaimLinkRecord;
  a: CountedClaim;
  b: CountedClaim;
  /** After an editor's decision; `unresolved` where one left it so. */
  state: LinkState | 'unresolved';
  independence: IndependenceReading;
  uncounted: Uncounted | null;
};

type LinkEnd = Pick<CountedClaim, 'kind'> & { source: string | null };

/** Why a confirmed link between two claims enters no count; null where it enters. */
export function uncountedBecause(a: LinkEnd, b: LinkEnd): Uncounted | null {
  const kinds = [a.kind, b.kind];
  if (kinds.includes('reader_comment')) return 'reader_comment';
  if (kinds.includes('excluded')) return 'excluded';
  if (!weighs(a) || !weighs(b)) return 'not_settled';
  return a.source === b.source ? 'same_source' : null;
}

const endOf = ({ kind, article }: CountedClaim): LinkEnd => ({ kind, source: article.source });

/** The links of the review in the order of their places. Removed links, and those that lost an end, are not among them. */
export function countedLinks(state: ReviewState, claims: readonly CountedClaim[]): CountedLink[] {
  const byId = new Map(claims.map((counted) => [counted.claim.id, counted]));
  const at = new Map(claims.map((counted, index) => [counted.claim.id, index]));
  const place = (counted: CountedClaim) => at.get(counted.claim.id) ?? 0;
  const links: CountedLink[] = [];
  for (const link of state.link.values()) {
    const [one, two] = [byId.get(link.a), byId.get(link.b)];
    if (link.deletedAt !== null || !one || !two) continue;
    const [a, b] = place(one) < place(two) ? [one, two] : [two, one];
    links.push({
      link,
      a,
      b,
      state: state.linkDecision.get(link.id)?.outcome ?? link.state,
      independence: independenceOf(state, link),
      uncounted: uncountedBecause(endOf(a), endOf(b)),
    });
  }
  return links.sort(
    (x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b) || order(x.link.relation, y.link.relation),
  );
}

export const isConfirmed = ({ state }: Pick<CountedLink, 'state'>) => state === 'confirmed';

/** A confirmed link that enters the counts: between settled claims, no reader comments, of two sources. */
export const counts = (link: CountedLink) => isConfirmed(link) && link.uncounted === null;

export type LinkCounts = {
  confirmed: number;
  corroborations: Record<Independence, number>;
  conflicts: number;
  openConflicts: number;
  /** Confirmed, and outside every count. */
  uncounted: number;
  suggested: number;
  rejected: number;
  unresolved: number;
};

export function linkCounts(links: readonly CountedLink[]): LinkCounts {
  const corroborations = Object.fromEntries(INDEPENDENCES.map((i) => [i, 0])) as Record<Independence, number>;
  const entering = links.filter(counts);
  for (const { link, independence } of entering)
    if (link.relation === 'corroborates') corroborations[independence.value]++;
  const conflicts = entering.filter(({ link }) => link.relation === 'conflicts');
  const inState = (state: CountedLink['state']) => links.filter((link) => link.state === state).length;
  return {
    confirmed: inState('confirmed'),
    corroborations,
    conflicts: conflicts.length,
    openConflicts: conflicts.filter(({ link }) => link.resolution === 'open').length,
    uncounted: inState('confirmed') - entering.length,
    suggested: inState('suggested'),
    rejected: inState('rejected'),
    unresolved: inState('unresolved'),
  };
}

/** How a claim stands to another: backed in one of three ways, or contradicted. */
export type ClaimTie = Independence | 'conflicting';

/** How each claim is tied to claims of other sources, by the links that count. */
export function tiesOf(links: readonly CountedLink[]): Map<string, ReadonlySet<ClaimTie>> {
  const found = new Map<string, Set<ClaimTie>>();
  for (const { link, a, b, independence } of links.filter(counts)) {
    const tie = link.relation === 'conflicts' ? 'conflicting' : independence.value;
    for (const { claim } of [a, b]) found.set(claim.id, (found.get(claim.id) ?? new Set()).add(tie));
  }
  return found;
}

/** The one way in which a claim is counted as corroborated: independent before same origin before unknown. */
export const strongest = (ties: ReadonlySet<ClaimTie>): Independence | undefined =>
  INDEPENDENCES.find((independence) => ties.has(independence));

/** How the claims of one source, and the source as a whole, stand to the other sources. */
export type SupportCounts = {
  /** The source's claims that weigh. */
  of: number;
  /** By claim, each once: independent before same origin before unknown. */
  corroborated: Record<Independence, number>;
  conflicting: number;
  /** Of those: also corroborated, so counted in both. */
  conflictingAndCorroborated: number;
  /** Without any link that counts. */
  alone: number;
  /** By pair of sources: with how many other sources there is at least one such link. */
  otherSources: number;
  pairs: Record<Independence | 'conflicting', number>;
};

export function supportCounts(
  source: string,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
  sources: number,
): SupportCounts {
  const own = claims.filter((counted) => counted.article.source === source && weighs(counted));
  const ties = tiesOf(links);
  const partners = new Map<ClaimTie, Set<string>>();
  for (const counted of links.filter(counts)) {
    const { link, a, b, independence } = counted;
    const tie = link.relation === 'conflicts' ? 'conflicting' : independence.value;
    for (const [mine, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (mine.article.source !== source) continue;
      partners.set(tie, (partners.get(tie) ?? new Set()).add(other.article.source));
    }
  }
  const all = own.map(({ claim }) => ties.get(claim.id) ?? new Set<ClaimTie>());
  const corroborated = Object.fromEntries(
    INDEPENDENCES.map((i) => [i, all.filter((its) => strongest(its) === i).length]),
  ) as Record<Independence, number>;
  const conflicting = all.filter((its) => its.has('conflicting'));
  return {
    of: own.length,
    corroborated,
    conflicting: conflicting.length,
    conflictingAndCorroborated: conflicting.filter((its) => strongest(its) !== undefined).length,
    alone: all.filter((its) => its.size === 0).length,
    otherSources: Math.max(0, sources - 1),
    pairs: {
      independent: partners.get('independent')?.size ?? 0,
      same_origin: partners.get('same_origin')?.size ?? 0,
      unknown: partners.get('unknown')?.size ?? 0,
      conflicting: partners.get('conflicting')?.size ?? 0,
    },
  };
}
