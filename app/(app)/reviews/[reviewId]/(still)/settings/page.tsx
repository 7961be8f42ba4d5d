import { getTranslations } from 'next-intl/server';
import { SettingsScreen } from '@/components/review/settings/settings-screen';
import { loadReview } from '@/server/loaders/reviews';

export async function generateMetadata() {
  return { title: (await getTranslations('review.settings'))('title') };
}

export default async function SettingsPage({ params }: PageProps<'/reviews/[reviewId]/settings'>) {
  const { review } = await loadReview((await params).reviewId);
  return <SettingsScreen key={review.id} review={review} />;
}
