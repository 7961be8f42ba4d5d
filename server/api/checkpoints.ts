import * as contract from '@/domain/api/checkpoints';
import { makeCheckpoint, removeCheckpoint, renameCheckpoint } from '@/domain/checkpointing';
import { stateOf } from '@/domain/review-state';
import { checkpointRecords, checkpointViews } from '@/server/store/checkpoints';
import { answer } from './answer';
import { type Changed, carryOut } from './change';
import { recipe } from './recipe';

function oneCheckpoint({ state, reviewVersion, event }: Changed, id: string, status = 200) {
  const record = state.checkpoint.get(id);
  if (!record) throw new Error('a checkpoint that was just changed is not there');
  return answer(status, { ...record, reviewVersion, event });
}

const list = recipe(contract.listCheckpoints, async (c) =>
  answer(200, { items: await checkpointViews(c.review, c.member.id), nextCursor: null }),
);

const make = recipe(contract.makeCheckpoint, async (c) => {
  const records = await checkpointRecords(c.review);
  const id = c.newId();
  const ruling = makeCheckpoint(stateOf(records), { ...c.body, id, by: c.member.id, at: c.now });
  return ruling.ok ? oneCheckpoint(await carryOut(c, records, ruling), id, 201) : ruling;
});

const rename = recipe(contract.renameCheckpoint, async (c) => {
  const records = await checkpointRecords(c.review);
  const { checkpoint } = c.params;
  const ruling = renameCheckpoint(stateOf(records), { checkpoint, ...c.body });
  return ruling.ok ? oneCheckpoint(await carryOut(c, records, ruling), checkpoint) : ruling;
});

const remove = recipe(contract.removeCheckpoint, async (c) => {
  const records = await checkpointRecords(c.review);
  const ruling = removeCheckpoint(stateOf(records), { checkpoint: c.params.checkpoint });
  if (!ruling.ok) return ruling;
  const { reviewVersion, event } = await carryOut(c, records, ruling);
  return answer(200, { reviewVersion, event });
});

export const checkpointRecipes = [list, make, rename, remove];
