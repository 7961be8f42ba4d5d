import { getTranslations } from 'next-intl/server';
import { ArticlesScreen } from '@/components/article/articles-screen';
import { loadArticles } from '@/server/loaders/articles';
import { loadReview } from '@/server/loaders/reviews';

export async function generateMetadata() {
  return { title: (await getTranslations('article.list'))('title') };
}

export default async function ArticlesPage({ params }: PageProps<'/reviews/[reviewId]/articles'>) {
  const { reviewId } = await params;
  const [{ review }, articles] = await Promise.all([loadReview(reviewId), loadArticles(reviewId)]);
  return <ArticlesScreen review={review.id} role={review.role} articles={articles} />;
}
