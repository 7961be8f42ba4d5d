import type { ArticleSummary, ArticleView } from '@/domain/api/articles';
import type { ArticleRecord } from '@/domain/article';
import { claimsOf } from '@/domain/claim-rules';
import { linksByClaim, viewClaim } from '@/domain/claim-view';
import { entityShown } from '@/domain/entity-name';
import { type ReviewRecords, type ReviewState, stateOf } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';
import { judgementsNeeded } from '@/domain/standing';
import { articleCounts, type Counts } from './counts';
import { pool } from './database';
import type { AuthorizedReview } from './membership';
import { sharedRecords } from './records';
import { readText } from './texts';
import { visibleArticleRecords } from './viewing';

function summary(
  state: ReviewState,
  article: ArticleRecord,
  viewer: string,
  originalSha256: string,
  counts: Counts,
): ArticleSummary {
  const source = state.source.get(article.source);
  const origin = article.origin ? entityShown(state, article.origin) : undefined;
  const { source: _s, origin: _o, importedBy: _i, splitLockedBy: _l, removedAt: _r, ...rest } = article;
  return {
    ...rest,
    // What somebody thinks of the source is told where grades are, not with every article.
    source: {
      id: article.source,
      name: source?.name ?? '',
      type: source?.type ?? 'site',
      url: source?.url ?? null,
      version: source?.version ?? 0,
    },
    origin: origin ? { id: origin.id, name: origin.name, type: origin.type } : null,
    declaredComments: article.declaredComments ?? null,
    originalSha256,
    pass: state.pass.get(passKey(article.id, viewer))?.status ?? 'not_started',
    counts,
  };
}

const NOTHING: Counts = { claims: 0, tagged: 0, excluded: 0 };

async function originalHashes(review: string): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ article: string; hash: string }>(
    'SELECT article_id AS article, original_sha256 AS hash FROM article_text WHERE review_id = $1 ORDER BY number',
    [review],
  );
  return new Map(rows.map((row) => [row.article, row.hash]));
}

/** The articles of a review in order of their numbers, without texts. */
export async function articleSummaries(review: AuthorizedReview, viewer: string): Promise<ArticleSummary[]> {
  const [records, hashes, counts] = await Promise.all([
    sharedRecords(review),
    originalHashes(review),
    articleCounts(review, viewer),
  ]);
  const state = stateOf(records);
  return [...state.article.values()].map((article) =>
    summary(state, article, viewer, hashes.get(article.id) ?? '', counts.get(article.id) ?? NOTHING),
  );
}

/** One article as its screen and the API show it; null when it is not there. */
export async function articleParts(
  review: AuthorizedReview,
  viewer: string,
  article: string,
): Promise<{ summary: ArticleSummary; text: string; records: ReviewRecords } | null> {
  const [records, text, counts] = await Promise.all([
    visibleArticleRecords(review, viewer, [article]),
    readText(review, article),
    articleCounts(review, viewer, article),
  ]);
  const state = stateOf(records);
  const record = state.article.get(article);
  if (!record || !text) return null;
  const about = summary(state, record, viewer, text.originalSha256, counts.get(article) ?? NOTHING);
  return { summary: about, text: text.text, records };
}

/** The article with its text, zones and claims, as the API answers it. */
export async function articleView(
  review: AuthorizedReview,
  viewer: string,
  article: string,
): Promise<ArticleView | null> {
  const parts = await articleParts(review, viewer, article);
  if (!parts) return null;
  const state = stateOf(parts.records);
  const links = linksByClaim(state);
  const needed = judgementsNeeded(state);
  return {
    ...parts.summary,
    text: parts.text,
    zones: state.zones.get(article)?.zones ?? [],
    claims: claimsOf(state, article).map((claim) => viewClaim(state, claim, links, needed)),
  };
}
