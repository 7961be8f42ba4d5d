import type { ArticleRecord } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { isLive } from '@/domain/claim-rules';
import { type JudgedKind, KINDS, type Kind } from '@/domain/kind';
import type { ReviewState } from '@/domain/review-state';
import { type ClaimState, judgementsNeeded, standing } from '@/domain/standing';

/** A claim with what every count needs to know about it. */
export type CountedClaim = {
  claim: ClaimRecord;
  article: ArticleRecord;
  /** Its place among the live claims of its article, from 1. */
  number: number;
  /** `A2·14`: how people and reports call it. */
  name: string;
  kind: JudgedKind | null;
  state: ClaimState;
  /** A person has judged or decided it; what a machine proposed is no tag. */
  tagged: boolean;
};

/** The articles that count: confirmed and not removed, by number. */
export function articlesOf(state: ReviewState): ArticleRecord[] {
  return [...state.article.values()]
    .filter((article) => article.status === 'ready' && article.removedAt === null)
    .sort((x, y) => x.number - y.number);
}

export const claimName = (article: Pick<ArticleRecord, 'number'>, number: number) =>
  `A${article.number}·${number}`;

/** Every live claim of the review in the order of its articles, then of its place. */
export function countedClaims(state: ReviewState): CountedClaim[] {
  const byArticle = new Map<string, ClaimRecord[]>(articlesOf(state).map((article) => [article.id, []]));
  for (const claim of state.claim.values()) if (isLive(claim)) byArticle.get(claim.article)?.push(claim);
  const touched = new Set(state.decision.keys());
  for (const judgement of state.judgement.values()) touched.add(judgement.claim);
  const needed = judgementsNeeded(state);
  const counted: CountedClaim[] = [];
  for (const [id, claims] of byArticle) {
    const article = state.article.get(id);
    if (!article) continue;
    claims
      .sort((x, y) => x.start - y.start)
      .forEach((claim, at) => {
        const { kind, state: stands } = standing(state, claim.id, needed);
        const [number, tagged] = [at + 1, touched.has(claim.id)];
        counted.push({
          claim,
          article,
          number,
          name: claimName(article, number),
          kind,
          state: stands,
          tagged,
        });
      });
  }
  return counted;
}

/** How claims are tagged. `settled` is the sum of the four kinds: the denominator of their shares. The rest lies apart. */
export type TagCounts = {
  total: number;
  tagged: number;
  untagged: number;
  /** Of the untagged: those a machine has proposed a kind for. */
  suggestedOnly: number;
  kinds: Record<Kind, number>;
  settled: number;
  excluded: number;
  /** Tagged, and still open: too few judgements, a disagreement or a recheck. */
  open: number;
  /** Left unresolved by an editor. */
  unresolved: number;
};

export function tagCounts(claims: readonly CountedClaim[]): TagCounts {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const counts = { tagged: 0, suggestedOnly: 0, excluded: 0, open: 0, unresolved: 0, settled: 0 };
  for (const { claim, kind, state, tagged } of claims) {
    if (tagged) counts.tagged++;
    else if (claim.suggestion) counts.suggestedOnly++;
    if (!tagged) continue;
    if (kind === 'excluded') counts.excluded++;
    else if (kind) {
      kinds[kind]++;
      counts.settled++;
    } else if (state === 'unresolved') counts.unresolved++;
    else counts.open++;
  }
  return { total: claims.length, untagged: claims.length - counts.tagged, kinds, ...counts };
}

/** A claim that can be weighed against others: settled, and neither excluded nor a reader comment. */
export function weighs({ kind }: Pick<CountedClaim, 'kind'>): boolean {
  return kind === 'reported_fact' || kind === 'attributed_quote' || kind === 'opinion';
}
