import type { Change, NounRecords, ReviewEvent } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** Events that their actor can take back. What opens or closes doors for other people is not undone by a key. */
export function canBeUndone(type: ReviewEvent['type']): boolean {
  return (
    type.startsWith('claim') ||
    type.startsWith('link.') ||
    type.startsWith('split.') ||
    type.startsWith('flag.') ||
    type.startsWith('statement.') ||
    type.startsWith('entity.') ||
    type === 'article.changed' ||
    type === 'article.removed' ||
    type === 'change.redone'
  );
}

/** Is this the record that the event left behind? Version counters may have moved on without its content changing. */
function untouched(now: unknown, then: unknown): boolean {
  const bare = (record: unknown) => {
    if (record === null || record === undefined) return 'null';
    const { version: _, ...rest } = record as { version?: number };
    return JSON.stringify(
      rest,
      Object.keys(rest).sort((a, b) => a.localeCompare(b)),
    );
  };
  return bare(now) === bare(then);
}

/** `change` turned round, on what stands there now. Tombstoned nouns are never really gone; versions never go back. */
function inverse(state: ReviewState, change: Change, at: string): Change | null {
  if (change.noun === 'pass') return null; // starting a pass is no edit of its own
  const now = (state[change.noun] as ReadonlyMap<string, unknown>).get(change.id) ?? null;
  if (change.before === null) {
    const record = (now ?? change.after) as { version?: number } | null;
    if (record === null) return null;
    if (change.noun === 'claim' || change.noun === 'link' || change.noun === 'statement') {
      const gone = { ...record, deletedAt: at, version: (record.version ?? 0) + 1 };
      return changeTo(state, change.noun, change.id, gone as never) as Change;
    }
    if (change.noun === 'entity') return null; // names that others may use by now stay
    return changeTo(state, change.noun, change.id, null) as Change;
  }
  const before = change.before as { version?: number };
  const version = (now as { version?: number } | null)?.version;
  const after = version === undefined ? before : { ...before, version: version + 1 };
  return changeTo(state, change.noun, change.id, after as NounRecords[typeof change.noun] as never) as Change;
}

/**
 * What undoing `event` is, on the state of now: the same list turned round. Refuses when someone changed the same
 * thing since (409 `changed-since`), unless `force`.
 * @param state at least the records that the event names, as they are now
 */
export function undoing(
  state: ReviewState,
  event: ReviewEvent,
  options: { at: string; force?: boolean; as?: 'change.undone' | 'change.redone' },
): Ruling {
  if (!options.force)
    for (const change of event.changes) {
      const now = (state[change.noun] as ReadonlyMap<string, unknown>).get(change.id) ?? null;
      if (!untouched(now, change.after))
        return refuse(409, 'changed-since', 'Someone has changed this since. Undo anyway?', {
          other: change.id,
        });
    }
  const changes = [...event.changes].reverse().flatMap((change) => inverse(state, change, options.at) ?? []);
  return allow(options.as ?? 'change.undone', changes);
}
