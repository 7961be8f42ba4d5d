import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibleRecords } from '@/domain/blind';
import { JUDGED_KINDS } from '@/domain/kind';
import { CLAIM_STATES, type ClaimListFilter } from '@/domain/metrics/claim-filter';
import { listClaims } from '@/domain/metrics/claim-list';
import { stateOf } from '@/domain/review-state';
import { foldWords } from '@/domain/search-words';
import { newId } from '@/server/api/new-id';
import { claimOf, type Desk, deskOf } from '@/server/api/test-desk';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { claimRowPage } from './claim-views';
import { pool } from './database';
import { unsafeReview } from './membership';
import { wholeReview } from './records';
import { storeSample } from './sample';
import { viewingOf } from './viewing';

let door: Door;
let ana: Person;
let sample: string;

beforeAll(async () => {
  door = await openDoor();
  ana = await door.person('Ana');
  await storeSample({ now: new Date().toISOString(), newId });
  const { value } = await door.ask<{ id: string }>('POST', '/reviews/sample', { as: ana, body: {} });
  sample = value.id;
});
afterAll(() => door.close());

const LIMIT = 500;
async function found(review: string, viewer: string, filter: ClaimListFilter) {
  const page = await claimRowPage(unsafeReview(review), viewer, filter, { limit: LIMIT });
  expect(await page.count).toBe(page.rows.length);
  return page.rows;
}
/** What the domain says the same list holds, for the same viewer. */
async function meant(review: string, viewer: string, filter: ClaimListFilter) {
  const [records, viewing] = await Promise.all([
    wholeReview(unsafeReview(review)),
    viewingOf(review, viewer),
  ]);
  return listClaims(stateOf(visibleRecords(records, viewing.viewer)), filter, LIMIT).rows;
}

const FILTERS: ClaimListFilter[] = [
  {},
  ...JUDGED_KINDS.map((kind) => ({ kind })),
  ...CLAIM_STATES.map((state) => ({ state })),
  { tagged: true },
  { tagged: false },
  { open: true },
  { withoutSpeaker: true },
  { single: true },
  { speaker: 'coast' },
  { speaker: 'CALDER', kind: 'attributed_quote' },
  { speaker: 'nobody is called that' },
  { origin: 'agency' },
  { origin: 'coast', state: 'agreed' },
  { dated: 'published', from: '2026-03-14', to: '2026-03-15' },
  { dated: 'published', to: '2025' },
  { dated: 'refers_to', from: '2026-03-14', to: '2026-03' },
  { dated: 'refers_to', from: '2026' },
];

test.each(FILTERS)('the database finds what the domain means by %o', async (filter) => {
  expect(await found(sample, ana.id, filter)).toEqual(await meant(sample, ana.id, filter));
});

test('some of these find something, and not everything', async () => {
  const all = (await found(sample, ana.id, {})).length;
  const counts = await Promise.all(FILTERS.map(async (f) => (await found(sample, ana.id, f)).length));
  expect(counts.filter((n) => n > 0 && n < all).length).toBeGreaterThan(FILTERS.length / 2);
});

test('a page goes on where the one before ended', async () => {
  const whole = await found(sample, ana.id, { tagged: true });
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await claimRowPage(unsafeReview(sample), ana.id, { tagged: true }, { limit: 7, cursor });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(ids).toEqual(whole.map(({ id }) => id));
});

describe('words', () => {
  let desk: Desk;
  beforeAll(async () => {
    const review = await door.review(ana);
    desk = deskOf(door, review, ana);
    await desk.article('The FERRY left at 18:40. Élysée’s boats were late. 港に船が三十八人を運んだ。');
    await desk.article('وأنقذ خفر السواحل ٣٨ شخصًا من السفينة. لم يُعلَن عن أسماء الضحايا بعد.');
  });
  const texts = async (q: string) =>
    (await found(desk.review, ana.id, { q })).map(({ text }) => text.slice(0, 12).trim());

  test.each([
    ['ferry', ['The FERRY le']],
    ['ferr 18:4', ['The FERRY le']],
    ['left ferry', ['The FERRY le']],
    ['"ferry left"', ['The FERRY le']],
    ['"left ferry"', []],
    ['elysee', ['Élysée’s boa']],
    ['errY', []],
    ['三十八', ['港に船が三十八人を運んだ']],
    ['شخصا', ['وأنقذ خفر ال']],
    ['٣٨', ['وأنقذ خفر ال']],
    ['38', ['وأنقذ خفر ال']],
    ['انقذ', ['وأنقذ خفر ال']],
    ['سفينه', []],
    ['سفينة', ['وأنقذ خفر ال']],
    ['السواحل', ['وأنقذ خفر ال']],
    ['يعلن', ['لم يُعلَن عن']],
    ["'; DROP TABLE claim; --", []],
    ['!&|()<->:*', []],
  ])('%s', async (q, expected) => {
    expect(await texts(q)).toEqual(expected);
  });

  test('are folded in the database as in the domain', async () => {
    const { rows } = await pool().query<{ text: string; folded: string }>(
      `SELECT text, fold_words(text) AS folded FROM claim
       UNION ALL SELECT t, fold_words(t) FROM unnest($1::text[]) t`,
      [['ΟΔΟΣ', 'ﻻ', 'ｆｕｌｌ', 'İstanbul', 'Ǆ', 'ПОРТ', '۳۸', 'שָׁלוֹם', 'की का', 'e\u0301']],
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { text, folded } of rows) expect(folded, text).toBe(foldWords(text));
  });
});

