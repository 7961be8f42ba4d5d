import { expect, test } from 'vitest';
import type { ReviewState } from './review-state';
import { applyEvent } from './review-state';
import { gatherClaim, releaseClaim } from './stating';
import { AT, committed, eventOf, forty, refusalOf, sank, smallReview, thirty } from './test-review';
import { undoing } from './undo';

const statement = (id: string, ...claims: { id: string }[]) => ({
  ...{ id, name: id, version: 1, deletedAt: null },
  claims: claims.map((claim) => ({ claim: claim.id, gist: null })),
});
const start = smallReview({ statement: [statement('s', sank, forty), statement('t', thirty)] });
const held = (state: ReviewState) =>
  [...state.statement.values()].map(({ id, claims }) => [id, claims.map(({ claim }) => claim)]);

test('a claim that was taken out, and that another put elsewhere since, is asked about and then is in one place', () => {
  const event = eventOf(start, releaseClaim(start, { statement: 's', claim: forty.id }), 'bo', AT);
  const out = applyEvent(start, event);
  const elsewhere = committed(out, gatherClaim(out, { statement: 't', claim: forty.id }), 'amira');
  expect(refusalOf(undoing(elsewhere, event, { at: AT }))).toMatchObject({ code: 'changed-since' });
  const back = committed(elsewhere, undoing(elsewhere, event, { at: AT, force: true }));
  expect(held(back)).toEqual([
    ['s', [sank.id, forty.id]],
    ['t', [thirty.id]],
  ]);
});

test('a move that is taken back leaves its claim in the first statement only, with no question', () => {
  const event = eventOf(start, gatherClaim(start, { statement: 't', claim: forty.id }), 'bo', AT);
  const moved = applyEvent(start, event);
  expect(held(committed(moved, undoing(moved, event, { at: AT })))).toEqual(held(start));
});
