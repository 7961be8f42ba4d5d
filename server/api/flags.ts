import * as contract from '@/domain/api/flags';
import { raiseFlag, resolveFlag } from '@/domain/flagging';
import { may } from '@/domain/policy';
import { stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { claimRecords, flagRecords, linkRecords } from '@/server/store/records';
import { answer } from './answer';
import { carryOut, shownTo } from './change';
import { recipe } from './recipe';

const raise = recipe(contract.raiseFlag, async (c) => {
  const { claim, link } = c.body;
  const records = link
    ? await linkRecords(c.review, link)
    : await claimRecords(c.review, claim ? [claim] : []);
  if (link && !shownTo(c.member.id, stateOf(records)).link.has(link))
    return refuse(404, 'not-found', 'There is no such claim or link here.');
  const id = c.newId();
  const ruling = raiseFlag(stateOf(records), { ...c.body, id, by: c.member.id, at: c.now });
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const flag = state.flag.get(id);
  if (!flag) throw new Error('a flag that was just raised is not there');
  return answer(201, { ...flag, reviewVersion, event });
});

const list = recipe(contract.listFlags, async (c) => {
  const { claim, link, open } = c.query;
  const shown = shownTo(c.member.id, stateOf(await flagRecords(c.review)));
  const items = [...shown.flag.values()].filter(
    (flag) =>
      (!claim || flag.claim === claim) &&
      (!link || flag.link === link) &&
      (!open || (flag.resolvedAt === null) === (open === 'true')),
  );
  return answer(200, { items, nextCursor: null });
});

const resolve = recipe(contract.resolveFlag, async (c) => {
  const id = c.params.flag;
  const records = await flagRecords(c.review);
  if (!shownTo(c.member.id, stateOf(records)).flag.has(id))
    return refuse(404, 'not-found', 'There is no such flag here.');
  const mayDecide = may(c.member.role, 'decide');
  const input = { flag: id, resolved: c.body.resolved, by: c.member.id, mayDecide, at: c.now };
  const ruling = resolveFlag(stateOf(records), input);
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const flag = state.flag.get(id);
  if (!flag) throw new Error('a flag that was just resolved is not there');
  return answer(200, { ...flag, reviewVersion, event });
});

export const flagRecipes = [raise, list, resolve];