describe('in a blind review', () => {
  let review: string;
  let bo: Person;
  let amira: Desk;
  let his: Desk;

  beforeAll(async () => {
    bo = await door.person('Bo');
    const made = { question: 'Who closed the pier?', blindFirst: true, requiredJudgements: 2 };
    const { value } = await door.ask<{ id: string }>('POST', '/reviews', { as: ana, body: made });
    review = value.id;
    await door.enrol(review, bo, 'reviewer');
    amira = deskOf(door, review, ana);
    his = deskOf(door, review, bo);
    const one = await amira.article('The pier is closed, he said. Forty people were there. Nobody knew.');
    const two = await amira.article('The pier was closed. Thirty people were there. Somebody knew.');
    for (const { id } of [...one.claims, ...two.claims]) await amira.judge(id, 'opinion');
    const attribution = (name: string) => ({
      sources: [{ name, type: 'named_person' }],
      mode: 'indirect',
      origin: { name: `${name} herself`, type: 'named_person' },
      refersTo: { from: '2026-03-14', to: null, precision: 'day' },
    });
    const put = (desk: Desk, claim: string, name: string) =>
      desk.done(desk.ask('PUT', `/claims/${claim}/attribution`, attribution(name)));
    await put(amira, claimOf(one, 'The pier').id, 'Zora');
    await put(amira, claimOf(two, 'The pier').id, 'Zora');
    await put(his, claimOf(one, 'The pier').id, 'Milo');
    await his.judge(claimOf(one, 'The pier').id, 'attributed_quote');
    await his.judge(claimOf(one, 'Forty').id, 'opinion');
    await amira.done(amira.ask('PUT', `/articles/${two.id}/pass`, { status: 'finished' }));
    const thirty = claimOf(two, 'Thirty').id;
    await amira.done(
      amira.ask('PUT', `/claims/${thirty}/decision`, { kind: 'opinion', reason: 'So it is.' }),
    );
    const flag = { claim: claimOf(two, 'Somebody').id, about: 'kind', sentence: 'Not so.' };
    await amira.done(amira.ask('POST', '/flags', flag));
  });

  const both = [
    ...FILTERS,
    { speaker: 'zora' },
    { speaker: 'milo' },
    { origin: 'zora' },
    { dated: 'refers_to', from: '2026' } as const,
  ];

  test('what others think finds nothing and hides nothing, whatever is asked', async () => {
    for (const person of [ana, bo])
      for (const filter of both)
        expect(await found(review, person.id, filter), `${person.name} ${JSON.stringify(filter)}`).toEqual(
          await meant(review, person.id, filter),
        );
    expect(await found(review, bo.id, { speaker: 'zora' })).toEqual([]);
    expect(await found(review, bo.id, { origin: 'zora' })).toEqual([]);
    expect((await found(review, bo.id, { speaker: 'milo' })).map(({ text }) => text.slice(0, 8))).toEqual([
      'The pier',
    ]);
    expect((await found(review, bo.id, { tagged: true })).length).toBe(2);
  });

  test('after his pass of an article he finds there what she said', async () => {
    const { value } = await his.ask<{ items: { id: string; number: number }[] }>('GET', '/articles');
    const first = value.items.find(({ number }) => number === 1)?.id;
    const all = await his.done(
      his.ask<{ items: { id: string }[] }>('GET', `/claims?article=${first}&tagged=false`),
    );
    for (const { id } of all.items) await his.judge(id, 'opinion');
    await his.done(his.ask('PUT', `/articles/${first}/pass`, { status: 'finished' }));
    for (const filter of both)
      expect(await found(review, bo.id, filter), JSON.stringify(filter)).toEqual(
        await meant(review, bo.id, filter),
      );
    expect(
      (await found(review, bo.id, { speaker: 'zora' })).length +
        (await found(review, bo.id, { origin: 'zora' })).length,
    ).toBeGreaterThan(0);
  });
});

test('in a class a pupil does not find what the teacher says, until it is released', async () => {
  const cleo = await door.person('Cleo');
  const made = { question: 'Who closed the school?', template: 'class' };
  const { value } = await door.ask<{ id: string }>('POST', '/reviews', { as: ana, body: made });
  await door.enrol(value.id, cleo, 'reviewer');
  const [teacher, pupil] = [deskOf(door, value.id, ana), deskOf(door, value.id, cleo)];
  const { claims } = await teacher.article('The school is closed. Forty pupils were there.');
  for (const { id } of claims) await teacher.judge(id, 'opinion');
  await pupil.judge(claims[0]?.id ?? '', 'reported_fact');
  for (const person of [ana, cleo])
    for (const filter of FILTERS)
      expect(await found(value.id, person.id, filter)).toEqual(await meant(value.id, person.id, filter));
  expect(await found(value.id, cleo.id, { tagged: true })).toHaveLength(1);
  expect(await found(value.id, ana.id, { tagged: true })).toHaveLength(2);
});
