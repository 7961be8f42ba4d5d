import { describe, expect, test } from 'vitest';
import type { JudgementRecord } from './judgement';
import { judgementKey } from './judgement';
import { judge, judgeMany, unjudge } from './judging';
import { setPass } from './passing';
import type { ReviewState } from './review-state';
import { passKey } from './reviewer';
import {
  AT,
  article,
  blindReview,
  committed,
  forty,
  judgement,
  LATER,
  pass,
  refusalOf,
  sank,
  smallReview,
  thirty,
} from './test-review';

const ofBo = (state: ReviewState, claim = sank.id): JudgementRecord | undefined =>
  state.judgement.get(judgementKey(claim, 'bo'));
const give = (state: ReviewState, more: Partial<Parameters<typeof judge>[1]> = {}) =>
  judge(state, { claim: sank.id, reviewer: 'bo', kind: 'opinion', at: LATER, ...more });
const suggested = {
  ...sank,
  suggestion: { kind: 'reported_fact' as const, hedged: false, attribution: null, because: [] },
};

describe('judge', () => {
  test('gives a claim a kind, starts the pass once, and leaves the claim’s version alone', () => {
    const first = committed(smallReview(), give(smallReview()));
    expect(ofBo(first)).toEqual(judgement(sank, 'bo', 'opinion', { at: LATER }));
    expect(first.pass.get(passKey('A1', 'bo'))).toMatchObject({ status: 'in_progress', startedAt: LATER });
    expect(first.claim.get(sank.id)?.version).toBe(1);
    const again = give(first, { claim: forty.id });
    expect(again.ok && again.changes.map((c) => c.noun)).toEqual(['judgement']);
  });

  test('again replaces the earlier one, and is the other look that a moved claim asks for', () => {
    const state = smallReview({
      judgement: [judgement(sank, 'bo', 'opinion', { recheck: true, reason: 'tone' })],
    });
    expect(ofBo(committed(state, give(state)))).toMatchObject({ recheck: false, reason: 'tone' });
    expect(ofBo(committed(state, give(state, { kind: 'excluded' })))).toMatchObject({
      kind: 'excluded',
      reason: null,
    });
    expect(ofBo(committed(state, give(state, { reason: '' })))?.reason).toBeNull();
    expect(ofBo(committed(state, give(state, { reason: 'new' })))?.reason).toBe('new');
  });

  test('believes “accepted” only where the kind is the proposed one', () => {
    const state = smallReview({ claim: [suggested] });
    expect(ofBo(committed(state, give(state, { kind: 'reported_fact', accepted: 'single' })))?.accepted).toBe(
      'single',
    );
    expect(ofBo(committed(state, give(state, { kind: 'opinion', accepted: 'single' })))?.accepted).toBeNull();
    expect(ofBo(committed(state, give(state, { kind: 'reported_fact' })))?.accepted).toBeNull();
  });

  test('refuses a claim that is gone, or whose article is', () => {
    for (const more of [
      { claim: [] },
      { claim: [{ ...sank, deletedAt: AT }] },
      { article: [article('A1', { removedAt: AT })] },
    ])
      expect(refusalOf(give(smallReview(more)))).toMatchObject({ status: 404, code: 'not-found' });
  });

  test.each([
    ['changed after the reveal', 'reported_fact', 'finished', true],
    ['given again after the reveal', 'opinion', 'finished', false],
    ['changed before it', 'reported_fact', 'in_progress', false],
  ] as const)('in a blind review, %s', (_name, earlier, status, afterReveal) => {
    const more = { judgement: [judgement(sank, 'bo', earlier)], pass: [pass('A1', 'bo', status)] };
    const blind = blindReview(more);
    expect(ofBo(committed(blind, give(blind)))?.afterReveal).toBe(afterReveal);
    const open = smallReview(more);
    expect(ofBo(committed(open, give(open)))?.afterReveal).toBe(false);
  });
});

describe('judgeMany', () => {
  const items = [
    { claim: sank.id, kind: 'reported_fact' as const, accepted: true },
    { claim: thirty.id, kind: 'opinion' as const },
    { claim: sank.id, kind: 'excluded' as const },
  ];

  test('is one event; the last word on a claim counts; a pass starts in every article touched', () => {
    const state = smallReview();
    const ruling = judgeMany(state, { reviewer: 'bo', at: LATER, items });
    const done = committed(state, ruling);
    expect(ofBo(done)?.kind).toBe('excluded');
    expect(ofBo(done, thirty.id)?.kind).toBe('opinion');
    expect([...done.pass.keys()]).toEqual([passKey('A1', 'bo'), passKey('A2', 'bo')]);
    expect(ruling.ok && ruling.changes).toHaveLength(4);
  });

  test('marks what was accepted as accepted in bulk', () => {
    const state = smallReview({ claim: [suggested] });
    const ruling = judgeMany(state, { reviewer: 'bo', at: LATER, items: items.slice(0, 1) });
    expect(ofBo(committed(state, ruling))?.accepted).toBe('bulk');
  });

  test('refuses as a whole, and says which', () => {
    const ruling = judgeMany(smallReview({ claim: [sank] }), { reviewer: 'bo', at: LATER, items });
    expect(refusalOf(ruling)).toMatchObject({ status: 404, path: 'items.1.claim' });
  });
});

describe('unjudge', () => {
  test('takes only one’s own away, and nothing where there is none', () => {
    const state = smallReview({
      judgement: [judgement(sank, 'bo', 'opinion'), judgement(sank, 'amira', 'opinion')],
    });
    const done = committed(state, unjudge(state, { claim: sank.id, reviewer: 'bo' }));
    expect([...done.judgement.keys()]).toEqual([judgementKey(sank.id, 'amira')]);
    expect(unjudge(done, { claim: sank.id, reviewer: 'bo' })).toMatchObject({ ok: true, changes: [] });
    expect(refusalOf(unjudge(done, { claim: 'nobody', reviewer: 'bo' }))?.code).toBe('not-found');
  });
});

describe('setPass', () => {
  const finish = (state: ReviewState, status: 'in_progress' | 'finished' = 'finished') =>
    setPass(state, { article: 'A1', reviewer: 'bo', status, at: LATER });

  test('finishes what was begun, and keeps when', () => {
    const state = smallReview({ pass: [pass('A1', 'bo', 'in_progress')] });
    expect(committed(state, finish(state)).pass.get(passKey('A1', 'bo'))).toEqual({
      ...pass('A1', 'bo', 'finished'),
      finishedAt: LATER,
    });
    expect(finish(committed(state, finish(state)))).toMatchObject({ ok: true, changes: [] });
  });

  test('a finished one is taken up again, but not in a blind review', () => {
    const more = { pass: [pass('A1', 'bo', 'finished')] };
    expect(finish(smallReview(more), 'in_progress')).toMatchObject({ ok: true, type: 'pass.started' });
    expect(refusalOf(finish(blindReview(more), 'in_progress'))).toMatchObject({ status: 409, code: 'blind' });
  });

  test('refuses an article that is not there or not confirmed', () => {
    expect(refusalOf(finish(smallReview({ article: [] })))?.code).toBe('not-found');
    expect(refusalOf(finish(smallReview({ article: [article('A1', { status: 'check' })] })))?.code).toBe(
      'not-ready',
    );
  });
});
