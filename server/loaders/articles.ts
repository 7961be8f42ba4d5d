import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ArticleSummary } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReviewRecords } from '@/domain/review-state';
import { articleParts, articleSummaries } from '@/server/store/article-views';
import { reviewView } from '@/server/store/review-views';
import { idOrNotFound, placeIn } from './place';

export async function loadArticles(reviewId: string): Promise<ArticleSummary[]> {
  const { review, member } = await placeIn(reviewId);
  return articleSummaries(review, member.id);
}

export type ArticleScreen = {
  review: ReviewView;
  /** The reader's member id. */
  me: string;
  article: ArticleSummary;
  articles: ArticleSummary[];
  text: string;
  records: ReviewRecords;
};

/** Once for each request: the page and its title both ask. */
export const loadArticleScreen = cache(
  async (reviewId: string, articleId: string): Promise<ArticleScreen> => {
    const { review, member } = await placeIn(reviewId);
    const [parts, articles, view] = await Promise.all([
      articleParts(review, member.id, idOrNotFound(articleId)),
      articleSummaries(review, member.id),
      reviewView(review, member),
    ]);
    if (!parts) notFound();
    return {
      review: view,
      me: member.id,
      article: parts.summary,
      articles,
      text: parts.text,
      records: parts.records,
    };
  },
);
