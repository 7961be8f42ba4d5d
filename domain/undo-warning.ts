import type { ActivityNames } from './activity';
import { recordInWords, type Saying } from './activity-words';
import type { Change, NounRecords, ReviewEvent } from './review-event';
import type { ReviewState } from './review-state';
import { stillStands } from './undo';

/** One thing that I changed and another changed after me: what it was, what I made of it, what it is now. */
export type WarnedLine = { field: string; before: Saying[]; mine: Saying[]; theirs: Saying[] };

const same = (x: readonly Saying[], y: readonly Saying[]) => JSON.stringify(x) === JSON.stringify(y);

/** The changes of an event that others changed again since. */
export const overwritten = (state: ReviewState, event: ReviewEvent): Change[] =>
  event.changes.filter((change) => !stillStands(state, change));

/**
 * What undoing an event would take from others, in words.
 * @param state the records that the event names, as they are now and as the reader may see them: a value that is
 *   withheld is told by no line
 */
export function undoWarning(state: ReviewState, event: ReviewEvent, names: ActivityNames): WarnedLine[] {
  return overwritten(state, event).flatMap((change) => {
    const { noun, id } = change;
    const now = (state[noun] as ReadonlyMap<string, unknown>).get(id) ?? null;
    const words = (record: unknown) =>
      record ? recordInWords(noun, record as NounRecords[typeof noun], names) : {};
    const [was, made, is] = [words(change.before), words(change.after), words(now)];
    return [...new Set([...Object.keys(was), ...Object.keys(made)])].flatMap((field) => {
      const [before, mine, theirs] = [was[field] ?? [], made[field] ?? [], is[field] ?? []];
      return same(before, mine) || same(mine, theirs) ? [] : [{ field, before, mine, theirs }];
    });
  });
}
