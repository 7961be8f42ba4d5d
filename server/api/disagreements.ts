import * as contract from '@/domain/api/disagreements';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { countByStatus, disagreementsOf, passes, tallyOf } from '@/domain/disagreements';
import { passesAwaited } from '@/domain/pass-waiting';
import { stateOf } from '@/domain/review-state';
import { wholeReview } from '@/server/store/records';
import { answer } from './answer';
import { recipe } from './recipe';

const list = recipe(contract.listDisagreements, async (c) => {
  const records = await wholeReview(c.review);
  const viewer = viewerOf(records, c.member.id);
  const state = stateOf(visibleRecords(records, viewer));
  const all = disagreementsOf(state);
  const items = all
    .filter((one) => passes(one, c.query))
    .map((one) => ({ ...one, tally: one.on === 'claim' ? tallyOf(state, one.id) : [] }));
  return answer(200, {
    items,
    nextCursor: null,
    counts: countByStatus(all),
    waiting: passesAwaited(state, viewer),
  });
});

export const disagreementRecipes = [list];
