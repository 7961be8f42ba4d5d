import type { ArticleRecord } from './article';
import type { ClaimLinkRecord } from './claim-link';
import { isLive } from './claim-rules';
import { entityName } from './entity-name';
import { type IndependenceReading, independenceOf } from './independence';
import type { JudgedKind } from './kind';
import { claimName } from './metrics/claims';
import type { ReviewState } from './review-state';
import { type ClaimState, judgementsNeeded, standing } from './standing';
import { type WordDifference, wordDifference } from './word-difference';

/** How a pair is drawn: equal, unequal, or a repeat of one origin. */
export type Tie = 'corroborates' | 'conflicts' | 'same_origin';

export type ComparedClaim = {
  id: string;
  /** Index of its column. */
  column: number;
  start: number;
  end: number;
  text: string;
  name: string;
  number: number;
  /** The settled kind, or the proposed one where nobody has judged; `suggested` says which. */
  kind: JudgedKind | null;
  suggested: boolean;
  state: ClaimState;
  /** Confirmed or proposed links to claims of the other columns. */
  links: string[];
  /** The claim's own attribution, in names; null stands for a speaker recorded as unnamed. */
  speakers: (string | null)[];
  origin: string | null;
};

export type ComparedColumn = {
  article: ArticleRecord;
  source: string;
  text: string;
  claims: ComparedClaim[];
};

/** Two linked claims; `a` stands in the column further to the start. */
export type ComparedPair = {
  link: ClaimLinkRecord;
  tie: Tie;
  /** Not yet confirmed by people: drawn thin, counted nowhere. */
  suggested: boolean;
  a: ComparedClaim;
  b: ComparedClaim;
  independence: IndependenceReading;
};

export type Comparison = {
  columns: ComparedColumn[];
  pairs: ComparedPair[];
  counts: { corroborates: number; same_origin: number; conflicts: number };
};

function comparedClaims(state: ReviewState, article: ArticleRecord, column: number, needed: number) {
  const live = [...state.claim.values()].filter((claim) => claim.article === article.id && isLive(claim));
  const name = (entity: string | null) => entityName(state, entity);
  return live
    .sort((x, y) => x.start - y.start)
    .map((claim, at): ComparedClaim => {
      const stands = standing(state, claim.id, needed);
      const attribution = state.attribution.get(claim.id);
      const suggested = stands.state === 'suggested';
      return {
        id: claim.id,
        column,
        start: claim.start,
        end: claim.end,
        text: claim.text,
        name: claimName(article, at + 1),
        number: at + 1,
        kind: suggested ? (claim.suggestion?.kind ?? null) : stands.kind,
        suggested,
        state: stands.state,
        links: [],
        speakers: (attribution?.sources ?? []).map((step) => name(step.entity)),
        origin: name(attribution?.origin?.entity ?? article.origin),
      };
    });
}

/**
 * Two to four articles side by side, in the order asked for, with the pairs that link them in the order of their
 * place in the first article, then the second. Articles that are not there (any more), or whose text is not confirmed, are passed over.
 */
export function compare(
  state: ReviewState,
  articles: readonly string[],
  texts: Readonly<Record<string, string>>,
): Comparison {
  const needed = judgementsNeeded(state);
  const there = [...new Set(articles)].flatMap((id) => {
    const article = state.article.get(id);
    return article?.status === 'ready' && article.removedAt === null ? [article] : [];
  });
  const columns = there.map(
    (article, column): ComparedColumn => ({
      article,
      source: state.source.get(article.source)?.name ?? '',
      text: texts[article.id] ?? '',
      claims: comparedClaims(state, article, column, needed),
    }),
  );
  const byId = new Map(columns.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
  const pairs: ComparedPair[] = [];
  for (const link of state.link.values()) {
    const [one, two] = [byId.get(link.a), byId.get(link.b)];
    const outcome = state.linkDecision.get(link.id)?.outcome ?? link.state;
    if (!one || !two || link.deletedAt !== null || outcome === 'rejected') continue;
    const independence = independenceOf(state, link);
    const repeats = link.relation === 'corroborates' && independence.value === 'same_origin';
    const [a, b] = one.column < two.column ? [one, two] : [two, one];
    for (const end of [a, b]) end.links.push(link.id);
    const tie = repeats ? 'same_origin' : link.relation;
    pairs.push({ link, tie, suggested: outcome !== 'confirmed', a, b, independence });
  }
  pairs.sort(byPlace);
  const confirmed = pairs.filter((pair) => !pair.suggested);
  const count = (tie: Tie) => confirmed.filter((pair) => pair.tie === tie).length;
  return {
    columns,
    pairs,
    counts: {
      corroborates: count('corroborates'),
      same_origin: count('same_origin'),
      conflicts: count('conflicts'),
    },
  };
}

function byPlace(x: ComparedPair, y: ComparedPair): number {
  const [p, q] = [x, y].map(({ a, b, link }) => [a.column, a.start, b.column, b.start, link.relation]);
  for (const [at, value] of (p ?? []).entries()) {
    const other = q?.[at] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Which words of a pair differ; null across languages. */
export function wordsOf(comparison: Comparison, { a, b }: ComparedPair): WordDifference | null {
  const language = (claim: ComparedClaim) => comparison.columns[claim.column]?.article.language ?? null;
  return wordDifference({ text: a.text, language: language(a) }, { text: b.text, language: language(b) });
}
