import { describe, expect, test } from 'vitest';
import {
  claimsOf,
  createClaim,
  deleteClaim,
  liveClaim,
  mergeClaims,
  moveClaim,
  splitClaim,
} from './claim-rules';
import { judgementKey } from './judgement';
import type { ReviewRecords } from './review-state';
import {
  AT,
  arabic,
  article,
  attribution,
  claimLink,
  committed,
  factsOf,
  forty,
  judgement,
  LATER,
  refusalOf,
  sank,
  sankAtOne,
  sawIt,
  smallReview,
  soDid,
  TEXTS,
  thirty,
  unhurt,
} from './test-review';

const A1 = TEXTS.A1 ?? '';
const headline = A1.indexOf('🌊');
const bounds = (id: string, state = smallReview()) => {
  const { start, end, text } = state.claim.get(id) ?? sank;
  return { start, end, text };
};

describe('createClaim', () => {
  const create = (start: number, end: number, more: Partial<ReviewRecords> = {}) =>
    createClaim(factsOf(smallReview(more), 'A1'), { id: 'new', article: 'A1', start, end, by: 'bo' });

  test('makes a claim of a free range, in the zone it lies in, without the white space around it', () => {
    const title = A1.slice(0, A1.indexOf('\n'));
    expect(create(0, title.length + 2)).toMatchObject({
      ok: true,
      type: 'claim.created',
      changes: [
        {
          noun: 'claim',
          before: null,
          after: { start: 0, end: title.length, text: title, zone: 'headline', createdBy: 'bo', version: 1 },
        },
      ],
    });
  });

  test.each([
    ['a range that is empty', 3, 3, 422, 'empty-claim'],
    ['a range turned round', 5, 3, 422, 'empty-claim'],
    ['white space alone', A1.indexOf('\n\n'), A1.indexOf('\n\n') + 2, 422, 'empty-claim'],
    ['what lies outside the text', 0, A1.length + 1, 422, 'outside-text'],
    ['a start inside an emoji', headline + 1, headline + 2, 422, 'splits-character'],
    ['an end inside an emoji', 0, headline + 1, 422, 'splits-character'],
    ['what another claim has', sank.start + 2, sank.end + 1, 409, 'overlap'],
    ['one character of another claim', sank.end - 1, sank.end, 409, 'overlap'],
    ['what encloses another claim', 0, A1.length, 409, 'overlap'],
  ])('refuses %s', (_name, start, end, status, code) => {
    expect(refusalOf(create(start, end))).toMatchObject({ status, code });
  });

  test('names the claim that stands in the way, by its id and its number', () => {
    const refusal = refusalOf(create(forty.start + 3, forty.end));
    expect(refusal).toMatchObject({ other: forty.id, detail: expect.stringContaining('claim 2') });
  });

  test('a deleted claim stands in nobody’s way', () => {
    const gone = { ...sank, deletedAt: AT };
    expect(create(sank.start, sank.end, { claim: [gone, forty] }).ok).toBe(true);
  });

  test.each([
    ['no article of that id', [], 404, 'not-found'],
    ['a removed one', [article('A1', { removedAt: AT })], 404, 'not-found'],
    ['one whose text is not confirmed', [article('A1', { status: 'check' })], 409, 'not-ready'],
    ['one whose split is locked', [article('A1', { splitLockedAt: AT })], 409, 'split-locked'],
  ])('refuses in %s', (_name, articles, status, code) => {
    expect(refusalOf(create(0, 4, { article: articles, claim: [] }))).toMatchObject({ status, code });
  });
});

