import type { CheckpointRecord } from './checkpoint';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

const NOT_HERE = () => refuse(404, 'not-found', 'There is no such checkpoint here.');

const taken = (state: ReviewState, name: string, but: string) =>
  [...state.checkpoint.values()].find(
    (one) => one.id !== but && one.name.toLowerCase() === name.toLowerCase(),
  );

const TAKEN = (other: string) =>
  refuse(409, 'overlap', 'There is a checkpoint with this name already.', { path: 'name', other });

/** Gives the place where the history stands now a name. */
export function makeCheckpoint(
  state: ReviewState,
  input: { id: string; name: string; by: string; at: string },
): Ruling {
  const there = taken(state, input.name, input.id);
  if (there) return TAKEN(there.id);
  const record: CheckpointRecord = { ...input, reviewVersion: state.version, snapshot: null };
  return allow('checkpoint.made', [changeTo(state, 'checkpoint', record.id, record)]);
}

/** Gives it another name; the place stays. What a snapshot made keeps the snapshot's name. */
export function renameCheckpoint(state: ReviewState, input: { checkpoint: string; name: string }): Ruling {
  const before = state.checkpoint.get(input.checkpoint);
  if (!before) return NOT_HERE();
  if (before.snapshot)
    return refuse(409, 'input', 'This checkpoint belongs to a report and keeps its name.', { path: 'name' });
  const there = taken(state, input.name, before.id);
  if (there) return TAKEN(there.id);
  if (before.name === input.name) return allow('checkpoint.renamed', []);
  return allow('checkpoint.renamed', [
    changeTo(state, 'checkpoint', before.id, { ...before, name: input.name }),
  ]);
}

/** Takes the name off again; the history stays as it is. */
export function removeCheckpoint(state: ReviewState, input: { checkpoint: string }): Ruling {
  if (!state.checkpoint.has(input.checkpoint)) return NOT_HERE();
  return allow('checkpoint.removed', [changeTo(state, 'checkpoint', input.checkpoint, null)]);
}
