import type { Change, EventType, Noun, NounRecords, ReviewEvent } from '@/domain/review-event';
import { applyEvent, changeTo, keyOf, type ReviewState, stateOf } from '@/domain/review-state';

/** A record to store as it shall stand afterwards, whatever stood there before. */
export type Put = (state: ReviewState) => Change;

export const put =
  <N extends Noun>(noun: N, record: NounRecords[N]): Put =>
  (state) =>
    changeTo(state, noun, keyOf(noun, record), record) as Change;

/** A review as it came about: each event applied to the state that the ones before it left. */
export type SampleHistory = {
  readonly events: readonly ReviewEvent[];
  readonly state: ReviewState;
  record(type: EventType, actor: string, at: string, puts: readonly Put[]): void;
};

export function startHistory(review: string): SampleHistory {
  const events: ReviewEvent[] = [];
  let state = stateOf({ version: 0 });
  return {
    events,
    get state() {
      return state;
    },
    record(type, actor, at, puts) {
      const version = state.version + 1;
      const changes = puts.map((one) => one(state));
      const event: ReviewEvent = { review, version, type, actor, at, undoes: null, tab: null, changes };
      events.push(event);
      state = applyEvent(state, event);
    },
  };
}
