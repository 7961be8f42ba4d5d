import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExportJob } from '@/domain/api/exports';
import { EXPORTS, workOnExports } from '@/server/export/export-jobs';
import { JobRunner } from '@/server/jobs/runner';
import { pool } from '@/server/store/database';
import { type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ana: Person;
let bo: Person;
let hers: Desk;
let his: Desk;
let runner: JobRunner | null = null;

beforeAll(async () => {
  door = await openDoor();
  [ana, bo] = [await door.person('Ana'), await door.person('Bo')];
  const review = await door.review(ana);
  await door.enrol(review, bo, 'reviewer');
  [hers, his] = [deskOf(door, review, ana), deskOf(door, review, bo)];
  const { claims } = await hers.article('The pier is closed. Forty people were there.');
  for (const { id } of claims) await hers.judge(id, 'reported_fact');
});
afterEach(async () => {
  await runner?.stop();
  runner = null;
});
afterAll(() => door.close());

const working = () => {
  runner = new JobRunner().work(EXPORTS, workOnExports).start();
};
const ordered = (desk: Desk, body: object = { format: 'markdown' }) =>
  desk.done(desk.ask<ExportJob>('POST', '/exports', body));
const job = (desk: Desk, { id }: { id: string }) => desk.ask<ExportJob>('GET', `/jobs/${id}`);
const status = async (desk: Desk, one: ExportJob) => (await job(desk, one)).value.status;
const ready = (desk: Desk, one: ExportJob, is = 'ready') =>
  expect.poll(() => status(desk, one), { timeout: 20_000 }).toBe(is);
const file = (desk: Desk, { id }: { id: string }) => desk.ask<string>('GET', `/jobs/${id}/file`);
type Inbox = { unread: number; files: ExportJob[]; preparing: ExportJob[] };
const inbox = async (as: Person) => (await door.ask<Inbox>('GET', '/inbox', { as })).value;

test('a file is ordered, made beside the requests, told in the inbox, and handed to whoever ordered it alone', async () => {
  const told = await hers.ask<ExportJob>('POST', '/exports', { format: 'markdown' });
  expect(told.status).toBe(202);
  expect(told.headers.get('location')).toBe(`/api/v1/reviews/${hers.review}/jobs/${told.value.id}`);
  expect(told.value).toMatchObject({ status: 'waiting', progress: 0, file: null });
  expect((await inbox(ana)).preparing).toMatchObject([{ id: told.value.id }]);
  expect((await file(hers, told.value)).status).toBe(404);
  working();
  await ready(hers, told.value);
  expect((await job(hers, told.value)).value).toMatchObject({ progress: 100, bytes: expect.any(Number) });
  expect(await inbox(ana)).toMatchObject({
    unread: 1,
    preparing: [],
    files: [{ id: told.value.id, seen: false }],
  });
  expect((await job(his, told.value)).status).toBe(404);
  expect((await file(his, told.value)).status).toBe(404);
  const got = await file(hers, told.value);
  expect(got.headers.get('content-disposition')).toContain('.md');
  expect(got.value).toContain('The pier is closed.');
  expect((await inbox(ana)).unread).toBe(0);
});

test('who prefers it gets a job of a report that could be answered at once', async () => {
  const headers = { prefer: 'respond-async, wait=10' };
  const told = await his.ask<ExportJob>('GET', '/report?format=csv', undefined, { headers });
  expect(told).toMatchObject({ status: 202, value: { format: 'csv', status: 'waiting' } });
  const snapshot = '01990000-0000-7000-8000-000000000000';
  const none = await his.ask<ExportJob>('POST', '/exports', { format: 'html', snapshot });
  working();
  await ready(his, told.value);
  await ready(his, none.value, 'failed');
  expect((await job(his, none.value)).value).toMatchObject({
    reference: expect.stringMatching(/^[\dA-F]{8}$/),
  });
});

test('what a role may not have is refused before, and at the door when the role was taken away', async () => {
  const texts = { format: 'json', texts: true };
  expect((await his.ask('POST', '/exports', texts)).status).toBe(403);
  await hers.done(hers.ask('PATCH', `/members/${bo.id}`, { role: 'owner' }));
  const whole = await ordered(his, texts);
  working();
  await ready(his, whole);
  expect((await file(his, whole)).status).toBe(200);
  await hers.done(hers.ask('PATCH', `/members/${bo.id}`, { role: 'reviewer' }));
  expect((await file(his, whole)).status).toBe(403);
});

test('a job outlives the process that was doing it', async () => {
  const one = await ordered(hers);
  await pool().query(`UPDATE export_file SET status = 'writing', progress = 40 WHERE id = $1`, [one.id]);
  working();
  await ready(hers, one);
});

test('a job that nobody could finish is a failure after a while, and a file is deleted after a week', async () => {
  const [stuck, old] = [await ordered(hers), await ordered(hers)];
  await pool().query(`UPDATE export_file SET at = now() - interval '2 hours' WHERE id = $1`, [stuck.id]);
  expect(await status(hers, stuck)).toBe('failed');
  await pool().query(`UPDATE export_file SET expires_at = now() WHERE id = $1`, [old.id]);
  expect((await job(hers, old)).status).toBe(404);
  await workOnExports({ kind: 'clear' }, new AbortController().signal);
  const { rows } = await pool().query('SELECT 1 FROM export_file WHERE id = $1', [old.id]);
  expect(rows).toEqual([]);
});

test('a file of what one could read is not handed out when one may not read it any more', async () => {
  const review = await door.review(ana);
  await door.enrol(review, bo, 'reviewer');
  const [amira, milo] = [deskOf(door, review, ana), deskOf(door, review, bo)];
  const { claims } = await amira.article('The bridge is closed.');
  for (const { id } of claims) await amira.judge(id, 'opinion');
  const one = await ordered(milo);
  working();
  await ready(milo, one);
  expect((await file(milo, one)).status).toBe(200);
  await amira.done(amira.ask('PATCH', '', { blindFirst: true }));
  expect((await file(milo, one)).status).toBe(403);
});

test('who left the review has no file of it', async () => {
  const [made, waiting] = [await ordered(his), await ordered(his)];
  working();
  await ready(his, made);
  await ready(his, waiting);
  await hers.done(hers.ask('DELETE', `/members/${bo.id}`));
  expect((await file(his, made)).status).toBe(404);
  const { files } = await inbox(bo);
  expect(files.filter(({ review }) => review.id === his.review)).toEqual([]);
});
