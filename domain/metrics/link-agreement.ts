import type { ClaimLinkRecord, VoteRecord } from '@/domain/claim-link';
import { isLive } from '@/domain/claim-rules';
import { krippendorffAlpha } from '@/domain/reliability';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';
import { order } from './sourcing';

/** The fewest links with two votes, and the fewest answers in use, for which α says anything. */
export const AGREEMENT_LINKS = 10;

/** Two reviewers, by the links that each said yes to between articles where both did. */
export type LinkPair = {
  a: string;
  b: string;
  /** How many links each said yes to. */
  links: [number, number];
  /** The same two claims and the same relation. */
  exact: number;
  /** The same relation and one claim in common; each link is matched once at most. */
  partial: number;
  /**
   * Positive specific agreement, 2m / (n₁ + n₂), where an exact match counts 1 and a partial one ½: the F-measure as a
   * measure of agreement, for which no number of “links nobody made” is needed (G. Hripcsak and A. Rothschild, J. Am.
   * Med. Inform. Assoc. 12, 2005). Null under the minimum.
   */
  f: number | null;
};

/** How far reviewers agreed about links before they saw each other's votes. */
export type LinkAgreement = {
  /** Links with at least two votes, and by how many people in all. */
  links: number;
  judges: number;
  /** Of these links: all gave the same answer. */
  same: number;
  /** Krippendorff's α (nominal) of the answers yes, no, unrelated; null under the minimum. */
  alpha: number | null;
  pairs: LinkPair[];
  leftOut: { afterReveal: number; votedOnce: number };
};

type Cast = { vote: VoteRecord; link: ClaimLinkRecord };

/** Votes that count: on links that stand, given before their author saw what others think of both articles. */
function castVotes(state: ReviewState): { cast: Cast[]; afterReveal: number } {
  const blind = [...state.review.values()][0]?.blindFirst ?? false;
  const cast: Cast[] = [];
  let afterReveal = 0;
  for (const vote of state.vote.values()) {
    const link = state.link.get(vote.link);
    if (!link || link.deletedAt !== null) continue;
    const ends = [state.claim.get(link.a), state.claim.get(link.b)];
    const there = [link.articleA, link.articleB].every((id) => state.article.get(id)?.removedAt === null);
    if (!there || ends.some((end) => !end || !isLive(end))) continue;
    const revealed = [link.articleA, link.articleB].every((article) => {
      const finished = state.pass.get(passKey(article, vote.reviewer))?.finishedAt;
      return finished !== null && finished !== undefined && finished < vote.at;
    });
    if (blind && revealed) afterReveal++;
    else cast.push({ vote, link });
  }
  return { cast, afterReveal };
}

const sharesEnd = (x: ClaimLinkRecord, y: ClaimLinkRecord) =>
  x.relation === y.relation && (x.a === y.a || x.b === y.b || x.a === y.b || x.b === y.a);

/** The most pairs that can be made, each link in one pair at most (H. W. Kuhn's augmenting paths). */
function mostMatches(ours: readonly ClaimLinkRecord[], theirs: readonly ClaimLinkRecord[]): number {
  const taken = new Map<string, ClaimLinkRecord>();
  const place = (link: ClaimLinkRecord, seen: Set<string>): boolean =>
    theirs.some((other) => {
      if (seen.has(other.id) || !sharesEnd(link, other)) return false;
      seen.add(other.id);
      const before = taken.get(other.id);
      if (before && !place(before, seen)) return false;
      taken.set(other.id, link);
      return true;
    });
  return ours.filter((link) => place(link, new Set())).length;
}

const articlesKey = (link: ClaimLinkRecord) => [link.articleA, link.articleB].sort(order).join(' ');

function pairOf(a: string, b: string, yes: ReadonlyMap<string, readonly ClaimLinkRecord[]>): LinkPair | null {
  const [all, others] = [yes.get(a) ?? [], yes.get(b) ?? []];
  const both = new Set(all.map(articlesKey).filter((key) => others.some((l) => articlesKey(l) === key)));
  const ours = all.filter((link) => both.has(articlesKey(link)));
  const theirs = others.filter((link) => both.has(articlesKey(link)));
  if (ours.length === 0) return null;
  const common = new Set(ours.map((link) => link.id).filter((id) => theirs.some((link) => link.id === id)));
  const left = (links: readonly ClaimLinkRecord[]) => links.filter((link) => !common.has(link.id));
  const partial = mostMatches(left(ours), left(theirs));
  const total = ours.length + theirs.length;
  const f = total >= AGREEMENT_LINKS ? (2 * (common.size + partial / 2)) / total : null;
  return { a, b, links: [ours.length, theirs.length], exact: common.size, partial, f };
}

export function linkAgreement(state: ReviewState): LinkAgreement {
  const { cast, afterReveal } = castVotes(state);
  const byLink = new Map<string, VoteRecord[]>();
  const yes = new Map<string, ClaimLinkRecord[]>();
  for (const { vote, link } of cast) {
    byLink.set(link.id, [...(byLink.get(link.id) ?? []), vote]);
    if (vote.answer === 'yes') yes.set(vote.reviewer, [...(yes.get(vote.reviewer) ?? []), link]);
  }
  const units = [...byLink.values()].filter((votes) => votes.length >= 2);
  const answers = units.map((votes) => votes.map((vote) => vote.answer));
  const inUse = new Set(answers.flat()).size;
  const reviewers = [...yes.keys()].sort(order);
  return {
    links: units.length,
    judges: new Set(units.flatMap((votes) => votes.map((vote) => vote.reviewer))).size,
    same: answers.filter((given) => new Set(given).size === 1).length,
    alpha: units.length >= AGREEMENT_LINKS && inUse >= 2 ? krippendorffAlpha(answers) : null,
    pairs: reviewers
      .flatMap((a, at) => reviewers.slice(at + 1).map((b) => pairOf(a, b, yes)))
      .filter((pair) => pair !== null),
    leftOut: { afterReveal, votedOnce: byLink.size - units.length },
  };
}
