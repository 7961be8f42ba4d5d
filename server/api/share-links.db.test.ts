import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSharedReport } from '@/server/loaders/shared-report';
import { pool } from '@/server/store/database';
import { type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ana: Person;
let bo: Person;

beforeAll(async () => {
  door = await openDoor();
  [ana, bo] = [await door.person('Ana'), await door.person('Bo')];
});
afterAll(() => door.close());

type Made = { id: string; path: string; by: string };
const snapshotOf = async (desk: Desk) =>
  (await desk.done(desk.ask<{ id: string }>('POST', '/snapshots', {}))).id;
const share = (desk: Desk, snapshot: string) =>
  desk.ask<Made>('POST', `/snapshots/${snapshot}/share-links`, {});
const secretOf = ({ path }: Made) => path.replace('/r/', '');

async function finishPasses({ ask, done }: Desk) {
  const { items } = await done(ask<{ items: { id: string }[] }>('GET', '/articles'));
  for (const { id } of items) await done(ask('PUT', `/articles/${id}/pass`, { status: 'finished' }));
}

/** A review with one tagged article, whose reader comment is signed. */
async function review(more: object = {}) {
  const made = { question: 'Who closed the pier?', ...more };
  const { value } = await door.ask<{ id: string }>('POST', '/reviews', { as: ana, body: made });
  const desk = deskOf(door, value.id, ana);
  const { claims } = await desk.article('The pier is closed. Forty people were there.');
  for (const { id } of claims) await desk.judge(id, 'reported_fact');
  return { id: value.id, desk };
}

test('whoever has the link reads the frozen report, and only its hash is kept', async () => {
  const { desk, id } = await review();
  const snapshot = await snapshotOf(desk);
  const told = await share(desk, snapshot);
  expect(told).toMatchObject({ status: 201, value: { number: 1, by: 'Ana' } });
  const html = await loadSharedReport(secretOf(told.value));
  expect(html).toContain('Who closed the pier?');
  expect(html).toContain('The pier is closed.');
  expect(html).not.toMatch(/<script/i);
  const kept = 'SELECT to_jsonb(l)::text AS kept FROM share_link l WHERE review_id = $1';
  const { rows } = await pool().query(kept, [id]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(secretOf(told.value));
  const list = await desk.done(desk.ask<{ items: Made[] }>('GET', '/share-links'));
  expect(JSON.stringify(list)).not.toContain(secretOf(told.value));
  // What is frozen stays as it is.
  await desk.article('The bridge is closed too.');
  expect(await loadSharedReport(secretOf(told.value))).toBe(html);
});

test('a wrong, a revoked, a withdrawn and a deleted one look alike: nothing is there', async () => {
  const { desk, id } = await review();
  const snapshot = await snapshotOf(desk);
  const [one, two] = [(await share(desk, snapshot)).value, (await share(desk, snapshot)).value];
  expect(await loadSharedReport(`${secretOf(one).slice(0, -1)}!`)).toBeNull();
  expect(await loadSharedReport('x'.repeat(43))).toBeNull();
  expect((await desk.ask('DELETE', `/share-links/${one.id}`)).status).toBe(204);
  expect((await desk.ask('DELETE', `/share-links/${one.id}`)).status).toBe(404);
  expect(await loadSharedReport(secretOf(one))).toBeNull();
  expect(await loadSharedReport(secretOf(two))).not.toBeNull();
  await desk.done(desk.ask('PATCH', `/snapshots/${snapshot}`, { withdrawn: true, reason: 'Wrong.' }));
  expect(await loadSharedReport(secretOf(two))).toBeNull();
  expect((await share(desk, snapshot)).status).toBe(404);
  const next = (await share(desk, await snapshotOf(desk))).value;
  expect(await loadSharedReport(secretOf(next))).not.toBeNull();
  await desk.done(door.ask('DELETE', `/reviews/${id}`, { as: ana }));
  expect(await loadSharedReport(secretOf(next))).toBeNull();
});

test('editors share, reviewers and strangers do not', async () => {
  const { desk, id } = await review();
  const snapshot = await snapshotOf(desk);
  await door.enrol(id, bo, 'reviewer');
  const his = deskOf(door, id, bo);
  expect((await share(his, snapshot)).status).toBe(403);
  expect((await his.ask('GET', '/share-links')).status).toBe(403);
  const stranger = deskOf(door, id, await door.person('Sam'));
  expect((await share(stranger, snapshot)).status).toBe(404);
  await desk.done(desk.ask('PATCH', `/members/${bo.id}`, { role: 'editor' }));
  expect((await share(his, snapshot)).status).toBe(201);
});

test('in a blind review one shares what one may read oneself, after the own passes', async () => {
  const { desk, id } = await review({ blindFirst: true });
  await door.enrol(id, bo, 'editor');
  const snapshot = await snapshotOf(desk);
  expect((await share(deskOf(door, id, bo), snapshot)).status).toBe(403);
  await finishPasses(desk);
  expect((await share(desk, snapshot)).status).toBe(201);
});

test('a class is shared with the pseudonyms of its pupils, and readers who commented with theirs', async () => {
  const { desk, id } = await review({ template: 'class' });
  const pupil = await door.person('Zorabelle');
  await door.enrol(id, pupil, 'reviewer');
  const hers = deskOf(door, id, pupil);
  const { items } = await hers.done(hers.ask<{ items: { id: string }[] }>('GET', '/claims'));
  for (const claim of items) await hers.judge(claim.id, 'reported_fact');
  // A class is blind to begin with.
  for (const who of [desk, hers]) await finishPasses(who);
  const { value } = await share(desk, await snapshotOf(desk));
  const html = (await loadSharedReport(secretOf(value))) ?? '';
  expect(html).toMatch(/Reviewer \d\d/);
  expect(html).not.toContain('Zorabelle');
});
