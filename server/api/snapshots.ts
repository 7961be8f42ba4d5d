import * as contract from '@/domain/api/snapshots';
import { freezeSnapshot, frozenData, frozenText, withdrawSnapshot } from '@/domain/freezing';
import { stateOf } from '@/domain/review-state';
import { sha256 } from '@/server/store/hash';
import { wholeReview } from '@/server/store/records';
import { snapshotViews } from '@/server/store/snapshot-views';
import { writeFrozen } from '@/server/store/snapshots';
import { answer } from './answer';
import { carryOut } from './change';
import { recipe } from './recipe';

/**
 * Freezes what may be told: the records of now without unfinished blind passes, and without what reviewers said to each
 * other.
 */
const freeze = recipe(contract.freezeSnapshot, async (c) => {
  const records = await wholeReview(c.review);
  const data = frozenData(stateOf(records), c.now);
  const id = c.newId();
  const ruling = freezeSnapshot(stateOf(records), {
    id,
    sha256: sha256(frozenText(data)),
    by: c.member.id,
    at: c.now,
  });
  const record = ruling.changes[0]?.noun === 'snapshot' ? ruling.changes[0].after : null;
  if (!record) throw new Error('a snapshot that was just frozen is not there');
  const { event } = await carryOut(c, records, ruling, {
    beside: (client) => writeFrozen(client, c.review, id, data),
  });
  return answer(201, { ...record, event });
});

const list = recipe(contract.listSnapshots, async (c) => {
  const items = await snapshotViews(c.review, c.member.id, await wholeReview(c.review));
  return answer(200, { items, nextCursor: null });
});

const withdraw = recipe(contract.withdrawSnapshot, async (c) => {
  const records = await wholeReview(c.review);
  const input = { snapshot: c.params.snapshot, reason: c.body.reason, at: c.now };
  const ruling = withdrawSnapshot(stateOf(records), input);
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const record = state.snapshot.get(c.params.snapshot);
  if (!record) throw new Error('a snapshot that was just withdrawn is not there');
  return answer(200, { ...record, reviewVersion, event });
});

export const snapshotRecipes = [freeze, list, withdraw];
