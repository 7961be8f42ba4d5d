import * as words from '@/domain/api/activity';
import * as contract from '@/domain/api/reviews';
import { visibleEvent } from '@/domain/blind';
import { may } from '@/domain/policy';
import type { ReviewEvent } from '@/domain/review-event';
import { stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { neededToUndo, undoing } from '@/domain/undo';
import { eventsAfter, lastRedoable, lastUndoable, lastVersion } from '@/server/store/events';
import { recordsNamed } from '@/server/store/records';
import { warningOf } from '@/server/store/undo-warnings';
import { viewingOf } from '@/server/store/viewing';
import { answer } from './answer';
import { type Asker, carryOut } from './change';
import { recipe } from './recipe';

/** Turns an event round, on the records as they are now. */
async function takeBack(c: Asker, event: ReviewEvent, as: 'change.undone' | 'change.redone', force: boolean) {
  if (!event.changes.every((change) => may(c.member.role, neededToUndo(change))))
    return refuse(403, 'role', `A ${c.member.role} of this review may not do that any more.`);
  const records = await recordsNamed(c.review, event.changes);
  const ruling = undoing(stateOf(records), event, { at: c.now, as, force });
  if (!ruling.ok) return ruling;
  const undoes = as === 'change.undone' ? event.version : (event.undoes ?? event.version);
  return { ok: true as const, undoes, done: await carryOut(c, records, ruling, { undoes }) };
}

const undo = recipe(contract.undo, async (c) => {
  const event = await lastUndoable(c.review, c.member.id);
  if (!event) return refuse(409, 'nothing-to-undo', 'There is nothing of yours to undo.');
  const result = await takeBack(c, event, 'change.undone', c.body.force);
  if (!result.ok) return result;
  const { done, undoes } = result;
  return answer(200, { undone: undoes, reviewVersion: done.reviewVersion, event: done.event });
});

const redo = recipe(contract.redo, async (c) => {
  const event = await lastRedoable(c.review, c.member.id);
  if (!event) return refuse(409, 'nothing-to-undo', 'There is nothing of yours to redo.');
  const result = await takeBack(c, event, 'change.redone', c.body.force);
  if (!result.ok) return result;
  const { done, undoes } = result;
  return answer(200, { redone: undoes, reviewVersion: done.reviewVersion, event: done.event });
});

const activity = recipe(contract.activity, async (c) => {
  const { after, limit } = c.query;
  const [events, version] = await Promise.all([
    eventsAfter(c.review, after, limit + 1),
    lastVersion(c.review),
  ]);
  const { viewer, voted } = await viewingOf(c.review, c.member.id);
  const items = events.slice(0, limit).map((event) => visibleEvent(event, viewer, voted));
  const last = items.at(-1)?.version ?? after;
  return answer(200, {
    items,
    nextCursor: events.length > limit ? String(last) : null,
    version: version ?? 0,
  });
});

const warn = recipe(words.undoWarning, async (c) => {
  const read = c.query.what === 'undo' ? lastUndoable : lastRedoable;
  const event = await read(c.review, c.member.id);
  return answer(200, { warning: event && (await warningOf(c.review, c.member, event)) });
});

export const historyRecipes = [undo, redo, warn, activity];
