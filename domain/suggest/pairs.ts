import { foldName } from '@/domain/attributing';
import {
  type ClaimText,
  type ReadClaim,
  readClaim,
  type ScoredCandidate,
  scoreRead,
  sharedTerms,
  statisticsOf,
  type TermStatistics,
} from '@/domain/suggest/links';

/** A claim of one of the articles between which pairs are looked for. */
export type PairingClaim = ClaimText & { article: string };

/** Two claims of different articles, the one with the smaller id first. `likeness` is from 0 to about 1. */
export type LikelyPair = Omit<ScoredCandidate, 'id' | 'score'> & { a: string; b: string; likeness: number };

/** A pair that was proposed before: does it still wait? Its claims need not be among those looked at now. */
export type ProposedBefore = { a: string; b: string; articleA: string; articleB: string; isOpen: boolean };

export type PairingOptions = {
  /** So many pairs of any one claim may wait at once, and so many of a claim with any one article are proposed ever. */
  each: number;
  /** What was proposed before. */
  before?: readonly ProposedBefore[];
  /** Pairs less alike than this are no pairs. */
  atLeast?: number;
  /** Pairs that are not wanted: linked already, or answered. */
  isTaken?: (x: string, y: string) => boolean;
};

/** Where the pairs of the five sample articles begin to be about one point: see pairs.test.ts. */
export const LIKELY = 0.2;
/** A term in more claims than this leads to no pair by itself: it would lead from nearly everywhere to everywhere. */
const COMMON = 200;
/** Two claims that share one term only are about the same world, not about the same point. */
const FEWEST_SHARED = 2;

const sum = (a: ReadClaim, b: ReadClaim, statistics: TermStatistics) =>
  sharedTerms(a, b, statistics).reduce((total, { weight }) => total + weight, 0);

/**
 * The likeliest pairs among claims of different articles, best first; equal ones in the order of their ids. How alike two
 * claims are is what they share in both directions over what each shares with itself, so that a long claim is not
 * like everything. Claims meet through the terms they have in common, so the work grows with the pairs that meet and
 * not with the square of the claims.
 */
export function likelyPairs(
  claims: readonly PairingClaim[],
  { each, before = [], atLeast = LIKELY, isTaken = () => false }: PairingOptions,
): LikelyPair[] {
  const sorted = [...claims].sort((x, y) => (x.id < y.id ? -1 : 1));
  const reads = sorted.map(readClaim);
  const statistics = statisticsOf(reads);
  const own = reads.map((read) => sum(read, read, statistics));
  const holders = holdersOf(reads);
  const found: LikelyPair[] = [];
  for (const [at, read] of reads.entries()) {
    for (const other of met(read, at, holders)) {
      const there = reads[other];
      if (!there || sorted[at]?.article === sorted[other]?.article || isTaken(read.id, there.id)) continue;
      const both = sum(read, there, statistics) + sum(there, read, statistics);
      const likeness = both / ((own[at] ?? 0) + (own[other] ?? 0));
      if (likeness < atLeast) continue;
      const scored = scoreRead(read, there, statistics);
      if (!scored || scored.reasons.length === 0) continue;
      const { relation, reasons } = scored;
      found.push({ a: read.id, b: there.id, likeness, relation, reasons });
    }
  }
  found.sort((x, y) => y.likeness - x.likeness || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
  const articles = new Map(sorted.map(({ id, article }) => [id, article]));
  return atMostEach(found, each, before, articles);
}

/** In which claims each term stands, by their index. */
function holdersOf(reads: readonly ReadClaim[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { terms }] of reads.entries())
    for (const term of terms.keys()) {
      const list = holders.get(term);
      if (list) list.push(at);
      else holders.set(term, [at]);
    }
  return holders;
}

/** The claims further on that share enough terms with this one. A number counts once, however it is written. */
function met(read: ReadClaim, at: number, holders: ReadonlyMap<string, number[]>): number[] {
  const shared = new Map<number, number>();
  const numbers = new Set(read.numbers.map(({ written }) => foldName(written)));
  for (const term of read.terms.keys()) {
    if (numbers.has(term)) continue;
    const list = holders.get(term) ?? [];
    if (list.length > COMMON) continue;
    for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].flatMap(([other, terms]) => (terms >= FEWEST_SHARED ? [other] : []));
}

/** Takes the best, as far as each claim has room. Asked again with these as `before`, it takes nothing more. */
function atMostEach(
  pairs: readonly LikelyPair[],
  each: number,
  before: readonly ProposedBefore[],
  articles: ReadonlyMap<string, string>,
): LikelyPair[] {
  const counts = new Map<string, number>();
  const keysOf = ({ a, b, articleA, articleB }: Omit<ProposedBefore, 'isOpen'>) => ({
    waiting: [a, b],
    ever: [`${a} ${articleB}`, `${b} ${articleA}`],
  });
  const count = (keys: readonly string[]) => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { isOpen, ...pair } of before) {
    const { waiting, ever } = keysOf(pair);
    count(isOpen ? [...waiting, ...ever] : ever);
  }
  return pairs.filter(({ a, b }) => {
    const { waiting, ever } = keysOf({
      a,
      b,
      articleA: articles.get(a) ?? '',
      articleB: articles.get(b) ?? '',
    });
    const keys = [...waiting, ...ever];
    if (keys.some((key) => (counts.get(key) ?? 0) >= each)) return false;
    count(keys);
    return true;
  });
}
