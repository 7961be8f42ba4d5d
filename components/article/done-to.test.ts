import { expect, test } from 'vitest';
import { doneTo } from '@/components/article/done-to';
import { AT, claim, claimId } from '@/components/live/test-review';
import type { Change, EventType } from '@/domain/review-event';

const TEXT = 'The ferry left. Forty were rescued.';
const here = claim(TEXT, 1, 0, 15);
const ME = claimId(1);

const said = (type: EventType, ...changes: object[]) => doneTo(ME, { type, changes: changes as Change[] });
const link = (a: string, b: string, deletedAt: string | null = null) => ({ id: 'l', a, b, deletedAt });

test('a link to the claim is said, one between others is not', () => {
  const made = (a: string, b: string) => ({ noun: 'link', id: 'l', before: null, after: link(a, b) });
  expect(said('link.confirmed', made(claimId(2), ME))).toBe('linked');
  expect(said('link.confirmed', made(claimId(2), claimId(3)))).toBeNull();
  const removed = { noun: 'link', id: 'l', before: link(ME, claimId(2)), after: link(ME, claimId(2), AT) };
  expect(said('link.removed', removed)).toBe('unlinked');
});

test('others’ tags and votes are never said', () => {
  const judgement = { noun: 'judgement', id: 'j', before: null, after: { claim: ME, kind: 'opinion' } };
  const counted = { noun: 'claim', id: ME, before: here, after: { ...here, version: 2 } };
  const vote = { noun: 'vote', id: 'v', before: null, after: { link: 'l', answer: 'yes' } };
  expect(said('claim.judged', judgement, counted)).toBeNull();
  expect(said('link.voted', vote)).toBeNull();
});

test('new bounds are said as such, and a removal before anything that goes with it', () => {
  const moved = { noun: 'claim', id: ME, before: here, after: { ...here, end: 9 } };
  const copied = { noun: 'attribution', id: ME, before: null, after: {} };
  expect(said('claim.split', copied, moved)).toBe('moved');
  const unlinked = { noun: 'link', id: 'l', before: link(ME, claimId(2)), after: link(ME, claimId(2), AT) };
  const gone = { noun: 'claim', id: ME, before: here, after: { ...here, deletedAt: AT } };
  expect(said('claim.deleted', unlinked, gone)).toBe('removed');
});
