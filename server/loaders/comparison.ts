import type { ArticleSummary } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReviewRecords } from '@/domain/review-state';
import { articleSummaries } from '@/server/store/article-views';
import { reviewView } from '@/server/store/review-views';
import { readTexts } from '@/server/store/texts';
import { visibleArticleRecords } from '@/server/store/viewing';
import { placeIn } from './place';

export type ComparisonScreen = {
  review: ReviewView;
  me: string;
  articles: ArticleSummary[];
  /** The stored texts of the articles asked for that are there. */
  texts: Record<string, string>;
  records: ReviewRecords;
};

export async function loadComparison(
  reviewId: string,
  articleIds: readonly string[],
): Promise<ComparisonScreen> {
  const { review, member } = await placeIn(reviewId);
  const articles = await articleSummaries(review, member.id);
  const chosen = articleIds.filter((id) => articles.some((article) => article.id === id));
  const [view, records, texts] = await Promise.all([
    reviewView(review, member),
    visibleArticleRecords(review, member.id, chosen),
    readTexts(review, chosen),
  ]);
  return {
    review: view,
    me: member.id,
    articles,
    texts: Object.fromEntries(Object.entries(texts).map(([id, { text }]) => [id, text])),
    records,
  };
}
