import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

/** Frozen reports: they stay as they are whatever is done to the review, and say when they are withdrawn. */

type Snapshot = { id: string; number: number; sha256: string; claimsChangedSince: number };

let door: Door;
let owner: Desk;
let viewer: Desk;
let one: ArticleView;
let two: ArticleView;
let frozen: Snapshot;

const fileOf = (format: string, desk = owner) =>
  desk.ask<string>('GET', `/report?format=${format}&snapshot=${frozen.id}`);
const FORMATS = ['html', 'markdown', 'csv', 'json'];
const allFiles = async () =>
  Promise.all(FORMATS.map(async (format) => JSON.stringify((await fileOf(format)).value)));
const list = async (desk = owner) =>
  (await desk.done(desk.ask<{ items: Snapshot[] }>('GET', '/snapshots'))).items;

beforeAll(async () => {
  door = await openDoor();
  const [ada, vic] = [await door.person('Ada'), await door.person('Vic')];
  const review = await door.review(ada);
  await door.enrol(review, vic, 'viewer');
  [owner, viewer] = [deskOf(door, review, ada), deskOf(door, review, vic)];
  const text = 'Forty people were rescued. The harbour was closed.\n';
  one = await owner.article(text, { source: { name: 'Herald' }, language: 'en' });
  two = await owner.article('Thirty-eight people were rescued. Nobody was hurt.\n', {
    source: { name: 'Gazette' },
    language: 'en',
  });
  await owner.judge(claimOf(one, 'Forty').id, 'reported_fact');
  await owner.judge(claimOf(two, 'Thirty').id, 'reported_fact');
  await owner.link(claimOf(one, 'Forty').id, claimOf(two, 'Thirty').id, { differs: ['number'] });
  frozen = await owner.done(owner.ask<Snapshot>('POST', '/snapshots', {}));
});
afterAll(() => door.close());

test('R1 bears the hash of its own report, and only editors freeze', async () => {
  expect(frozen.number).toBe(1);
  const told = await viewer.ask<{ report: { header: { dataHash: string } } }>(
    'GET',
    `/report?format=json&snapshot=${frozen.id}`,
  );
  expect(told.value.report.header.dataHash).toBe(frozen.sha256);
  expect((await viewer.ask('POST', '/snapshots', {})).status).toBe(403);
  expect((await fileOf('html')).value).toContain('Source review report R1');
  expect((await fileOf('html')).headers.get('content-disposition')).toContain('-R1.html');
});

test('stays the same, byte for byte, when claims change and an article goes; and counts what changed', async () => {
  const before = await allFiles();
  await owner.judge(claimOf(one, 'Forty').id, 'opinion');
  expect((await list()).map((s) => s.claimsChangedSince)).toEqual([1]);
  await owner.done(owner.ask('DELETE', `/articles/${two.id}`));
  expect(await allFiles()).toEqual(before);
  // Forty lost its link too; both claims of the other article are gone.
  expect((await list(viewer)).map((s) => s.claimsChangedSince)).toEqual([3]);
});

test('the next one is R2, and differs', async () => {
  const second = await owner.done(owner.ask<Snapshot>('POST', '/snapshots', {}));
  expect(second.number).toBe(2);
  expect(second.sha256).not.toBe(frozen.sha256);
  expect((await list()).map((s) => [s.number, s.claimsChangedSince])).toEqual([
    [2, 0],
    [1, 3],
  ]);
});

test('withdrawn, it is kept, and every format but the tables says so', async () => {
  const body = { withdrawn: true, reason: 'The number was misread.' };
  expect((await viewer.ask('PATCH', `/snapshots/${frozen.id}`, body)).status).toBe(403);
  expect((await owner.ask('PATCH', `/snapshots/${frozen.id}`, { ...body, reason: ' ' })).status).toBe(422);
  await owner.done(owner.ask('PATCH', `/snapshots/${frozen.id}`, body));
  for (const format of ['html', 'markdown']) {
    const { value } = await fileOf(format);
    expect(value).toMatch(/Withdrawn, .* The number was misread\./);
  }
  const json = (await fileOf('json')).value as unknown as { report: { header: { snapshot: unknown } } };
  expect(json.report.header.snapshot).toMatchObject({ withdrawn: { reason: 'The number was misread.' } });
  expect((await list()).map((s) => s.number)).toEqual([2, 1]);
});

test('a snapshot of another review is not there', async () => {
  const other = deskOf(door, await door.review(owner.person), owner.person);
  expect((await fileOf('html', other)).status).toBe(404);
});
