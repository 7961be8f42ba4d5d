import * as contract from '@/domain/api/origins';
import { changeEntity, joinEntities, partEntities } from '@/domain/naming';
import type { ReviewState } from '@/domain/review-state';
import { stateOf } from '@/domain/review-state';
import { nameRecords } from '@/server/store/records';
import { answer } from './answer';
import { carryOut, shownTo } from './change';
import { recipe } from './recipe';

/** How many claims name each entity, as speaker, step or origin. */
function uses(state: ReviewState): Map<string, number> {
  const count = new Map<string, number>();
  for (const { sources, chain, origin } of state.attribution.values()) {
    const named = new Set([...sources, ...chain, ...(origin ? [origin] : [])].map((step) => step.entity));
    for (const entity of named) if (entity) count.set(entity, (count.get(entity) ?? 0) + 1);
  }
  return count;
}

const list = recipe(contract.listOrigins, async (c) => {
  const shown = shownTo(c.member.id, stateOf(await nameRecords(c.review)));
  const count = uses(shown);
  const items = [...shown.entity.values()].map(({ id, name, type, article }) => ({
    id,
    name,
    type,
    article,
    claims: count.get(id) ?? 0,
  }));
  return answer(200, { items, nextCursor: null });
});

const change = recipe(contract.changeOrigin, async (c) => {
  const records = await nameRecords(c.review);
  const ruling = changeEntity(stateOf(records), { entity: c.params.origin, ...c.body });
  if (!ruling.ok) return ruling;
  const { reviewVersion, event } = await carryOut(c, records, ruling);
  return answer(200, { reviewVersion, event });
});

const listJoined = recipe(contract.listSameAs, async (c) => {
  const shown = shownTo(c.member.id, stateOf(await nameRecords(c.review)));
  const known = [...shown.sameAs.values()].filter((s) => shown.entity.has(s.a) && shown.entity.has(s.b));
  return answer(200, { items: known, nextCursor: null });
});

const join = recipe(contract.joinNames, async (c) => {
  const records = await nameRecords(c.review);
  const id = c.newId();
  const ruling = joinEntities(stateOf(records), { ...c.body, id, by: c.member.id, at: c.now });
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const ends = new Set([c.body.a, c.body.b]);
  const joined = [...state.sameAs.values()].find((s) => ends.has(s.a) && ends.has(s.b));
  if (!joined) throw new Error('a “same as” that was just made is not there');
  return answer(201, { ...joined, reviewVersion, event });
});

const part = recipe(contract.partNames, async (c) => {
  const records = await nameRecords(c.review);
  const ruling = partEntities(stateOf(records), { sameAs: c.params.sameAs });
  if (!ruling.ok) return ruling;
  const { reviewVersion, event } = await carryOut(c, records, ruling);
  return answer(200, { reviewVersion, event });
});

export const originRecipes = [list, change, listJoined, join, part];
