import { articleName } from '@/domain/article';
import { SOURCE_GRADE_WORD } from '@/domain/grade';
import { articlesOf, type CountedClaim, tagCounts } from '@/domain/metrics/claims';
import { type CountedLink, supportCounts } from '@/domain/metrics/links';
import { originCounts, sourcingCounts } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { gradeOf } from './grades';
import type { Names } from './names';
import type { SourceProfile } from './report';

/** The sources with an article in the review, in the order of their first article. */
export function sourceProfiles(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): SourceProfile[] {
  const ids = [...new Set(articlesOf(state).map((article) => article.source))];
  return ids.map((id) => sourceProfile(state, names, claims, links, { id, sources: ids.length }));
}

/** One of them; `sources` is how many there are, of which each other one could back it. */
export function sourceProfile(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
  { id, sources }: { id: string; sources: number },
): SourceProfile {
  const articles = articlesOf(state);
  const source = state.source.get(id);
  const own = claims.filter(({ article }) => article.source === id);
  const { origins, ...rest } = originCounts(state, own);
  return {
    id,
    name: source?.name ?? '',
    type: source?.type ?? 'other',
    url: source?.url ?? null,
    articles: articles
      .filter((article) => article.source === id)
      .map((article) => ({
        name: articleName(article),
        title: article.title,
        author: article.author,
        url: article.url,
        publishedAt: article.publishedAt,
        capturedAt: article.capturedAt,
        inferredDate: article.inferredDate,
        articleOrigin: article.origin ? names.entity(article.origin) : null,
      })),
    claims: tagCounts(own),
    sourcing: sourcingCounts(state, own),
    origins: {
      ...rest,
      origins: origins.map((origin) => ({ ...origin, name: names.entity(origin.entity) ?? '' })),
    },
    support: supportCounts(id, own, links, sources),
    grade: gradeOf(state, names, source?.grade, SOURCE_GRADE_WORD),
  };
}
