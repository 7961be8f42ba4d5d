import { describe, expect, test } from 'vitest';
import { voteKey } from './claim-link';
import { changeLink, link, overrideIndependence, removeLink, vote } from './linking';
import type { ReviewState } from './review-state';
import {
  AT,
  article,
  attribution,
  claimLink,
  committed,
  forty,
  LATER,
  refusalOf,
  sank,
  smallReview,
  thirty,
} from './test-review';

const linked = (state: ReviewState, more: Partial<Parameters<typeof link>[1]> = {}) =>
  link(state, {
    a: thirty.id,
    b: forty.id,
    relation: 'conflicts',
    by: 'bo',
    at: LATER,
    newId: 'new',
    ...more,
  });

describe('link', () => {
  test('is stored in one order, with its articles and the caller’s yes', () => {
    const state = committed(
      smallReview(),
      linked(smallReview(), { differs: ['number', 'number', 'time'], note: '' }),
    );
    expect(state.link.get('new')).toEqual(
      claimLink('new', forty, thirty, { differs: ['number', 'time'], at: LATER }),
    );
    expect(state.vote.get(voteKey('new', 'bo'))).toMatchObject({
      answer: 'yes',
      articleA: 'A1',
      articleB: 'A2',
    });
  });

  test('a corroboration differs in nothing', () => {
    const state = committed(
      smallReview(),
      linked(smallReview(), { relation: 'corroborates', differs: ['time'] }),
    );
    expect(state.link.get('new')?.differs).toEqual([]);
  });

  test('one that is there gets the vote, and what is given', () => {
    const there = smallReview({ link: [claimLink('l', forty, thirty, { note: 'mine' })] });
    const plain = linked(there, { by: 'amira' });
    expect(plain).toMatchObject({
      ok: true,
      type: 'link.voted',
      changes: [{ noun: 'vote', id: voteKey('l', 'amira') }],
    });
    const more = committed(there, linked(there, { differs: ['place'] }));
    expect(more.link.get('l')).toMatchObject({ differs: ['place'], note: 'mine', version: 2 });
    expect(linked(committed(there, linked(there)))).toMatchObject({ ok: true, changes: [] });
  });

  test('one that was removed comes back; the same pair may stand in the other relation beside it', () => {
    const there = smallReview({ link: [claimLink('l', forty, thirty, { deletedAt: AT })] });
    expect(committed(there, linked(there)).link.get('l')).toMatchObject({
      deletedAt: null,
      state: 'confirmed',
    });
    expect(linked(there, { relation: 'corroborates' })).toMatchObject({ ok: true, type: 'link.confirmed' });
  });

  test.each([
    ['two claims of one article', smallReview(), { a: sank.id, b: forty.id }, 409, 'same-article'],
    ['a claim with itself', smallReview(), { a: sank.id, b: sank.id }, 409, 'same-article'],
    ['a claim that is not there', smallReview(), { a: 'nobody' }, 404, 'not-found'],
    ['a deleted claim', smallReview({ claim: [forty, { ...thirty, deletedAt: AT }] }), {}, 404, 'not-found'],
    [
      'a claim of a removed article',
      smallReview({ article: [article('A1'), article('A2', { removedAt: AT })] }),
      {},
      404,
      'not-found',
    ],
  ])('refuses %s', (_name, state, more, status, code) => {
    expect(refusalOf(linked(state, more))).toMatchObject({ status, code });
  });
});

