import { getTranslations } from 'next-intl/server';
import { NewReviewScreen } from '@/components/review/new-review-screen';

export async function generateMetadata() {
  return { title: (await getTranslations('review.new'))('title') };
}

export default function NewReviewPage() {
  return <NewReviewScreen />;
}
