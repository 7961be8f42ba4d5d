import { countByStatus, disagreementsOf } from '@/domain/disagreements';
import { judgementKey } from '@/domain/judgement';
import { may } from '@/domain/policy';
import { openCandidates } from '@/domain/proposing';
import type { ReviewState } from '@/domain/review-state';
import { passKey, type Role } from '@/domain/reviewer';
import type { ClaimState } from '@/domain/standing';
import { type Agreement, agreement } from './agreement';
import { articlesOf, type CountedClaim, countedClaims, type TagCounts, tagCounts } from './claims';
import {
  type CountedLink,
  countedLinks,
  type LinkCounts,
  linkCounts,
  type SupportCounts,
  supportCounts,
} from './links';
import { type PassTable, passTable } from './passes';
import {
  lacksSpeaker,
  type OriginCounts,
  originCounts,
  type SourcingCounts,
  sourcingCounts,
} from './sourcing';

export type ArticleOverview = {
  id: string;
  number: number;
  source: string;
  title: string | null;
  language: string | null;
  tags: TagCounts;
  sourcing: SourcingCounts;
  /** Claims that wait for this reader. */
  mine: number;
};

/** How the claims of one source stand to the other sources, as its profile in the report says. */
export type SourceSupport = { id: string; name: string; articles: string[]; support: SupportCounts };

/** The one most useful thing this reader can do now. */
export type NextStep =
  | { do: 'add-articles' }
  | { do: 'check'; article: string; number: number }
  | { do: 'tag'; article: string; number: number; count: number }
  | { do: 'attribute'; article: string; claim: string; count: number }
  | { do: 'finish'; article: string; number: number }
  | { do: 'decide'; count: number }
  | { do: 'answer'; count: number }
  | { do: 'link'; article: string }
  | { do: 'report' };

export type Overview = {
  articles: ArticleOverview[];
  tags: TagCounts;
  sourcing: SourcingCounts;
  links: LinkCounts;
  origins: OriginCounts & { articles: Record<string, number> };
  sources: SourceSupport[];
  passes: PassTable;
  agreement: Pick<Agreement, 'claims' | 'same' | 'judges' | 'alpha' | 'leftOut'>;
  /** Of articles whose text nobody has confirmed yet. */
  toCheck: { id: string; number: number }[];
  /** Claims whose bounds changed after they were judged. */
  recheck: number;
  /** Pairs a machine proposes that nobody has answered. */
  candidates: number;
  /** What reviewers do not see alike, as far as this reader may know it. */
  disagreements: number;
  next: NextStep;
};

const SETTLED: readonly ClaimState[] = ['agreed', 'decided'];

/** Waits for this reader: not settled and not judged by them, or judged and to be looked at again. */
function needs(state: ReviewState, { claim, state: stands }: CountedClaim, me: string): boolean {
  const own = state.judgement.get(judgementKey(claim.id, me));
  return own ? own.recheck : !SETTLED.includes(stands);
}

/** What the overview of a review says, counted with the functions of the report. */
export function overviewOf(state: ReviewState, me: { id: string; role: Role }): Overview {
  const claims = countedClaims(state);
  const byArticle = groupByArticle(claims);
  const articles = articlesOf(state).map((article): ArticleOverview => {
    const own = byArticle.get(article.id) ?? [];
    return {
      id: article.id,
      number: article.number,
      source: state.source.get(article.source)?.name ?? '',
      title: article.title,
      language: article.language,
      tags: tagCounts(own),
      sourcing: sourcingCounts(state, own),
      mine: may(me.role, 'judge') ? own.filter((counted) => needs(state, counted, me.id)).length : 0,
    };
  });
  const toCheck = [...state.article.values()]
    .filter((article) => article.status === 'check' && article.removedAt === null)
    .sort((x, y) => x.number - y.number)
    .map(({ id, number }) => ({ id, number }));
  const recheck = claims.filter((counted) => counted.state === 'recheck').length;
  const allLinks = countedLinks(state, claims);
  const links = linkCounts(allLinks);
  const { claims: judgedByTwo, same, judges, alpha, leftOut } = agreement(state);
  const candidates = openCandidates(state).length;
  const disagreements = countByStatus(disagreementsOf(state)).open;
  return {
    articles,
    tags: tagCounts(claims),
    sourcing: sourcingCounts(state, claims),
    links,
    origins: { ...originCounts(state, claims), articles: articlesByOrigin(state, byArticle) },
    sources: supportBySource(state, claims, allLinks),
    passes: passTable(state, me.id, byArticle),
    agreement: { claims: judgedByTwo, same, judges, alpha, leftOut },
    toCheck,
    recheck,
    candidates,
    disagreements,
    next: nextStep(state, me, {
      articles,
      toCheck,
      claims,
      confirmed: links.confirmed,
      candidates,
      disagreements,
    }),
  };
}

