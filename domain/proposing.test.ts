import { describe, expect, test } from 'vitest';
import { answerCandidate } from './answering';
import type { ArticleRecord } from './article';
import { viewerOf, visibleEvent, visibleRecords } from './blind';
import { openCandidates, proposePairs } from './proposing';
import { applyChanges, type ReviewRecords, type ReviewState, stateOf } from './review-state';
import {
  AT,
  article,
  attribution,
  blindReview,
  claimLink,
  committed,
  eventOf,
  forty,
  judgement,
  proposed,
  refusalOf,
  sank,
  sankAtOne,
  smallReview,
  thirty,
} from './test-review';
import { undoing } from './undo';

let made = 0;
const newId = () => `k${made++}`;
const pairsOf = (state: ReviewState, room = 100) =>
  proposePairs(state, { room, newId }).changes.map((c) => {
    const { a, b } = (c.noun === 'candidate' && c.after) || { a: '', b: '' };
    return [a, b].sort().join(' ');
  });
const pair = (x: { id: string }, y: { id: string }) => [x.id, y.id].sort().join(' ');
const PIER = pair(sank, sankAtOne);
const BOATS = pair(forty, thirty);
const answered = (state: ReviewState, answer: 'corroborates' | 'conflicts' | 'unrelated', by = 'bo') =>
  answerCandidate(state, { candidate: 'k', answer, by, at: AT, newId: 'new' });

describe('what is proposed', () => {
  test('claims of two articles on the same point, by the machine', () => {
    const ruling = proposePairs(smallReview(), { room: 9, newId });
    expect(ruling.type).toBe('link.suggested');
    expect(ruling.changes.map((c) => c.after)).toEqual(
      expect.arrayContaining([expect.objectContaining({ status: 'open', answeredBy: null })]),
    );
    expect(pairsOf(smallReview())).toEqual(expect.arrayContaining([PIER, BOATS]));
  });

  test('once: asked again with those, nothing more', () => {
    const state = smallReview();
    const after = applyChanges(state, proposePairs(state, { room: 100, newId }).changes);
    expect(proposePairs(after, { room: 100, newId }).changes).toEqual([]);
  });

  test('no more than there is room for', () => {
    expect(pairsOf(smallReview(), 1)).toHaveLength(1);
    expect(pairsOf(smallReview(), 0)).toEqual([]);
    expect(pairsOf(smallReview(), -4)).toEqual([]);
  });

  test.each([
    ['open', null],
    ['accepted', 'bo'],
    ['rejected', 'bo'],
  ] as const)('a pair that is %s is not proposed again', (status, answeredBy) => {
    const state = smallReview({ candidate: [proposed('k', sank, sankAtOne, { status, answeredBy })] });
    expect(pairsOf(state)).not.toContain(PIER);
    expect(pairsOf(state)).toContain(BOATS);
  });

  test('nor one that is linked, or was', () => {
    expect(pairsOf(smallReview({ link: [claimLink('l', sank, sankAtOne)] }))).not.toContain(PIER);
    const removed = claimLink('l', sank, sankAtOne, { deletedAt: AT });
    expect(pairsOf(smallReview({ link: [removed] }))).not.toContain(PIER);
  });

  test.each(['excluded', 'reader_comment'] as const)('nor one with a claim that is %s', (kind) => {
    const judged = [judgement(sank, 'amira', kind), judgement(sank, 'bo', kind)];
    expect(pairsOf(smallReview({ judgement: judged }))).not.toContain(PIER);
    const suggestion = { kind, hedged: false, attribution: null, because: [] };
    const claim = [...smallReview().claim.values()].map((c) => (c.id === sank.id ? { ...c, suggestion } : c));
    expect(pairsOf(smallReview({ claim }))).not.toContain(PIER);
    // A person's word for another kind outweighs the machine's.
    expect(pairsOf(smallReview({ claim, judgement: [judgement(sank, 'bo', 'opinion')] }))).toContain(PIER);
  });

  test('nothing of an article that is gone or not confirmed', () => {
    const gone: Partial<ArticleRecord>[] = [{ removedAt: AT }, { status: 'check' }];
    for (const more of gone)
      expect(pairsOf(smallReview({ article: [article('A1'), article('A2', more)] }))).toEqual([]);
  });

  test('in a blind review it rests on the texts alone', () => {
    const more: Partial<ReviewRecords> = {
      judgement: [judgement(sank, 'amira', 'excluded'), judgement(sank, 'bo', 'excluded')],
      link: [claimLink('l', forty, thirty)],
      attribution: [attribution(sank, 'amira', 'mayor'), attribution(sankAtOne, 'amira', 'mayor')],
      entity: [
        { id: 'mayor', name: 'Adeel', type: 'named_person', article: null, createdBy: 'amira', at: AT },
      ],
    };
    const bare = proposePairs(blindReview(), { room: 9, newId: () => 'same' });
    expect(proposePairs(blindReview(more), { room: 9, newId: () => 'same' }).changes).toEqual(bare.changes);
    expect(pairsOf(smallReview(more))).not.toContain(PIER);
  });
});

