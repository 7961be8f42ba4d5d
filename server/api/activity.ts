import type { ActivityEntry } from '@/domain/activity';
import { activityCsv } from '@/domain/activity-csv';
import * as contract from '@/domain/api/activity';
import { visibleEvent } from '@/domain/blind';
import { restoring } from '@/domain/restoring';
import { stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { attachment } from '@/server/export/report-files';
import { eventOf } from '@/server/store/activity';
import { readActivity } from '@/server/store/read-activity';
import { recordsNamed } from '@/server/store/records';
import { membersSeenBy, viewingOf } from '@/server/store/viewing';
import { answer } from './answer';
import { carryOut } from './change';
import { recipe } from './recipe';

const inWords = recipe(contract.activityInWords, async (c) => {
  const { before, limit, ...filter } = c.query;
  const { items, next, withheld } = await readActivity(c.review, c.member, filter, { before, limit });
  return answer(200, { items, nextCursor: next === null ? null : String(next), withheld });
});

/** How many events are read at a time for a file. */
const BATCH = 500;

const file = recipe(contract.activityFile, async (c) => {
  const entries: ActivityEntry[] = [];
  for (let before: number | undefined; ; ) {
    const { items, next } = await readActivity(c.review, c.member, c.query, { before, limit: BATCH });
    entries.push(...items);
    if (next === null) break;
    before = next;
  }
  const members = new Map((await membersSeenBy(c.review, c.member.id)).map((m) => [m.id, m.name]));
  const nameOf = (id: string | null) => (id === null ? 'Lateral' : members.get(id) || 'former member');
  return new Response(activityCsv(entries.reverse(), nameOf), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment('activity.csv'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});

const restore = recipe(contract.restoreChange, async (c) => {
  const { version, force } = c.body;
  const event = await eventOf(c.review, version);
  const { viewer, voted } = await viewingOf(c.review, c.member.id);
  const seen = event && visibleEvent(event, viewer, voted);
  // An event that is withheld is not there for this member; nothing says what it would have been.
  if (!event || !seen || seen.type === 'withheld')
    return refuse(404, 'not-found', 'There is no such change here.', { path: 'version' });
  if (seen !== event)
    return refuse(
      409,
      'blind',
      'Finish your pass of this article first: this change is shown to you in part.',
    );
  const records = await recordsNamed(c.review, event.changes);
  const ruling = restoring(stateOf(records), event, { by: c.member, at: c.now, force });
  if (!ruling.ok) return ruling;
  const done = await carryOut(c, records, ruling, { undoes: version });
  return answer(200, { restored: version, reviewVersion: done.reviewVersion, event: done.event });
});

export const activityRecipes = [inWords, file, restore];
