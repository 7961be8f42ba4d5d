import { type ArticleText, articleName, IMPORT_METHODS, type ImportMethod } from '@/domain/article';
import { articlesOf, type CountedClaim } from '@/domain/metrics/claims';
import type { CountedLink } from '@/domain/metrics/links';
import { order } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import type { Names } from './names';
import type { Capture, Method, Report } from './report';

function rejectedPairs(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): Method['rejectedPairs'] {
  const nameOf = new Map(claims.map((counted) => [counted.claim.id, counted.name]));
  const linked = links
    .filter(({ state: stands }) => stands === 'rejected')
    .map(({ link, a, b }) => ({
      a: a.name,
      b: b.name,
      relation: link.relation,
      by: names.member(state.linkDecision.get(link.id)?.by ?? link.createdBy),
      proposed: false,
    }));
  const proposed = [...state.candidate.values()].flatMap((candidate) => {
    const ends = [nameOf.get(candidate.a), nameOf.get(candidate.b)].sort((x, y) => order(x ?? '', y ?? ''));
    const [a, b] = ends;
    if (candidate.status !== 'rejected' || !a || !b) return [];
    const by = candidate.answeredBy === null ? null : names.member(candidate.answeredBy);
    return [{ a, b, relation: candidate.relation, by, proposed: true }];
  });
  return [...linked, ...proposed].sort(
    (x, y) => order(x.a, y.a) || order(x.b, y.b) || order(x.relation, y.relation),
  );
}

/** How the review was made: by whom, from what, and how much of it a machine proposed. */
export function methodOf(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): Method {
  const review = [...state.review.values()][0];
  const articles = articlesOf(state);
  const counted = new Set(claims.map(({ claim }) => claim.id));
  const judged = [...state.judgement.values()].filter(({ claim }) => counted.has(claim));
  const deciders = new Map<string, number>();
  for (const { claim, by } of state.decision.values())
    if (counted.has(claim)) deciders.set(names.member(by), (deciders.get(names.member(by)) ?? 0) + 1);
  const people = claims.filter(({ claim }) => claim.createdBy !== null).length;
  return {
    requiredJudgements: review?.requiredJudgements ?? 1,
    blindFirst: review?.blindFirst ?? false,
    split: {
      machine: claims.length - people,
      people,
      locked: articles.filter(({ splitLockedAt }) => splitLockedAt !== null).length,
    },
    judgements: {
      total: judged.length,
      acceptedSingle: judged.filter(({ accepted }) => accepted === 'single').length,
      acceptedBulk: judged.filter(({ accepted }) => accepted === 'bulk').length,
    },
    decisions: [...deciders]
      .map(([by, count]) => ({ by, count }))
      .sort((x, y) => y.count - x.count || order(x.by, y.by)),
    imports: Object.fromEntries(
      IMPORT_METHODS.map((method) => [method, articles.filter((a) => a.importMethod === method).length]),
    ) as Record<ImportMethod, number>,
    rejectedPairs: rejectedPairs(state, names, claims, links),
    openProposals: [...state.candidate.values()].filter(
      ({ status, a, b }) => status === 'open' && counted.has(a) && counted.has(b),
    ).length,
    unconfirmed: [...state.article.values()].filter((a) => a.removedAt === null && a.status !== 'ready')
      .length,
  };
}

/** What was captured, when, how, and the hashes that prove it. */
export function capturesOf(
  state: ReviewState,
  names: Names,
  texts: Readonly<Record<string, Pick<ArticleText, 'originalSha256'>>>,
): Capture[] {
  return articlesOf(state).map((article) => ({
    article: articleName(article),
    source: state.source.get(article.source)?.name ?? '',
    sha256: article.sha256,
    originalSha256: texts[article.id]?.originalSha256 ?? null,
    length: article.length,
    textVersion: article.textVersion,
    capturedAt: article.capturedAt,
    confirmedAt: article.confirmedAt,
    method: article.importMethod,
    by: article.importedBy === null ? null : names.member(article.importedBy),
  }));
}

/** Reader comments, counted apart: zones of comments, and the claims split off in them. */
export function commentsOf(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
): Report['comments'] {
  const readers = new Set<string>();
  let unsigned = 0;
  const claimsIn = new Map<string, number>();
  for (const { article, claim } of claims)
    if (claim.zone === 'comment') claimsIn.set(article.id, (claimsIn.get(article.id) ?? 0) + 1);
  const articles = articlesOf(state).map((article) => {
    const zones = (state.zones.get(article.id)?.zones ?? []).filter(({ type }) => type === 'comment');
    for (const { commenter } of zones) {
      if (commenter) readers.add(names.commenter(commenter));
      else unsigned++;
    }
    return {
      article: articleName(article),
      source: state.source.get(article.source)?.name ?? '',
      comments: zones.length,
      claims: claimsIn.get(article.id) ?? 0,
      declared: article.declaredComments ?? null,
    };
  });
  return {
    total: articles.reduce((sum, { comments }) => sum + comments, 0),
    commenters: readers.size,
    unsigned,
    articles: articles.filter(({ comments, declared }) => comments > 0 || (declared ?? 0) > 0),
  };
}
