import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireAccount } from '@/server/session';
import { type Membership, membershipOf } from '@/server/store/membership';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

export const isId = (id: string) => UUID.test(id);

/** A well-formed id, or the page that is not there. */
export function idOrNotFound(id: string): string {
  return isId(id) ? id : notFound();
}

/**
 * The signed-in reader's place in a review. Signed out: to the sign-in page. No member: the same "not found" as for a
 * review that does not exist. Once for each request, however many loaders ask.
 */
export const placeIn = cache(async (reviewId: string): Promise<Membership> => {
  const account = await requireAccount();
  return (await membershipOf(account.id, idOrNotFound(reviewId))) ?? notFound();
});
