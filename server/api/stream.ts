import * as contract from '@/domain/api/readings';
import { eventStream } from '@/server/live/event-stream';
import { lastVersion } from '@/server/store/events';
import { callerOf } from './caller';
import { recipe } from './recipe';

/** The event stream. `Last-Event-ID` (sent by the browser when it comes back) wins over `after`; without either it starts now. */
const events = recipe(contract.events, async (c) => {
  const resume = Number.parseInt(c.request.headers.get('last-event-id') ?? '', 10);
  const last = (await lastVersion(c.review)) ?? 0;
  // A version that is still to come (of another database, or made up) would wait for ever.
  const after = Math.max(0, Math.min(last, Number.isFinite(resume) ? resume : (c.query.after ?? last)));
  return eventStream(c.request, {
    review: c.review,
    account: c.account.id,
    member: c.member.id,
    after,
    stillSignedIn: () =>
      callerOf(c.request, new Date()).then(
        () => true,
        () => false,
      ),
  });
});

export const streamRecipes = [events];
