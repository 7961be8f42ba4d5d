import { describe, expect, test } from 'vitest';
import { MAX_ARTICLE_LENGTH } from './article';
import { type Corrections, changeArticle, confirmArticle, lockSplit, removeArticle } from './correcting';
import { importArticle } from './importing';
import type { ReviewRecords } from './review-state';
import { storedText } from './stored-text';
import type { Proposal } from './suggest/proposal';
import { AT, article, committed, LATER, refusalOf, smallReview, TEXTS, thirty } from './test-review';

const ids = () => {
  let n = 0;
  return () => `new${++n}`;
};

describe('storedText', () => {
  test.each([
    ['line ends become LF', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['one byte order mark goes', '\ufeffa\ufeff', 'a\ufeff'],
    ['everything else stays', ' <b>a</b>\u00a0\u2028“b” 🌊\t ', ' <b>a</b>\u00a0\u2028“b” 🌊\t '],
  ])('%s', (_name, given, text) => {
    expect(storedText(given)).toEqual({ ok: true, text });
  });

  test('takes exactly the longest text, measured after its line ends became one character', () => {
    expect(storedText('x'.repeat(MAX_ARTICLE_LENGTH)).ok).toBe(true);
    expect(storedText(`${'x'.repeat(MAX_ARTICLE_LENGTH - 1)}\r\n`).ok).toBe(true);
    expect(storedText(`${'🌊'.repeat(MAX_ARTICLE_LENGTH / 2)}`).ok).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\t\u2003'],
    ['a byte order mark alone', '\ufeff'],
    ['one unit too many', 'x'.repeat(MAX_ARTICLE_LENGTH + 1)],
    ['a NUL', 'a\u0000b'],
    ['half a character at the end', 'a\ud83c'],
    ['half a character at the start', '\udf0aa'],
    ['halves the wrong way round', 'a\udf0a\ud83cb'],
  ])('refuses %s', (_name, given) => {
    const told = storedText(given);
    expect(told.ok ? told : told.refusal).toMatchObject({ status: 422, path: 'text' });
  });
});

const TEXT = 'A headline\n\nA body.';
const PROPOSAL: Proposal = {
  zones: [
    { start: 0, end: 10, type: 'headline' },
    { start: 12, end: 19, type: 'body' },
  ],
  claims: [
    {
      start: 12,
      end: 19,
      zone: 'body',
      kind: 'reported_fact',
      hedged: false,
      attribution: null,
      because: Array(20).fill('x'),
    },
  ],
};
const importing = (
  more: Partial<Parameters<typeof importArticle>[1]> = {},
  records: Partial<ReviewRecords> = {},
) =>
  importArticle(
    smallReview(records),
    {
      id: 'A3',
      text: TEXT,
      sha256: 'hash',
      source: { name: 'Another Outlet' },
      method: 'paste',
      confirm: true,
      by: 'bo',
      at: LATER,
      newId: ids(),
      ...more,
    },
    PROPOSAL,
  );

describe('importArticle', () => {
  test('adds the source, the article and its zones; proposed claims are rows, not part of the event', () => {
    const ruling = importing();
    expect(ruling).toMatchObject({ ok: true, type: 'article.imported' });
    if (!ruling.ok) return;
    expect(ruling.changes.map((c) => c.noun)).toEqual(['source', 'article', 'zones']);
    expect(ruling.article).toMatchObject({
      number: 3,
      title: 'A headline',
      status: 'ready',
      confirmedAt: LATER,
      length: 19,
    });
    expect(ruling.unlisted).toHaveLength(1);
    expect(ruling.unlisted[0]?.after).toMatchObject({ text: 'A body.', createdBy: null, version: 1 });
    expect(ruling.unlisted[0]?.after).toHaveProperty('suggestion.because.length', 12);
  });

  test('waits to be checked without claims, when not confirmed', () => {
    const ruling = importing({ confirm: false });
    expect(ruling).toMatchObject({ ok: true, unlisted: [], article: { status: 'check', confirmedAt: null } });
  });

  test('takes a source by its folded name, and its address where it had none', () => {
    const ruling = importing({ source: { name: ' the  OUTLET', url: 'https://example.org' } });
    expect(ruling.ok && ruling.changes[0]).toMatchObject({
      noun: 'source',
      id: 'outlet',
      after: { name: 'The Outlet', url: 'https://example.org', version: 2 },
    });
    expect(ruling.ok && ruling.article.source).toBe('outlet');
  });

  test('numbers are never used again, not even those of removed articles', () => {
    const removed = [article('A1'), article('A9', { removedAt: AT })];
    expect(importing({}, { article: removed })).toMatchObject({ ok: true, article: { number: 10 } });
  });

  test('refuses an identical text and says which; a removed one is not in the way', () => {
    const there = article('A1', { sha256: 'hash' });
    expect(refusalOf(importing({}, { article: [there] }))).toMatchObject({
      status: 409,
      code: 'identical-text',
      other: 'A1',
    });
    expect(importing({}, { article: [{ ...there, removedAt: AT }] }).ok).toBe(true);
  });

  test('a language says the direction; without one the letters do', () => {
    expect(importing({ language: 'ar' })).toMatchObject({ article: { direction: 'rtl' } });
    expect(importing({ text: 'قال العمدة إن الرصيف غرق.' })).toMatchObject({
      article: { language: 'ar', direction: 'rtl' },
    });
  });
});

describe('confirmArticle and changeArticle', () => {
  const input = (corrections: Corrections) => ({
    article: 'A2',
    corrections,
    text: TEXTS.A2 ?? '',
    by: 'bo',
    at: LATER,
    newId: ids(),
  });
  const confirm = (corrections: Corrections, status: 'check' | 'ready' | 'importing' = 'check') => {
    const state = smallReview({
      article: [article('A1'), article('A2', { status, confirmedAt: null })],
      claim: [],
    });
    return confirmArticle(state, input(corrections), () => PROPOSAL);
  };
  const change = (corrections: Corrections, records: Partial<ReviewRecords> = {}) =>
    changeArticle(smallReview(records), input(corrections));

  test('freezes the text once, and proposes claims in the corrected zones', () => {
    expect(confirm({ title: 'T' })).toMatchObject({
      ok: true,
      type: 'article.confirmed',
      unlisted: [{ noun: 'claim' }],
    });
    expect(refusalOf(confirm({}, 'ready'))?.code).toBe('not-ready');
    expect(refusalOf(confirm({}, 'importing'))?.code).toBe('not-ready');
  });

  test('claims take over the zone they lie in', () => {
    const state = smallReview();
    const zones = [{ start: 0, end: (TEXTS.A2 ?? '').length, type: 'caption' as const }];
    const done = committed(state, change({ zones }));
    expect(done.claim.get(thirty.id)).toMatchObject({ zone: 'caption', version: 2 });
    expect(done.article.get('A2')?.version).toBe(2);
  });

  test('an empty title is none, and what is not given stays', () => {
    const records = { article: [article('A1'), article('A2', { title: 'Old', author: 'Someone' })] };
    const done = committed(smallReview(records), change({ title: '' }, records));
    expect(done.article.get('A2')).toMatchObject({ title: null, author: 'Someone' });
  });

  test('an article-wide origin becomes a name of the review, and goes with null', () => {
    const done = committed(smallReview(), change({ origin: { name: 'Agency', type: 'agency' } }));
    expect(done.entity.get(done.article.get('A2')?.origin ?? '')?.name).toBe('Agency');
    expect(
      committed(done, changeArticle(done, input({ origin: null }))).article.get('A2')?.origin,
    ).toBeNull();
  });

  const emoji = (TEXTS.A2 ?? '').indexOf('👩') + 1;
  test.each([
    [
      'that overlap',
      [
        { start: 0, end: 9 },
        { start: 8, end: 12 },
      ],
      'outside-text',
    ],
    [
      'out of order',
      [
        { start: 9, end: 12 },
        { start: 0, end: 4 },
      ],
      'outside-text',
    ],
    ['that are empty', [{ start: 4, end: 4 }], 'outside-text'],
    ['beyond the text', [{ start: 0, end: 9_999 }], 'outside-text'],
    ['that begin inside a character', [{ start: emoji, end: emoji + 3 }], 'splits-character'],
  ])('refuses zones %s', (_name, spans, code) => {
    const zones = spans.map((span) => ({ ...span, type: 'body' as const }));
    expect(refusalOf(change({ zones }))).toMatchObject({ status: 422, code });
    expect(refusalOf(confirm({ zones }))).toMatchObject({ status: 422, code });
  });

  test('nothing is done to an article that is not there', () => {
    const none = { article: [article('A2', { removedAt: AT })] };
    for (const ruling of [
      change({}, none),
      removeArticle(smallReview(none), { article: 'A2', at: LATER }),
      lockSplit(smallReview(none), { article: 'A2', locked: true, by: 'ed', at: LATER }),
    ])
      expect(refusalOf(ruling)).toMatchObject({ status: 404 });
  });
});

test('the split is locked and opened again, once each', () => {
  const lock = (state = smallReview(), locked = true) =>
    lockSplit(state, { article: 'A1', locked, by: 'ed', at: LATER });
  const done = committed(smallReview(), lock());
  expect(done.article.get('A1')).toMatchObject({ splitLockedAt: LATER, splitLockedBy: 'ed', version: 2 });
  expect(lock(done)).toMatchObject({ ok: true, type: 'split.locked', changes: [] });
  expect(committed(done, lock(done, false)).article.get('A1')).toMatchObject({
    splitLockedAt: null,
    version: 3,
  });
  const unready = smallReview({ article: [article('A1', { status: 'check' })] });
  expect(refusalOf(lock(unready))?.code).toBe('not-ready');
});
