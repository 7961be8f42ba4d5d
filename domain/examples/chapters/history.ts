import type { Change, EventType, Noun, NounRecords, ReviewEvent } from '@/domain/review-event';
import { applyChanges, applyEvent, changeTo, keyOf, type ReviewState, stateOf } from '@/domain/review-state';
import type { Ruling } from '@/domain/ruling';

/** A record as it shall stand afterwards, whatever stood there before. */
export type Put = (state: ReviewState) => Change;

export const put =
  <N extends Noun>(noun: N, record: NounRecords[N]): Put =>
  (state) =>
    changeTo(state, noun, keyOf(noun, record), record) as Change;

/** A review as it came about: each event applied to the state that the ones before it left. */
export type SampleHistory = {
  readonly events: readonly ReviewEvent[];
  readonly state: ReviewState;
  /** What the rules of the field answered; `unlisted` are rows beside the event. A refusal throws. */
  commit(actor: string, at: string, ruling: Ruling, unlisted?: readonly Change[]): void;
  /** What no rule has to be asked about. */
  record(type: EventType, actor: string, at: string, puts: readonly Put[]): void;
};

export function startHistory(review: string): SampleHistory {
  const events: ReviewEvent[] = [];
  let state = stateOf({ version: 0 });
  const append = (type: EventType, actor: string, at: string, changes: Change[]) => {
    const version = state.version + 1;
    const event: ReviewEvent = { review, version, type, actor, at, undoes: null, tab: null, changes };
    events.push(event);
    state = applyEvent(state, event);
  };
  return {
    events,
    get state() {
      return state;
    },
    commit(actor, at, ruling, unlisted = []) {
      if (!ruling.ok) throw new Error(`the sample is refused: ${ruling.refusal.detail}`);
      append(ruling.type, actor, at, ruling.changes);
      state = applyChanges(state, unlisted);
    },
    record(type, actor, at, puts) {
      append(
        type,
        actor,
        at,
        puts.map((one) => one(state)),
      );
    },
  };
}