describe('an answer', () => {
  const state = smallReview({ candidate: [proposed('k', sank, sankAtOne)] });

  test.each(['corroborates', 'conflicts'] as const)('%s is a link with the caller’s yes', (relation) => {
    const after = committed(state, answered(state, relation));
    expect([...after.link.values()]).toMatchObject([{ id: 'new', relation, createdBy: 'bo' }]);
    expect([...after.vote.values()]).toMatchObject([{ reviewer: 'bo', answer: 'yes' }]);
    expect(after.candidate.get('k')).toMatchObject({ status: 'accepted', answeredBy: 'bo' });
    expect(openCandidates(after)).toEqual([]);
  });

  test('unrelated links nothing, and the pair does not come back (UX-40)', () => {
    const after = committed(state, answered(state, 'unrelated'));
    expect(after.link.size).toBe(0);
    expect(openCandidates(after)).toEqual([]);
    expect(pairsOf(after)).not.toContain(PIER);
  });

  test.each(['corroborates', 'unrelated'] as const)('%s is undone, and then waits again', (answer) => {
    const event = eventOf(state, answered(state, answer), 'bo');
    const after = applyChanges(state, event.changes);
    const ruling = undoing(after, event, { at: AT });
    expect(openCandidates(committed(after, ruling)).map(({ id }) => id)).toEqual(['k']);
  });

  test('after somebody else’s answer a relation is one’s own yes; unrelated is refused', () => {
    const theirs = committed(state, answered(state, 'corroborates', 'amira'), 'amira');
    const mine = committed(theirs, answered(theirs, 'corroborates'));
    expect([...mine.vote.values()].map((v) => v.reviewer)).toEqual(['amira', 'bo']);
    expect(mine.candidate.get('k')?.answeredBy).toBe('amira');
    expect(refusalOf(answered(theirs, 'unrelated'))).toMatchObject({ code: 'changed-since' });
    const mineToo = committed(state, answered(state, 'corroborates'));
    expect(refusalOf(answered(mineToo, 'unrelated'))).toMatchObject({ code: 'changed-since' });
  });

  test('is refused where a claim is gone, or the pair was never there', () => {
    const claim = [...state.claim.values()].map((c) => (c.id === sank.id ? { ...c, deletedAt: AT } : c));
    const without = smallReview({ claim, candidate: [...state.candidate.values()] });
    expect(refusalOf(answered(without, 'conflicts'))).toMatchObject({ status: 409, code: 'not-ready' });
    expect(openCandidates(without)).toEqual([]);
    expect(refusalOf(answered(smallReview(), 'conflicts'))).toMatchObject({ status: 404 });
  });
});

describe('a blind review', () => {
  const state = blindReview({ candidate: [proposed('k', sank, sankAtOne)] });
  const viewer = viewerOf({ review: [...state.review.values()] }, 'bo');

  test.each(['corroborates', 'unrelated'] as const)('does not tell that someone answered %s', (answer) => {
    const event = eventOf(state, answered(state, answer, 'amira'), 'amira');
    expect(visibleEvent(event, viewer)).toEqual({ version: event.version, type: 'withheld' });
    const after = applyChanges(state, event.changes);
    const mine = answered(after, 'unrelated');
    expect(mine).toMatchObject({ ok: true, changes: [] });
  });

  test('shows what waits, and one’s own answers', () => {
    const records: ReviewRecords = {
      version: 1,
      review: [...state.review.values()],
      candidate: [
        proposed('k', sank, sankAtOne),
        proposed('mine', sank, thirty, { status: 'rejected', answeredBy: 'bo' }),
        proposed('theirs', forty, thirty, { status: 'rejected', answeredBy: 'amira' }),
      ],
    };
    expect([...stateOf(visibleRecords(records, viewer)).candidate.keys()]).toEqual(['k', 'mine']);
  });
});