describe('moveClaim', () => {
  const move = (to: { start?: number; end?: number }, more: Partial<ReviewRecords> = {}) =>
    moveClaim(factsOf(smallReview(more), 'A1'), { claim: sank.id, ...to });

  test('moves one bound, takes the new words, counts up, and asks its judges to look again', () => {
    const judged = [judgement(sank, 'bo', 'reported_fact'), judgement(forty, 'bo', 'opinion')];
    const state = committed(
      smallReview({ judgement: judged }),
      move({ end: sank.end - 1 }, { judgement: judged }),
    );
    expect(state.claim.get(sank.id)).toMatchObject({
      ...bounds(sank.id, state),
      text: sank.text.slice(0, -1),
      version: 2,
    });
    expect(state.judgement.get(judgementKey(sank.id, 'bo'))).toMatchObject({
      recheck: true,
      kind: 'reported_fact',
    });
    expect(state.judgement.get(judgementKey(forty.id, 'bo'))?.recheck).toBe(false);
  });

  test('to where it is changes nothing, also with white space added', () => {
    expect(move({ start: sank.start, end: sank.end + 1 })).toEqual({
      ok: true,
      type: 'claim.moved',
      changes: [],
    });
  });

  test.each([
    ['over the next claim', { end: forty.start + 2 }, 409, 'overlap'],
    ['into an emoji', { start: headline + 1, end: headline + 4 }, 422, 'splits-character'],
    ['beyond the text', { end: A1.length + 9 }, 422, 'outside-text'],
    ['to nothing', { end: sank.start }, 422, 'empty-claim'],
  ])('refuses a move %s', (_name, to, status, code) => {
    expect(refusalOf(move(to))).toMatchObject({ status, code });
  });

  test('refuses a claim that is gone, or whose article is', () => {
    expect(refusalOf(move({ end: 30 }, { claim: [{ ...sank, deletedAt: AT }] }))?.code).toBe('not-found');
    expect(refusalOf(move({ end: 30 }, { article: [article('A1', { removedAt: AT })] }))?.code).toBe(
      'not-found',
    );
  });
});

describe('splitClaim', () => {
  const split = (of: { id: string; article: string }, at: number, more: Partial<ReviewRecords> = {}) =>
    splitClaim(factsOf(smallReview(more), of.article), { claim: of.id, at, newId: 'right', by: 'bo' });

  test('the left keeps id and links; attribution and judgements go to both, for another look', () => {
    const more = {
      judgement: [
        judgement(forty, 'bo', 'attributed_quote', { reason: 'said' }),
        judgement(forty, 'amira', 'opinion'),
      ],
      attribution: [attribution(forty, 'bo', 'mayor')],
      link: [claimLink('l', forty, thirty)],
    };
    const at = forty.start + forty.text.indexOf(' the mayor');
    const state = committed(smallReview(more), split(forty, at, more));
    expect(state.claim.get(forty.id)).toMatchObject({ text: '🚢 Forty boats were lost,', version: 2 });
    expect(state.claim.get('right')).toMatchObject({ text: 'the mayor said.', version: 1, createdBy: 'bo' });
    for (const id of [forty.id, 'right']) {
      expect(state.judgement.get(judgementKey(id, 'bo'))).toMatchObject({
        kind: 'attributed_quote',
        reason: 'said',
        recheck: true,
      });
      expect(state.judgement.get(judgementKey(id, 'amira'))).toMatchObject({
        kind: 'opinion',
        recheck: true,
      });
      expect(state.attribution.get(id)?.sources).toEqual([{ entity: 'mayor', type: 'named_person' }]);
    }
    expect([...state.link.values()].map((l) => [l.a, l.b])).toEqual([[forty.id, thirty.id]]);
  });

  test.each([
    ['inside an emoji', forty, forty.start + 1, 'splits-character'],
    [
      'inside the emoji of an Arabic claim',
      arabic,
      arabic.start + arabic.text.indexOf('🌊') + 1,
      'splits-character',
    ],
    ['at its start', forty, forty.start, 'outside-text'],
    ['at its end', forty, forty.end, 'outside-text'],
    ['elsewhere', forty, 3, 'outside-text'],
  ])('refuses to split %s', (_name, of, at, code) => {
    expect(refusalOf(split(of, at))).toMatchObject({ status: 422, code, path: 'at' });
  });

  test('refuses a part of white space alone', () => {
    const wide = { ...forty, end: arabic.start, text: A1.slice(forty.start, arabic.start) };
    expect(refusalOf(split(forty, forty.end + 1, { claim: [wide] }))?.code).toBe('empty-claim');
  });
});

