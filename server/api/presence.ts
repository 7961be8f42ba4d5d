import * as contract from '@/domain/api/presence';
import { Bucket } from '@/server/live/bucket';
import { hub } from '@/server/live/hub';
import { preferencesOf } from '@/server/store/preferences';
import { ProblemError } from './problem';
import { answer, recipe } from './recipe';

/** A tab speaks every 15 seconds and when its person goes elsewhere; several tabs and quick keys are well below this. */
const words = new Bucket(60, 5);

export const presenceRecipes = [
  recipe(
    contract.sayPresence,
    async ({ review, member, account, body }) => {
      const { presence } = hub();
      if (!words.take(account.id, Date.now()))
        throw new ProblemError('rate-limited', 'That is too often. Once in 15 seconds is enough.', {
          headers: { 'retry-after': '1' },
        });
      const { tab, leaving, article = null, claim = null, editing = null, screen, takeOver, idle } = body;
      if (leaving) presence.leave(review, member.id, tab);
      else {
        const { appearAway } = await preferencesOf(account.id);
        presence.say(review, {
          ...{ member: member.id, tab, screen, editing, takeOver, idle, away: appearAway },
          // Who appears as away is nowhere, in this process' memory and in the others'.
          ...(appearAway ? { screen: 'other', article: null, claim: null } : { article, claim }),
        });
      }
      return answer(200, await presence.viewFor(review, member.id));
    },
    { limit: 4_000 },
  ),

  recipe(contract.presence, async ({ review, member }) =>
    answer(200, await hub().presence.viewFor(review, member.id)),
  ),
];
