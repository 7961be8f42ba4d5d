import type { Change, ChangeOf, Noun, NounRecords, ReviewEvent } from './review-event';
import { NOUNS } from './review-event';

/** Records of a review, or of the part of it that was loaded, by noun and key. Treat as immutable. */
export type ReviewState = { version: number } & { [N in Noun]: ReadonlyMap<string, NounRecords[N]> };

/** The same as plain lists, as it travels and as loaders return it. */
export type ReviewRecords = { version: number } & { [N in Noun]?: NounRecords[N][] };

/** The key of a record inside its noun. */
export function keyOf<N extends Noun>(noun: N, record: NounRecords[N]): string {
  const r = record as Record<string, unknown>;
  switch (noun) {
    case 'judgement':
      return `${r.claim}:${r.reviewer}`;
    case 'pass':
      return `${r.article}:${r.reviewer}`;
    case 'vote':
      return `${r.link}:${r.reviewer}`;
    case 'zones':
      return String(r.article);
    case 'decision':
    case 'attribution':
      return String(r.claim);
    case 'linkDecision':
      return String(r.link);
    default:
      return String(r.id);
  }
}

export function stateOf(records: ReviewRecords): ReviewState {
  const state: Record<string, unknown> = { version: records.version };
  for (const noun of NOUNS) {
    const list = (records[noun] ?? []) as NounRecords[typeof noun][];
    state[noun] = new Map(list.map((record) => [keyOf(noun, record), record]));
  }
  return state as ReviewState;
}

/** A state as plain lists: the other way round. */
export function recordsOf(state: ReviewState): ReviewRecords {
  const lists = NOUNS.map((noun) => [noun, [...state[noun].values()]]);
  return { version: state.version, ...Object.fromEntries(lists) } as ReviewRecords;
}

/**
 * The state after some changes. Only the touched nouns are copied; everything else is shared with `state`.
 * The optimistic screen, the live stream, undo and the tests all go through here, so prediction and truth cannot drift.
 */
export function applyChanges(state: ReviewState, changes: readonly Change[]): ReviewState {
  const touched = new Map<Noun, Map<string, NounRecords[Noun]>>();
  for (const change of changes) {
    let table = touched.get(change.noun);
    if (!table) {
      table = new Map<string, NounRecords[Noun]>(state[change.noun]);
      touched.set(change.noun, table);
    }
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
  return { ...state, ...Object.fromEntries(touched) } as ReviewState;
}

/** The state after one event; its version becomes the event's. */
export function applyEvent(state: ReviewState, event: ReviewEvent): ReviewState {
  return { ...applyChanges(state, event.changes), version: event.version };
}

/** A change of the record under `key` to `after` (null removes it), with what stands there now as `before`. */
export function changeTo<N extends Noun>(
  state: ReviewState,
  noun: N,
  key: string,
  after: NounRecords[N] | null,
): ChangeOf<N> {
  const table = state[noun] as ReadonlyMap<string, NounRecords[N]>;
  return { noun, id: key, before: table.get(key) ?? null, after };
}
