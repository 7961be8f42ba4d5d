import { notFound } from 'next/navigation';
import { claimRecords } from '@/server/store/records';
import { idOrNotFound, placeIn } from './place';

/** The article a claim stands in, for its permanent address; "not found" for what is no member's business. */
export async function articleOfClaim(reviewId: string, claimId: string): Promise<string> {
  const { review } = await placeIn(reviewId);
  const { claim } = await claimRecords(review, [idOrNotFound(claimId)]);
  return claim?.find((record) => record.id === claimId)?.article ?? notFound();
}
