import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedView } from '@/domain/api/saved-views';
import { type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ana: Person;
let review: string;
let [owner, bo, vera]: Desk[] = [];

beforeAll(async () => {
  door = await openDoor();
  ana = await door.person('Ana');
  review = await door.review(ana);
  const [reviewer, viewer] = [await door.person('Bo'), await door.person('Vera')];
  await door.enrol(review, reviewer, 'reviewer');
  await door.enrol(review, viewer, 'viewer');
  owner = deskOf(door, review, ana);
  bo = deskOf(door, review, reviewer);
  vera = deskOf(door, review, viewer);
});
afterAll(() => door.close());

const at = (desk: Desk | undefined): Desk => {
  if (!desk) throw new Error('before the tests');
  return desk;
};
const seenBy = async (desk: Desk | undefined) =>
  (await at(desk).done(at(desk).ask<{ items: SavedView[] }>('GET', '/views'))).items.map(({ name }) => name);
const keep = (desk: Desk | undefined, body: object) => at(desk).ask<SavedView>('POST', '/views', body);

test('a view keeps the filters of an address, and is its author’s until it is shared', async () => {
  const made = await keep(bo, {
    name: 'Open quotes',
    query: 'state=waiting&cursor=1.2&kind=opinion&other=1',
  });
  expect(made).toMatchObject({
    status: 201,
    value: { name: 'Open quotes', query: 'kind=opinion&state=waiting', shared: false, mine: true, by: 'Bo' },
  });
  expect(await seenBy(bo)).toEqual(['Open quotes']);
  expect(await seenBy(owner)).toEqual([]);
  const path = `/views/${made.value.id}`;
  await at(bo).done(at(bo).ask('PATCH', path, { shared: true }));
  expect(await seenBy(owner)).toEqual(['Open quotes']);
  expect(await seenBy(vera)).toEqual(['Open quotes']);
  expect((await at(vera).ask('PATCH', path, { name: 'Mine now' })).status).toBe(404);
  expect((await at(vera).ask('DELETE', path)).status).toBe(404);
  expect((await at(owner).ask('PATCH', path, { name: 'Mine now' })).status).toBe(404);
  expect((await at(owner).ask('DELETE', path)).status).toBe(204);
  expect(await seenBy(bo)).toEqual([]);
});

test('a search without a filter is no view, and a viewer shares none', async () => {
  expect(await keep(bo, { name: 'All', query: 'page=2' })).toMatchObject({
    status: 422,
    problem: { errors: [{ path: 'query' }] },
  });
  expect((await keep(vera, { name: 'Loud', query: 'q=boat', shared: true })).status).toBe(403);
  expect((await keep(vera, { name: 'Quiet', query: 'q=boat' })).status).toBe(201);
  expect(await seenBy(vera)).toEqual(['Quiet']);
});

test('what others look for is told in a blind review after the own passes', async () => {
  const made = { question: 'Who closed the pier?', blindFirst: true };
  const { value } = await door.ask<{ id: string }>('POST', '/reviews', { as: ana, body: made });
  await door.enrol(value.id, at(bo).person, 'reviewer');
  const [hers, his] = [deskOf(door, value.id, ana), deskOf(door, value.id, at(bo).person)];
  const { id, claims } = await hers.article('The pier is closed.');
  await keep(hers, { name: 'Zora lies', query: 'speaker=Zora', shared: true });
  expect(await seenBy(his)).toEqual([]);
  for (const claim of claims) await his.judge(claim.id, 'opinion');
  await his.done(his.ask('PUT', `/articles/${id}/pass`, { status: 'finished' }));
  expect(await seenBy(his)).toEqual(['Zora lies']);
});

test('a stranger finds no views, and a member who left takes theirs along', async () => {
  const stranger = await door.person('Sam');
  expect((await door.ask('GET', `/reviews/${review}/views`, { as: stranger })).status).toBe(404);
  await keep(bo, { name: 'Shared', query: 'q=boat', shared: true });
  expect(await seenBy(owner)).toContain('Shared');
  await at(owner).done(at(owner).ask('DELETE', `/members/${at(bo).person.id}`));
  expect(await seenBy(owner)).not.toContain('Shared');
});
