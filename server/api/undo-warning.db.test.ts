import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UndoWarningView } from '@/domain/api/activity';
import { type Changed, claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

/** What is told before an undo takes back what another has changed since. */

let door: Door;
let desks: (review: string) => { amira: Desk; bo: Desk };
let plain: string;
let blind: string;
let members: { amira: string; bo: string };

beforeAll(async () => {
  door = await openDoor();
  const [amira, bo] = [await door.person('Amira'), await door.person('Bo')];
  members = { amira: amira.id, bo: bo.id };
  [plain, blind] = [await door.review(amira), await door.review(amira)];
  for (const review of [plain, blind]) await door.enrol(review, bo, 'editor');
  desks = (review) => ({ amira: deskOf(door, review, amira), bo: deskOf(door, review, bo) });
  await desks(blind).amira.done(
    door.ask('PATCH', `/reviews/${blind}`, { as: amira, body: { blindFirst: true } }),
  );
});
afterAll(() => door.close());

const TEXT = 'The pier sank at noon. Forty were rescued. Nobody slept.';
const warning = async (desk: Desk) =>
  (await desk.done(desk.ask<{ warning: UndoWarningView | null }>('GET', '/undo-warning'))).warning;
const said = (cue: string) => ({ sources: [], mode: 'indirect', cue });

test('nothing to undo, or nobody after me: there is nothing to warn of', async () => {
  const { bo } = desks(plain);
  expect(await warning(bo)).toBeNull();
  const article = await bo.article(TEXT);
  await bo.judge(claimOf(article, 'Nobody').id, 'opinion');
  expect(await warning(bo)).toBeNull();
});

test('of the same field: what it was, what I made of it, what another made of that, and who', async () => {
  const { amira, bo } = desks(plain);
  const article = await amira.article(`${TEXT} It rained.`);
  const path = `/claims/${claimOf(article, 'Forty').id}/attribution`;
  await amira.done(amira.ask('PUT', path, said('said')));
  const mine = await bo.done(bo.ask<Changed>('PUT', path, said('told')));
  await amira.done(amira.ask('PUT', path, { ...said('shouted'), hedged: true }));
  expect((await bo.undo()).status).toBe(409);
  expect(await warning(bo)).toMatchObject({
    version: mine.reviewVersion,
    by: members.amira,
    lines: [
      { field: 'cue', before: [{ text: 'said' }], mine: [{ text: 'told' }], theirs: [{ text: 'shouted' }] },
    ],
  });
  expect((await bo.undo(true)).status).toBe(200);
  expect((await bo.claim(claimOf(article, 'Forty').id)).attribution).toMatchObject({
    cue: 'said',
    hedged: true,
  });
});

test('in a blind pass what another wrote is not told, nor who', async () => {
  const { amira, bo } = desks(blind);
  const article = await amira.article(TEXT);
  const [claim] = article.claims;
  if (!claim) throw new Error('a claim');
  const halves = await bo.done(
    bo.ask<{ claims: { id: string }[] }>('POST', `/claims/${claim.id}/split`, { at: claim.start + 9 }),
  );
  const right = halves.claims[1]?.id ?? '';
  await amira.judge(right, 'opinion', 'zzhidden reason');
  await amira.done(amira.ask('PUT', `/claims/${right}/attribution`, said('zzhidden cue')));
  expect((await bo.undo()).status).toBe(409);
  const told = await warning(bo);
  expect(told).toMatchObject({ by: null, at: null, lines: [] });
});