describe('mergeClaims', () => {
  const merge = (of: { id: string; article: string }, other?: string, more: Partial<ReviewRecords> = {}) =>
    mergeClaims(factsOf(smallReview(more), of.article), {
      claim: of.id,
      at: LATER,
      ...(other ? { with: other } : {}),
    });

  test('with the next by default; the first id survives, whichever was named', () => {
    for (const ruling of [merge(sank), merge(forty, sank.id)]) {
      const state = committed(smallReview(), ruling);
      expect(state.claim.get(sank.id)).toMatchObject({
        start: sank.start,
        end: forty.end,
        version: 2,
        deletedAt: null,
      });
      expect(state.claim.get(sank.id)?.text).toBe(A1.slice(sank.start, forty.end));
      expect(state.claim.get(forty.id)?.deletedAt).toBe(LATER);
    }
  });

  test('judgements stay where a reviewer gave both the same kind, and go where not', () => {
    const more = {
      judgement: [
        judgement(sank, 'bo', 'opinion'),
        judgement(forty, 'bo', 'opinion'),
        judgement(sank, 'amira', 'opinion'),
        judgement(forty, 'amira', 'reported_fact'),
        judgement(sank, 'ed', 'opinion'),
      ],
    };
    const state = committed(smallReview(more), merge(sank, undefined, more));
    const left = [...state.judgement.values()].filter((j) => j.claim === sank.id);
    expect(left).toEqual([judgement(sank, 'bo', 'opinion', { recheck: true })]);
  });

  test('the attribution of the second comes over where the first has none', () => {
    const more = { attribution: [attribution(forty, 'bo', 'mayor')] };
    expect(committed(smallReview(more), merge(sank, undefined, more)).attribution.get(sank.id)?.claim).toBe(
      sank.id,
    );
  });

  test('re-points the links of the second, and unites what is there twice with its votes', () => {
    const vote = (link: string, reviewer: string) => ({
      link,
      articleA: 'A1',
      articleB: 'A2',
      reviewer,
      answer: 'yes' as const,
      at: AT,
    });
    const more = {
      link: [
        claimLink('kept', sank, thirty, { differs: ['number'] }),
        claimLink('twice', forty, thirty, { differs: ['time'], note: 'their note', createdBy: 'amira' }),
        claimLink('moved', forty, sankAtOne),
        claimLink('other', forty, thirty, { relation: 'corroborates' }),
      ],
      vote: [vote('kept', 'bo'), vote('twice', 'bo'), vote('twice', 'amira')],
    };
    const state = committed(smallReview(more), merge(sank, undefined, more));
    const live = [...state.link.values()].filter((l) => !l.deletedAt);
    expect(live.map((l) => [l.id, l.a, l.b, l.relation])).toEqual([
      ['kept', sank.id, thirty.id, 'conflicts'],
      ['moved', sank.id, sankAtOne.id, 'conflicts'],
      ['other', sank.id, thirty.id, 'corroborates'],
    ]);
    expect(state.link.get('kept')).toMatchObject({
      differs: ['number', 'time'],
      note: 'their note',
      version: 2,
    });
    expect(state.link.get('twice')).toMatchObject({ deletedAt: LATER, version: 2 });
    expect([...state.vote.values()].filter((v) => v.link === 'kept').map((v) => v.reviewer)).toEqual([
      'bo',
      'amira',
    ]);
  });

  test('a link takes the place of one that was removed, and a pair stays there once', () => {
    const more = {
      link: [claimLink('removed', sank, thirty, { deletedAt: AT }), claimLink('live', forty, thirty)],
    };
    const state = committed(smallReview(more), merge(sank, undefined, more));
    expect(state.link.get('live')).toMatchObject({ a: sank.id, b: thirty.id, deletedAt: null });
    expect(state.link.get('removed')).toMatchObject({ a: forty.id, b: thirty.id, deletedAt: AT });
  });

  test.each([
    ['the last of an article with the next', soDid, undefined, 409, 'not-adjacent'],
    ['with one further on', sank, arabic.id, 409, 'not-adjacent'],
    ['with itself', sank, sank.id, 409, 'not-adjacent'],
    ['with one of another article', sank, thirty.id, 404, 'not-found'],
    ['with one that is not there', sank, 'nobody', 404, 'not-found'],
    ['over a caption between them', arabic, unhurt.id, 409, 'crosses-zone'],
    ['of two readers’ comments', sawIt, soDid.id, 409, 'crosses-zone'],
    ['of the body with a comment', sawIt, 'd3', 409, 'crosses-zone'],
  ])('refuses to merge %s', (_name, of, other, status, code) => {
    expect(refusalOf(merge(of, other))).toMatchObject({ status, code });
  });
});

describe('deleteClaim', () => {
  test('leaves a tombstone, also of its links', () => {
    const more = { link: [claimLink('l', sank, thirty), claimLink('far', forty, thirty)] };
    const base = smallReview(more);
    const state = committed(base, deleteClaim({ state: base }, { claim: sank.id, at: LATER }));
    expect(state.claim.get(sank.id)).toMatchObject({ deletedAt: LATER, version: 2 });
    expect(state.link.get('l')?.deletedAt).toBe(LATER);
    expect(state.link.get('far')?.deletedAt).toBeNull();
    expect(liveClaim(state, sank.id)).toBeNull();
    expect(claimsOf(state, 'A1').map((c) => c.id)).toEqual([forty.id, arabic.id, unhurt.id]);
  });
});