function groupByArticle(claims: readonly CountedClaim[]): Map<string, CountedClaim[]> {
  const groups = new Map<string, CountedClaim[]>();
  for (const counted of claims) put(groups, counted.article.id, counted);
  return groups;
}

function supportBySource(
  state: ReviewState,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): SourceSupport[] {
  const articles = new Map<string, string[]>();
  for (const { source, number } of articlesOf(state))
    articles.set(source, [...(articles.get(source) ?? []), `A${number}`]);
  const own = new Map<string, CountedClaim[]>();
  for (const counted of claims) put(own, counted.article.source, counted);
  const touching = new Map<string, CountedLink[]>();
  for (const link of links)
    for (const source of new Set([link.a.article.source, link.b.article.source])) put(touching, source, link);
  return [...articles].map(([id, names]) => ({
    id,
    name: state.source.get(id)?.name ?? '',
    articles: names,
    support: supportCounts(id, own.get(id) ?? [], touching.get(id) ?? [], articles.size),
  }));
}

function put<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const there = into.get(key);
  if (there) there.push(value);
  else into.set(key, [value]);
}

/** In how many articles each origin is used, by the entity the counts name. */
function articlesByOrigin(
  state: ReviewState,
  byArticle: ReadonlyMap<string, readonly CountedClaim[]>,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const own of byArticle.values()) {
    for (const { entity } of originCounts(state, own).origins) found[entity] = (found[entity] ?? 0) + 1;
  }
  return found;
}

type Facts = {
  articles: readonly ArticleOverview[];
  toCheck: readonly { id: string; number: number }[];
  claims: readonly CountedClaim[];
  confirmed: number;
  candidates: number;
  disagreements: number;
};

/** Of a review that is blind first: an article this reader has tagged and not finished, which keeps others' work from them. */
function unfinished(state: ReviewState, me: string, articles: readonly ArticleOverview[]) {
  const isBlind = [...state.review.values()].some(({ blindFirst }) => blindFirst);
  const open = ({ id }: ArticleOverview) => state.pass.get(passKey(id, me))?.status === 'in_progress';
  return isBlind ? articles.find((article) => article.mine === 0 && open(article)) : undefined;
}

/**
 * In the order of the work: texts in, texts confirmed, claims tagged, passes finished, quotes credited, disagreements
 * decided, claims linked, report read.
 */
function nextStep(state: ReviewState, me: { id: string; role: Role }, facts: Facts): NextStep {
  const { articles, toCheck, claims, confirmed, candidates, disagreements } = facts;
  if (!may(me.role, 'judge')) return { do: 'report' };
  const check = toCheck[0];
  if (check) return { do: 'check', article: check.id, number: check.number };
  if (articles.length === 0) return { do: 'add-articles' };
  // An article someone is in the middle of comes before one that is untouched.
  const waiting = articles.filter(({ mine }) => mine > 0);
  const begun = waiting.find(({ mine, tags }) => mine < tags.total);
  const tag = begun ?? waiting[0];
  if (tag) return { do: 'tag', article: tag.id, number: tag.number, count: tag.mine };
  const pass = unfinished(state, me.id, articles);
  if (pass) return { do: 'finish', article: pass.id, number: pass.number };
  const speechless = claims.filter((counted) => lacksSpeaker(state, counted));
  const quote = speechless[0];
  if (quote) {
    return { do: 'attribute', article: quote.article.id, claim: quote.claim.id, count: speechless.length };
  }
  if (disagreements > 0 && may(me.role, 'decide')) return { do: 'decide', count: disagreements };
  if (articles.length === 1) return { do: 'add-articles' };
  if (candidates > 0) return { do: 'answer', count: candidates };
  const first = articles[0];
  return confirmed === 0 && first ? { do: 'link', article: first.id } : { do: 'report' };
}
