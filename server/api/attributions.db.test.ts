import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { ClaimView } from '@/domain/api/shapes';
import { type Changed, claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

/** Two people at one attribution, through the door. */

let door: Door;
let review: string;
let amira: Desk;
let bo: Desk;
let article: ArticleView;

const said = (cue: string, more: object = {}) => ({ sources: [], mode: 'indirect', cue, ...more });
const path = (claim: { id: string }) => `/claims/${claim.id}/attribution`;
const matching = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const put = (desk: Desk, claim: { id: string }, body: object, more = {}) =>
  desk.ask<ClaimView & Changed>('PUT', path(claim), body, more);

beforeAll(async () => {
  door = await openDoor();
  const owner = await door.person('Amira');
  const second = await door.person('Bo');
  review = await door.review(owner);
  await door.enrol(review, second, 'editor');
  [amira, bo] = [deskOf(door, review, owner), deskOf(door, review, second)];
  article = await amira.article('The pier sank. Forty were rescued. The mayor spoke. Nobody slept.');
});
afterAll(async () => {
  await door.close();
});

describe('an attribution that another wrote first', () => {
  test('is answered with what stands now, and nothing is written', async () => {
    const claim = claimOf(article, 'The pier');
    const first = await amira.done(put(amira, claim, said('told'), matching(claim.version)));
    const version = await door.version(review);
    const late = await put(bo, claim, said('shouted'), matching(claim.version));
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({
      type: '/problems/stale',
      current: {
        id: claim.id,
        version: first.version,
        attribution: { cue: 'told', by: amira.person.id, alternatives: [] },
      },
    });
    expect(await door.version(review)).toBe(version);
    const again = await bo.done(put(bo, claim, said('shouted'), matching(first.version)));
    expect(again.attribution).toMatchObject({ cue: 'shouted', by: bo.person.id });
  });

  test('is written over by a script that names no version, in one event with both values', async () => {
    const claim = claimOf(article, 'Forty');
    await amira.done(put(amira, claim, said('told')));
    const { event } = await bo.done(put(bo, claim, said('shouted')));
    expect(event.changes).toContainEqual(
      expect.objectContaining({
        noun: 'attribution',
        before: expect.objectContaining({ cue: 'told', by: amira.person.id }),
        after: expect.objectContaining({ cue: 'shouted', by: bo.person.id }),
      }),
    );
  });

  test('of eight at once, on one version, one is written and seven are told', async () => {
    const claim = await amira.claim(claimOf(article, 'Nobody').id);
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        put(n % 2 ? amira : bo, claim, said(`word ${n}`), matching(claim.version)),
      ),
    );
    expect(told.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
    const written = told.find(({ status }) => status === 200)?.value.attribution?.cue;
    expect((await amira.claim(claim.id)).attribution?.cue).toBe(written);
  });
});

test('answers are kept beside it, preferred, removed and taken back', async () => {
  const claim = claimOf(article, 'The mayor');
  await amira.done(put(amira, claim, said('told', { origin: { name: 'Agency X', type: 'agency' } })));
  const beside = await bo.ask<ClaimView & Changed>(
    'POST',
    `${path(claim)}/alternatives`,
    said('shouted', { origin: { name: 'Coast guard', type: 'organisation' } }),
  );
  expect(beside.status).toBe(201);
  expect(beside.value.attribution).toMatchObject({
    cue: 'told',
    alternatives: [{ cue: 'shouted', origin: { name: 'Coast guard' }, by: bo.person.id }],
  });
  const [kept] = beside.value.attribution?.alternatives ?? [];
  const used = await amira.done(
    amira.ask<ClaimView & Changed>('POST', `${path(claim)}/alternatives/${kept?.id}/use`),
  );
  expect(used.attribution).toMatchObject({
    cue: 'shouted',
    origin: { name: 'Coast guard' },
    alternatives: [{ cue: 'told', origin: { name: 'Agency X' } }],
  });
  expect((await amira.undo()).status).toBe(200);
  expect((await amira.claim(claim.id)).attribution).toMatchObject({ cue: 'told' });
  expect((await bo.ask('DELETE', `${path(claim)}/alternatives/${kept?.id}`)).status).toBe(200);
  expect((await bo.claim(claim.id)).attribution?.alternatives).toEqual([]);
  const gone = await bo.ask('DELETE', `${path(claim)}/alternatives/${kept?.id}`);
  expect(gone.status).toBe(404);
});

test('two people are joined: every claim that names either counts them as one, and it is taken back', async () => {
  const more = await amira.article('The wire said so. The agency said so too. The wire again.', {
    source: { name: 'Another Outlet' },
  });
  const [wire, agency, again] = more.claims;
  if (!wire || !agency || !again) throw new Error('three claims');
  const by = (name: string) => said('said', { sources: [{ name, type: 'agency' }] });
  await amira.done(put(amira, wire, by('The Wire')));
  await amira.done(put(amira, agency, by('Wire Agency')));
  await amira.done(put(amira, again, by('The Wire')));
  type Origins = { items: { id: string; name: string; claims?: number }[] };
  const speaks = async (name: string) => {
    const found = await amira.done(
      amira.ask<{ items: ClaimView[] }>('GET', `/claims?speaker=${encodeURIComponent(name)}`),
    );
    return found.items.map(({ id }) => id);
  };
  const names = await amira.done(amira.ask<Origins>('GET', '/origins'));
  const idOf = (name: string) => names.items.find((one) => one.name === name)?.id;
  const joined = await amira.ask('POST', '/same-as', { a: idOf('The Wire'), b: idOf('Wire Agency') });
  expect(joined.status).toBe(201);
  expect(new Set(await speaks('Wire Agency'))).toEqual(new Set([wire.id, agency.id, again.id]));
  expect((await amira.undo()).status).toBe(200);
  expect(await speaks('Wire Agency')).toEqual([agency.id]);
});
