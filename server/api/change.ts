import type { Endpoint } from '@/domain/api/endpoint';
import { viewerOf, visibleEvent, visibleRecords } from '@/domain/blind';
import { viewClaim } from '@/domain/claim-view';
import type { Change, ReviewEvent, WithheldEvent } from '@/domain/review-event';
import {
  applyChanges,
  type ReviewRecords,
  type ReviewState,
  recordsOf,
  stateOf,
} from '@/domain/review-state';
import type { Ruling } from '@/domain/ruling';
import { type Commit, commit } from '@/server/store/commit';
import { StaleError } from '@/server/store/refusals';
import type { NewText } from '@/server/store/texts';
import { viewingOf } from '@/server/store/viewing';
import type { ReviewContext } from './context';

/** Who asks for a change of a review, and as what they saw it. */
export type Asker = Pick<ReviewContext<Endpoint>, 'review' | 'member' | 'tab' | 'now' | 'ifMatch'>;
type More = {
  unlisted?: readonly Change[];
  texts?: readonly NewText[];
  undoes?: number;
  beside?: Commit['beside'];
};

/**
 * What came of a change: the event as the asker may have it (null where nothing had to change), and the records as they
 * are now, which are not for showing as they are.
 */
export type Changed = {
  reviewVersion: number;
  event: ReviewEvent | WithheldEvent | null;
  state: ReviewState;
};

/**
 * Commits what the domain ruled. The records the ruling was made on become the records after it, so that the answer
 * needs no second reading.
 */
export async function carryOut(
  asker: Asker,
  records: ReviewRecords,
  ruling: Ruling & { ok: true },
  more: More = {},
): Promise<Changed> {
  const state = stateOf(records);
  if (ruling.changes.length === 0 && !more.unlisted?.length)
    return { reviewVersion: state.version, event: null, state };
  const { review, member, tab, now } = asker;
  const { type, changes } = ruling;
  const event = await commit({ review, actor: member.id, tab, at: now, type, changes, ...more });
  // A change of one's own can touch what others think: a moved claim asks each of them to look again.
  const { viewer, voted } = await viewingOf(review, member.id);
  return {
    reviewVersion: event.version,
    event: visibleEvent(event, viewer, voted),
    state: applyChanges(state, changes),
  };
}

/** The state as the asker may see it: what answers are made from. */
export function shownTo(member: string, state: ReviewState): ReviewState {
  const records = recordsOf(state);
  return stateOf(visibleRecords(records, viewerOf(records, member)));
}

/** One claim as the asker may see it, after a change. */
export function shownClaim(member: string, state: ReviewState, claim: string) {
  const shown = shownTo(member, state);
  const record = shown.claim.get(claim);
  if (!record) throw new Error('a claim that was just changed is not there');
  return viewClaim(shown, record);
}

/**
 * Was the thing changed since the caller looked?
 * @throws StaleError with the thing as it is now
 */
export function refuseStale(
  ifMatch: number | null,
  version: number | undefined,
  current: () => unknown,
): void {
  if (ifMatch !== null && version !== undefined && ifMatch !== version) throw new StaleError(current());
}
