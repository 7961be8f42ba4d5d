import * as contract from '@/domain/api/discussions';
import { editMessage, removeMessage, reply, resolveDiscussion, startDiscussion } from '@/domain/discussing';
import { may } from '@/domain/policy';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { type Ruling, refuse } from '@/domain/ruling';
import { viewThread } from '@/domain/threads';
import { claimsNamed } from '@/server/store/claim-names';
import { claimRecords, discussionRecords, linkRecords } from '@/server/store/records';
import { answer } from './answer';
import { type Asker, carryOut, shownTo } from './change';
import { recipe } from './recipe';

const NO_THREAD = refuse(404, 'not-found', 'There is no such discussion here.');

/** Commits, and answers with the whole thread. */
async function changed(c: Asker, records: ReviewRecords, ruling: Ruling, id: string, status = 200) {
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const thread = state.discussion.get(id);
  return thread
    ? answer(status, { ...viewThread(shownTo(c.member.id, state), thread), reviewVersion, event })
    : NO_THREAD;
}

const start = recipe(contract.startDiscussion, async (c) => {
  const { on, target } = c.body;
  const [threads, about] = await Promise.all([
    discussionRecords(c.review),
    on === 'claim' && target ? claimRecords(c.review, [target]) : null,
  ]);
  const links = on === 'link' && target ? await linkRecords(c.review, target) : null;
  const shownLink = links && target && shownTo(c.member.id, stateOf(links)).link.get(target);
  const records = { ...threads, claim: about?.claim ?? [], link: shownLink ? [shownLink] : [] };
  const id = c.newId();
  const input = { ...c.body, id, message: c.newId(), by: c.member.id, at: c.now };
  return changed(c, records, startDiscussion(stateOf(records), input), id, 201);
});

const list = recipe(contract.listDiscussions, async (c) => {
  const { on, target } = c.query;
  const shown = shownTo(c.member.id, stateOf(await discussionRecords(c.review)));
  const items = [...shown.discussion.values()]
    .filter((thread) => (!on || thread.on === on) && (!target || thread.target === target))
    .map((thread) => viewThread(shown, thread));
  return answer(200, { items, nextCursor: null });
});

/** The threads of a review, when the one asked for is among those the asker may see. */
async function threadRecords(c: Asker, id: string | undefined) {
  const records = await discussionRecords(c.review);
  return id !== undefined && shownTo(c.member.id, stateOf(records)).discussion.has(id) ? records : null;
}

const threadOf = async (c: Asker, message: string) =>
  (await discussionRecords(c.review)).message?.find((m) => m.id === message)?.discussion;

const resolve = recipe(contract.resolveDiscussion, async (c) => {
  const id = c.params.discussion;
  const records = await threadRecords(c, id);
  if (!records) return NO_THREAD;
  const input = { discussion: id, resolved: c.body.resolved, by: c.member.id, at: c.now };
  return changed(c, records, resolveDiscussion(stateOf(records), input), id);
});

const answerIn = recipe(contract.reply, async (c) => {
  const id = c.params.discussion;
  const records = await threadRecords(c, id);
  if (!records) return NO_THREAD;
  const input = { ...c.body, id: c.newId(), discussion: id, by: c.member.id, at: c.now };
  return changed(c, records, reply(stateOf(records), input), id, 201);
});

const edit = recipe(contract.editMessage, async (c) => {
  const id = await threadOf(c, c.params.message);
  const records = await threadRecords(c, id);
  if (!records || !id) return NO_THREAD;
  const input = { ...c.body, message: c.params.message, by: c.member.id, at: c.now };
  return changed(c, records, editMessage(stateOf(records), input), id);
});

const remove = recipe(contract.removeMessage, async (c) => {
  const id = await threadOf(c, c.params.message);
  const records = await threadRecords(c, id);
  if (!records || !id) return NO_THREAD;
  const mayDecide = may(c.member.role, 'decide');
  const input = { message: c.params.message, by: c.member.id, mayDecide, at: c.now };
  return changed(c, records, removeMessage(stateOf(records), input), id);
});

const byName = recipe(contract.claimsByName, async (c) =>
  answer(200, { items: await claimsNamed(c.review, c.query.name, c.query.limit), nextCursor: null }),
);

export const discussionRecipes = [start, list, resolve, answerIn, edit, remove, byName];
