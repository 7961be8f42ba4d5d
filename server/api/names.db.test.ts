import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { LinkView } from '@/domain/api/links';
import { type Changed, claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

/** Names that are one, origins of whole pages, and conflicts settled by dates, through the door. */

let door: Door;
let desk: Desk;
let first: ArticleView;
let second: ArticleView;

type Name = { id: string; name: string; claims: number };
const names = async () => (await desk.done(desk.ask<{ items: Name[] }>('GET', '/origins'))).items;
const idOf = async (name: string) => (await names()).find((one) => one.name === name)?.id;
const speakerOf = async (id: string) => (await desk.claim(id)).attribution?.sources[0]?.name;

beforeAll(async () => {
  door = await openDoor();
  const owner = await door.person('Amira');
  desk = deskOf(door, await door.review(owner), owner);
  first = await desk.article('Forty were rescued. The mayor spoke.');
  second = await desk.article('Thirty were rescued. Nobody slept.');
});
afterAll(async () => {
  await door.close();
});

test('two names joined with certainty go by the one chosen, and by their own again when that is undone', async () => {
  const [one, two] = [claimOf(first, 'Forty'), claimOf(second, 'Thirty')];
  const said = (name: string) => ({ sources: [{ name, type: 'named_person' }], mode: 'indirect' });
  await desk.done(desk.ask('PUT', `/claims/${one.id}/attribution`, said('I. Calder')));
  await desk.done(desk.ask('PUT', `/claims/${two.id}/attribution`, said('Ines Calder')));
  const [a, b] = [await idOf('I. Calder'), await idOf('Ines Calder')];
  const foreign = await desk.ask('POST', '/same-as', { a, b, shown: one.id });
  expect(foreign.status).toBe(422);
  const joined = await desk.done(desk.ask<{ shown: string }>('POST', '/same-as', { a, b, shown: b }));
  expect(joined.shown).toBe(b);
  expect([await speakerOf(one.id), await speakerOf(two.id)]).toEqual(['Ines Calder', 'Ines Calder']);
  await desk.done(desk.ask('POST', '/undo', {}));
  expect([await speakerOf(one.id), await speakerOf(two.id)]).toEqual(['I. Calder', 'Ines Calder']);
});

test('an article says whose work it re-posts, and how many comments it claims to have', async () => {
  const body = { origin: { name: 'Agency X', type: 'agency' }, declaredComments: 12 };
  const changed = await desk.done(desk.ask<ArticleView>('PATCH', `/articles/${first.id}`, body));
  expect(changed).toMatchObject({ origin: { name: 'Agency X', type: 'agency' }, declaredComments: 12 });
  const none = await desk.done(
    desk.ask<ArticleView>('PATCH', `/articles/${first.id}`, { origin: null, declaredComments: null }),
  );
  expect(none).toMatchObject({ origin: null, declaredComments: null });
});

test('a conflict is superseded by dates, or by saying that one is not known', async () => {
  const ends = { a: claimOf(first, 'Forty').id, b: claimOf(second, 'Thirty').id };
  const link = await desk.done(
    desk.ask<LinkView & Changed>('POST', '/links', { ...ends, relation: 'conflicts', differs: ['number'] }),
  );
  const settle = (more: object) =>
    desk.ask<LinkView & Changed>('PATCH', `/links/${link.id}`, { resolution: 'superseded', ...more });
  const refused = await settle({});
  expect(refused.status).toBe(422);
  expect(refused.problem.errors?.[0]?.path).toBe('resolutionDates.a');
  const settled = await desk.done(settle({ resolutionDates: { a: '2026-03-14', b: null } }));
  const dates = { a: { date: '2026-03-14', basis: 'said' }, b: { date: null, basis: 'unknown' } };
  expect(settled.resolutionDates).toEqual(dates);
  const { items } = await desk.done(desk.ask<{ items: LinkView[] }>('GET', '/links'));
  expect(items[0]?.resolutionDates).toEqual(dates);
});
