import * as contract from '@/domain/api/reviews';
import { type ReviewRecord, TEMPLATE_SETTINGS } from '@/domain/review';
import { changeTo, stateOf } from '@/domain/review-state';
import type { MemberRecord } from '@/domain/reviewer';
import { allow, refuse } from '@/domain/ruling';
import { commit } from '@/server/store/commit';
import type { AuthorizedReview } from '@/server/store/membership';
import { createReviewRow } from '@/server/store/new-review';
import { sharedRecords } from '@/server/store/records';
import { StaleError } from '@/server/store/refusals';
import { reviewPage, reviewView } from '@/server/store/review-views';
import { copySample } from '@/server/store/sample';
import { answer } from './answer';
import { carryOut } from './change';
import { inTurn } from './in-turn';
import { recipe } from './recipe';

const create = recipe(contract.createReview, async (c) => {
  const { body, account, now } = c;
  const usual = TEMPLATE_SETTINGS[body.template];
  const review: ReviewRecord = {
    id: c.newId(),
    question: body.question,
    eventDate: body.eventDate || null,
    place: body.place || null,
    template: body.template,
    requiredJudgements: body.requiredJudgements ?? usual.requiredJudgements,
    blindFirst: body.blindFirst ?? usual.blindFirst,
    hideSuggestions: body.hideSuggestions ?? usual.hideSuggestions,
    collapseComments: body.collapseComments ?? usual.collapseComments,
    contentNote: body.contentNote || null,
    isSample: false,
    createdAt: now,
    releasedAt: null,
    archivedAt: null,
    deletedAt: null,
  };
  const owner: MemberRecord = {
    id: account.id,
    name: account.name,
    role: 'owner',
    pseudonym: null,
    colour: 0,
    joinedAt: now,
    removedAt: null,
  };
  const event = await createReviewRow(review, owner, { tab: c.tab, at: now });
  const view = await reviewView(review.id as AuthorizedReview, owner);
  return answer(201, { ...view, reviewVersion: event.version }, { location: `/api/v1/reviews/${review.id}` });
});

const sample = recipe(contract.openSample, async (c) => {
  // Two presses of the button are one copy.
  const review = await inTurn(`sample ${c.account.id}`, () =>
    copySample(c.account, { at: c.now, newId: c.newId, reset: c.body.reset }),
  );
  const view = await reviewView(review, { id: c.account.id, role: 'owner' });
  return answer(201, { ...view, reviewVersion: view.version });
});

const list = recipe(contract.listReviews, async (c) => {
  const { limit, cursor, archived } = c.query;
  const page = await reviewPage(c.account.id, {
    limit,
    cursor,
    ...(archived === undefined ? {} : { archived: archived === 'true' }),
  });
  return answer(200, page);
});

const get = recipe(contract.getReview, async (c) => answer(200, await reviewView(c.review, c.member)));

const change = recipe(contract.changeReview, async (c) => {
  const records = await sharedRecords(c.review);
  const state = stateOf(records);
  const before = state.review.get(c.review);
  if (!before) throw new Error('a review without its record');
  if (c.ifMatch !== null && c.ifMatch !== state.version)
    throw new StaleError(await reviewView(c.review, c.member));
  const { archived, released, ...settings } = c.body;
  if (released && before.template !== 'class')
    return refuse(409, 'no-class', 'Only in a class are the judgements of owners held back.');
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const archivedAt = archived === undefined ? before.archivedAt : archived ? c.now : null;
  const releasedAt = before.releasedAt ?? (released ? c.now : null);
  const after: ReviewRecord = { ...before, ...given, archivedAt, releasedAt };
  const type = released ? 'review.released' : archived === undefined ? 'review.changed' : 'review.archived';
  const same = JSON.stringify(before) === JSON.stringify(after);
  const ruling = allow(type, same ? [] : [changeTo(state, 'review', c.review, after)]);
  const { reviewVersion } = await carryOut(c, records, ruling);
  return answer(200, { ...(await reviewView(c.review, c.member)), reviewVersion });
});

const remove = recipe(contract.deleteReview, async (c) => {
  const state = stateOf(await sharedRecords(c.review));
  const before = state.review.get(c.review);
  if (!before) throw new Error('a review without its record');
  const changes = [changeTo(state, 'review', c.review, { ...before, deletedAt: c.now })];
  await commit({
    review: c.review,
    actor: c.member.id,
    tab: c.tab,
    at: c.now,
    type: 'review.deleted',
    changes,
  });
  return answer(204, undefined);
});

export const reviewRecipes = [create, sample, list, get, change, remove];
