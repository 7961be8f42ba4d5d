import { OverviewScreen } from '@/components/review/overview-screen';
import { loadOverview } from '@/server/loaders/overview';
import { loadReview } from '@/server/loaders/reviews';

export async function generateMetadata({ params }: PageProps<'/reviews/[reviewId]'>) {
  return { title: (await loadReview((await params).reviewId)).review.question };
}

export default async function OverviewPage({ params }: PageProps<'/reviews/[reviewId]'>) {
  return <OverviewScreen {...(await loadOverview((await params).reviewId))} />;
}
