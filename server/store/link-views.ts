import type { LinkView } from '@/domain/api/links';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { viewLink } from '@/domain/link-view';
import { stateOf } from '@/domain/review-state';
import type { AuthorizedReview } from './membership';
import { articleRecords, wholeReview } from './records';

/** A page of a review's live links in order of their ids (so of their making), as one viewer may see them. */
export async function linkPage(
  review: AuthorizedReview,
  viewer: string,
  filter: { article?: string; relation?: string; limit: number; cursor?: string },
): Promise<{ items: LinkView[]; nextCursor: string | null }> {
  const records = filter.article ? await articleRecords(review, [filter.article]) : await wholeReview(review);
  const state = stateOf(visibleRecords(records, viewerOf(records, viewer)));
  const links = [...state.link.values()]
    .filter((l) => !l.deletedAt && (!filter.relation || l.relation === filter.relation))
    .filter((l) => !filter.cursor || l.id > filter.cursor)
    .sort((x, y) => (x.id < y.id ? -1 : 1));
  const items = links.slice(0, filter.limit).map((l) => viewLink(state, l));
  return { items, nextCursor: links.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}
