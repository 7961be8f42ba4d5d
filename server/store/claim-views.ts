import type { ClaimView } from '@/domain/api/shapes';
import { visibleRecords } from '@/domain/blind';
import { linksByClaim, viewClaim } from '@/domain/claim-view';
import type { ClaimListFilter } from '@/domain/metrics/claim-filter';
import { type ClaimRow, claimRows } from '@/domain/metrics/claim-list';
import { claimsAmong } from '@/domain/metrics/claims-behind';
import { type ReviewRecords, type ReviewState, stateOf } from '@/domain/review-state';
import { judgementsNeeded } from '@/domain/standing';
import { namesOfClaims } from './claim-names';
import { countClaims, findClaims, type Search } from './claim-search';
import type { AuthorizedReview } from './membership';
import { read } from './read-noun';
import { claimRecords, wholeReview } from './records';
import { viewingOf } from './viewing';

export type ClaimPage = { limit: number; cursor?: string | undefined };

/** Claims that stand in no row of the matrix, and those that a number elsewhere counts: only the whole review knows which. */
async function amongOf(
  review: AuthorizedReview,
  { viewer }: Pick<Search, 'viewer'>,
  filter: ClaimListFilter,
): Promise<string[] | null> {
  if (!filter.single && !filter.behind) return null;
  const among = claimsAmong(stateOf(visibleRecords(await wholeReview(review), viewer)), filter);
  return among && [...among];
}

async function searchOf(
  review: AuthorizedReview,
  viewer: string,
  filter: ClaimListFilter,
  confirmedOnly: boolean,
): Promise<Search> {
  const [viewing, settings, member] = await Promise.all([
    viewingOf(review, viewer),
    read('review', review),
    read('member', review),
  ]);
  const search = {
    filter,
    confirmedOnly,
    needed: judgementsNeeded(stateOf({ version: 0, review: settings, member })),
  };
  const among = await amongOf(review, viewing, filter);
  return { ...search, viewer: viewing.viewer, among };
}

/** Some claims with all that hangs on them, as the viewer may see it. */
async function seen(
  review: AuthorizedReview,
  { viewer }: Search,
  claims: readonly string[],
): Promise<ReviewState> {
  const records: ReviewRecords = await claimRecords(review, claims);
  return stateOf(visibleRecords(records, viewer));
}

/** A page of a review's claims, by article and place, as one viewer may see them. */
export async function claimPage(
  review: AuthorizedReview,
  viewer: string,
  filter: ClaimListFilter,
  page: ClaimPage,
): Promise<{ items: ClaimView[]; nextCursor: string | null }> {
  const search = await searchOf(review, viewer, filter, false);
  const { found, nextCursor } = await findClaims(review, search, page);
  const state = await seen(
    review,
    search,
    found.map(({ id }) => id),
  );
  const links = linksByClaim(state);
  const items = found.flatMap(({ id }) => {
    const claim = state.claim.get(id);
    return claim ? [viewClaim(state, claim, links, search.needed)] : [];
  });
  return { items, nextCursor };
}

/** The same as the rows of a screen, with how many there are in all. */
export async function claimRowPage(
  review: AuthorizedReview,
  viewer: string,
  filter: ClaimListFilter,
  page: ClaimPage,
): Promise<{ rows: ClaimRow[]; nextCursor: string | null; count: Promise<number> }> {
  const search = await searchOf(review, viewer, filter, true);
  const { found, nextCursor } = await findClaims(review, search, page);
  const ids = found.map(({ id }) => id);
  const [state, names] = await Promise.all([seen(review, search, ids), namesOfClaims(review, ids)]);
  const named = ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  const count = countClaims(review, search);
  // Awaited by whoever shows it; until then nobody is surprised by its failure.
  count.catch(() => {});
  return { rows: claimRows(state, named), nextCursor, count };
}
