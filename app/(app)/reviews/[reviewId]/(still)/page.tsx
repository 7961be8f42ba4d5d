import { OverviewScreen } from '@/components/review/overview-screen';
import { loadOverview } from '@/server/loaders/overview';

export default async function OverviewPage({ params }: PageProps<'/reviews/[reviewId]'>) {
  return <OverviewScreen {...(await loadOverview((await params).reviewId))} />;
}
