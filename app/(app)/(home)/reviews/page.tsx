import { getTranslations } from 'next-intl/server';
import { ReviewsScreen } from '@/components/review/reviews-screen';
import { loadReviews } from '@/server/loaders/reviews';

export async function generateMetadata() {
  return { title: (await getTranslations('review.list'))('title') };
}

export default async function ReviewsPage() {
  return <ReviewsScreen reviews={await loadReviews()} />;
}
