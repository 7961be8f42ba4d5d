import { redirect } from 'next/navigation';
import { articleOfClaim } from '@/server/loaders/claim-place';

/** The permanent address of a claim: its article, with the claim in focus. */
export default async function ClaimPage({ params }: PageProps<'/reviews/[reviewId]/c/[claimId]'>) {
  const { reviewId, claimId } = await params;
  const article = await articleOfClaim(reviewId, claimId);
  redirect(`/reviews/${reviewId}/articles/${article}?claim=${claimId}`);
}
