import { type ActivityEntry, activityEntry } from '@/domain/activity';
import { viewerOf, visibleEvent, visibleRecords } from '@/domain/blind';
import { mayRestore } from '@/domain/restoring';
import type { MemberRecord } from '@/domain/reviewer';
import { type ActivityFilter, activityNames, activityPage } from './activity';
import type { AuthorizedReview } from './membership';
import { sharedRecords } from './records';
import { viewingOf } from './viewing';

export type ActivityRead = {
  items: (ActivityEntry & { restorable: boolean })[];
  /** The version to go on before; null at the end. */
  next: number | null;
  /** How many events of this page the reader may not see yet. */
  withheld: number;
};

/** A page of the history as one member may read it, newest first. */
export async function readActivity(
  review: AuthorizedReview,
  member: MemberRecord,
  filter: ActivityFilter,
  page: { before?: number | undefined; limit: number },
): Promise<ActivityRead> {
  const [found, records, { viewer, voted }] = await Promise.all([
    activityPage(review, filter, { ...page, limit: page.limit + 1 }),
    sharedRecords(review),
    viewingOf(review, member.id),
  ]);
  const events = found
    .slice(0, page.limit)
    .map((event) => ({ event, seen: visibleEvent(event, viewer, voted) }));
  const told = events.flatMap(({ event, seen }) =>
    seen.type === 'withheld' || !('changes' in seen) ? [] : [{ event, seen }],
  );
  // Entities that only attributions name are told by the events themselves, which are filtered already.
  const shown = visibleRecords(records, viewerOf(records, member.id));
  const names = await activityNames(
    review,
    told.map(({ seen }) => seen),
    shown,
  );
  return {
    items: told.map(({ event, seen }) => ({
      ...activityEntry(seen, names),
      // What is shown in part cannot be set back as a whole by someone who has not seen the rest.
      restorable: seen === event && mayRestore(event, member),
    })),
    next: found.length > page.limit ? (events.at(-1)?.event.version ?? null) : null,
    withheld: events.length - told.length,
  };
}
