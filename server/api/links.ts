import * as contract from '@/domain/api/links';
import { seesOthers, viewerOf } from '@/domain/blind';
import { decideLink, reopenLink } from '@/domain/deciding';
import { viewLink } from '@/domain/link-view';
import { changeLink, link, overrideIndependence, removeLink, vote } from '@/domain/linking';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { type Ruling, refuse } from '@/domain/ruling';
import { linkPage } from '@/server/store/link-views';
import { claimRecords, linkRecords } from '@/server/store/records';
import { answer } from './answer';
import { type Asker, type Changed, carryOut, refuseStale, shownTo } from './change';
import { recipe } from './recipe';

const NO_LINK = refuse(404, 'not-found', 'There is no such link here.');

function oneLink(c: Asker, done: Changed, id: string, status = 200) {
  const state = shownTo(c.member.id, done.state);
  const record = state.link.get(id);
  if (!record) return NO_LINK;
  return answer(status, { ...viewLink(state, record), reviewVersion: done.reviewVersion, event: done.event });
}

const create = recipe(contract.createLink, async (c) => {
  const records = await claimRecords(c.review, [c.body.a, c.body.b]);
  const newId = c.newId();
  const ruling = link(stateOf(records), { ...c.body, by: c.member.id, at: c.now, newId });
  if (!ruling.ok) return ruling;
  const done = await carryOut(c, records, ruling);
  if (ruling.type === 'link.confirmed') return oneLink(c, done, newId, 201);
  const there = [...done.state.link.values()].find(
    (l) => l.relation === c.body.relation && [l.a, l.b].includes(c.body.a) && [l.a, l.b].includes(c.body.b),
  );
  if (!there) return NO_LINK;
  // In a blind pass, that another reviewer linked the two before is not told.
  const wasShown = shownTo(c.member.id, stateOf(records)).link.has(there.id);
  return oneLink(c, done, there.id, wasShown ? 200 : 201);
});

const list = recipe(contract.listLinks, async (c) =>
  answer(200, await linkPage(c.review, c.member.id, c.query)),
);

/** Reads a link that is there, asks the domain, commits. `shared`: the link itself changes, so a stale caller is refused. */
async function changeOne(
  c: Asker,
  id: string,
  shared: boolean,
  rule: (records: ReviewRecords) => Ruling,
): Promise<(Ruling & { ok: false }) | { ok: true; done: Changed }> {
  const records = await linkRecords(c.review, id);
  const state = stateOf(records);
  const record = state.link.get(id);
  if (!record || record.deletedAt) return NO_LINK;
  const shown = shownTo(c.member.id, state).link.get(id);
  if (!shown) return NO_LINK;
  if (shared) refuseStale(c.ifMatch, record.version, () => viewLink(shownTo(c.member.id, state), record));
  const ruling = rule(records);
  if (!ruling.ok) return ruling;
  return { ok: true, done: await carryOut(c, records, ruling) };
}

const change = recipe(contract.changeLink, async (c) => {
  const id = c.params.link;
  const result = await changeOne(c, id, true, (r) => changeLink(stateOf(r), { link: id, change: c.body }));
  return result.ok ? oneLink(c, result.done, id) : result;
});

const override = recipe(contract.overrideIndependence, async (c) => {
  const id = c.params.link;
  const reason = c.body.value === null ? null : c.body.reason;
  const input = { link: id, value: c.body.value, reason, by: c.member.id, at: c.now };
  const result = await changeOne(c, id, true, (r) => overrideIndependence(stateOf(r), input));
  return result.ok ? oneLink(c, result.done, id) : result;
});

const remove = recipe(contract.removeLink, async (c) => {
  const id = c.params.link;
  const result = await changeOne(c, id, true, (r) => removeLink(stateOf(r), { link: id, at: c.now }));
  if (!result.ok) return result;
  return answer(200, { reviewVersion: result.done.reviewVersion, event: result.done.event });
});

const castVote = recipe(contract.voteLink, async (c) => {
  const id = c.params.link;
  const input = { link: id, reviewer: c.member.id, answer: c.body.answer, at: c.now };
  const result = await changeOne(c, id, false, (r) => vote(stateOf(r), input));
  return result.ok ? oneLink(c, result.done, id) : result;
});

const takeVoteBack = recipe(contract.unvoteLink, async (c) => {
  const id = c.params.link;
  const input = { link: id, reviewer: c.member.id, answer: null, at: c.now };
  const result = await changeOne(c, id, false, (r) => vote(stateOf(r), input));
  return result.ok ? oneLink(c, result.done, id) : result;
});

/** Both ends must have been read: an editor decides on what they have been shown. */
function refuseBlind(records: ReviewRecords, member: string, id: string) {
  const record = records.link?.find((l) => l.id === id);
  const viewer = viewerOf(records, member);
  const shown = record && seesOthers(viewer, record.articleA) && seesOthers(viewer, record.articleB);
  return shown ? null : refuse(403, 'blind', 'Finish your own pass of both articles first.');
}

const decide = recipe(contract.decideLink, async (c) => {
  const id = c.params.link;
  const input = {
    link: id,
    outcome: c.body.outcome,
    reason: c.body.reason ?? null,
    by: c.member.id,
    at: c.now,
  };
  const result = await changeOne(
    c,
    id,
    true,
    (r) => refuseBlind(r, c.member.id, id) ?? decideLink(stateOf(r), input),
  );
  return result.ok ? oneLink(c, result.done, id) : result;
});

const reopen = recipe(contract.reopenLink, async (c) => {
  const id = c.params.link;
  const result = await changeOne(
    c,
    id,
    true,
    (r) => refuseBlind(r, c.member.id, id) ?? reopenLink(stateOf(r), { link: id }),
  );
  return result.ok ? oneLink(c, result.done, id) : result;
});

export const linkRecipes = [create, list, change, override, remove, castVote, takeVoteBack, decide, reopen];