describe('changeLink', () => {
  const records = { link: [claimLink('l', forty, thirty, { differs: ['number'] })] };
  const change = (given: Parameters<typeof changeLink>[1]['change'], more = records) =>
    changeLink(smallReview(more), { link: 'l', change: given });

  test('says what differs, the note and how it was resolved', () => {
    const state = committed(
      smallReview(records),
      change({
        differs: ['time'],
        note: 'n',
        resolution: 'superseded',
        resolutionDates: { a: '2026-03-14', b: null },
      }),
    );
    expect(state.link.get('l')).toMatchObject({
      differs: ['time'],
      note: 'n',
      resolution: 'superseded',
      resolutionDates: { a: { date: '2026-03-14', basis: 'said' }, b: { date: null, basis: 'unknown' } },
      version: 2,
    });
  });

  test('is superseded by dates: those on record, those said, or an explicit “not known”', () => {
    const refused = (given: Parameters<typeof change>[0], more = records) =>
      refusalOf(change({ resolution: 'superseded', ...given }, more));
    expect(refused({})).toMatchObject({ status: 422, path: 'resolutionDates.a' });
    expect(refused({ resolutionDates: { a: null } })).toMatchObject({ path: 'resolutionDates.b' });
    const dated = {
      ...records,
      article: [
        article('A1', { publishedAt: '2026-03-14' }),
        article('A2', { inferredDate: { date: '2026-03', basis: 'it says “this month”' } }),
      ],
    };
    const resolve = change({ resolution: 'different_time_or_scope' }, dated);
    expect(committed(smallReview(dated), resolve).link.get('l')?.resolutionDates).toEqual({
      a: { date: '2026-03-14', basis: 'published' },
      b: { date: '2026-03', basis: 'inferred' },
    });
    const told = {
      ...dated,
      attribution: [
        attribution(forty, 'bo', null, { refersTo: { from: '2026-03-13', to: null, precision: 'day' } }),
      ],
    };
    const state = committed(smallReview(told), change({ resolution: 'superseded' }, told));
    expect(state.link.get('l')?.resolutionDates?.a).toEqual({ date: '2026-03-13', basis: 'refers_to' });
    const open = changeLink(state, { link: 'l', change: { resolution: 'open' } });
    expect(committed(state, open).link.get('l')?.resolutionDates).toBeNull();
  });

  test('asks why one side is in error', () => {
    expect(refusalOf(change({ resolution: 'one_side_in_error' }))).toMatchObject({
      status: 422,
      path: 'resolutionReason',
    });
    expect(change({ resolution: 'one_side_in_error', resolutionReason: 'retracted' }).ok).toBe(true);
  });

  test('into the other relation loses what differs, and is refused where the pair has that link', () => {
    const state = committed(smallReview(records), change({ relation: 'corroborates' }));
    expect(state.link.get('l')).toMatchObject({ relation: 'corroborates', differs: [] });
    const both = { link: [...records.link, claimLink('m', forty, thirty, { relation: 'corroborates' })] };
    expect(refusalOf(change({ relation: 'corroborates' }, both))).toMatchObject({ status: 409, other: 'm' });
  });

  test('changes places with one that was removed', () => {
    const both = {
      link: [...records.link, claimLink('m', forty, thirty, { relation: 'corroborates', deletedAt: AT })],
    };
    const state = committed(smallReview(both), change({ relation: 'corroborates' }, both));
    expect([...state.link.values()].map((l) => [l.id, l.relation, l.deletedAt])).toEqual([
      ['l', 'corroborates', null],
      ['m', 'conflicts', AT],
    ]);
  });

  test('a removed link is not there for anything', () => {
    const state = smallReview({ link: [claimLink('l', forty, thirty, { deletedAt: AT })] });
    const by = { link: 'l', by: 'ed', at: AT };
    for (const ruling of [
      changeLink(state, { link: 'l', change: {} }),
      removeLink(state, by),
      vote(state, { link: 'l', reviewer: 'bo', answer: 'no', at: AT }),
      overrideIndependence(state, { ...by, value: 'unknown', reason: 'r' }),
    ])
      expect(refusalOf(ruling)).toMatchObject({ status: 404 });
  });
});

test('a vote is the reviewer’s own, changes no version, and the same twice is nothing', () => {
  const state = smallReview({ link: [claimLink('l', forty, thirty)] });
  const cast = (on: ReviewState, answer: 'no' | null) =>
    vote(on, { link: 'l', reviewer: 'amira', answer, at: AT });
  const done = committed(state, cast(state, 'no'));
  expect(done.link.get('l')?.version).toBe(1);
  expect(cast(done, 'no')).toMatchObject({ ok: true, changes: [] });
  expect(committed(done, cast(done, null)).vote.size).toBe(0);
});

test('an override of independence needs a reason, and is taken back with null', () => {
  const state = smallReview({ link: [claimLink('l', forty, thirty)] });
  const by = { link: 'l', by: 'ed', at: AT };
  expect(refusalOf(overrideIndependence(state, { ...by, value: 'independent', reason: null }))?.status).toBe(
    422,
  );
  const done = committed(
    state,
    overrideIndependence(state, { ...by, value: 'independent', reason: 'two crews' }),
  );
  expect(done.link.get('l')?.independence).toEqual({
    value: 'independent',
    reason: 'two crews',
    by: 'ed',
    at: AT,
  });
  const back = committed(done, overrideIndependence(done, { ...by, value: null, reason: null }));
  expect(back.link.get('l')?.independence).toBeNull();
});
