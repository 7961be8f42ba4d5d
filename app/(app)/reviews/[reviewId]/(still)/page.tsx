import { ReviewDiscussion } from '@/components/discussion/review-discussion';
import { OverviewScreen } from '@/components/review/overview-screen';
import { loadOverview } from '@/server/loaders/overview';
import { loadReview } from '@/server/loaders/reviews';

export default async function OverviewPage({ params }: PageProps<'/reviews/[reviewId]'>) {
  const { reviewId } = await params;
  const [overview, { me, members }] = await Promise.all([loadOverview(reviewId), loadReview(reviewId)]);
  return (
    <OverviewScreen {...overview}>
      <ReviewDiscussion review={overview.review.id} me={me} members={members} />
    </OverviewScreen>
  );
}
