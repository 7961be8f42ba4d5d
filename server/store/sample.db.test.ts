import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleSummary, ArticleView } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import { applyEvent, stateOf } from '@/domain/review-state';
import { deskOf } from '@/server/api/test-desk';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { eventsAfter } from './events';
import { wholeReview } from './records';
import { storeSample } from './sample';
import { readFrozen } from './snapshots';

let door: Door;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  door = await openDoor();
  [ada, bo] = [await door.person('Ada'), await door.person('Bo')];
  await storeSample({ now: '2026-01-01T00:00:00.000Z', newId });
});
afterAll(() => door.close());

const open = (as: Person, reset = false) =>
  door.ask<ReviewView>('POST', '/reviews/sample', { as, body: { reset } });
const UUID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g;
/** Every id that a review is made of. */
async function idsOf(review: string): Promise<Set<string>> {
  const all = JSON.stringify([await wholeReview(review), await eventsAfter(review, 0, 10_000)]);
  return new Set(all.match(UUID));
}

test('each account has one copy of its own, whose owner it is, however often it presses', async () => {
  const told = await Promise.all([open(ada), open(ada), open(bo)]);
  expect(told.map((t) => t.status)).toEqual([201, 201, 201]);
  const [first, second, other] = told.map((t) => t.value.id);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
  expect(told[0]?.value).toMatchObject({ isSample: true, role: 'owner', counts: { articles: 5 } });
  expect((await open(ada)).value.id).toBe(first);
  expect((await door.ask('GET', `/reviews/${other}`, { as: ada })).status).toBe(404);
});

test('two copies share no id, not even of the people in the story', async () => {
  const [mine, theirs] = await Promise.all([open(ada), open(bo)]);
  const [a, b] = [await idsOf(mine.value.id), await idsOf(theirs.value.id)];
  expect(a.size).toBeGreaterThan(100);
  expect([...a].filter((id) => b.has(id))).toEqual([]);
  expect([a.has(ada.id), b.has(bo.id), a.has(bo.id)]).toEqual([true, true, false]);
});

test('a copy is whole: every claim is its text, its history is without gaps and leads to what is there', async () => {
  const { id } = (await open(ada)).value;
  const desk = deskOf(door, id, ada);
  const { items } = await desk.done(desk.ask<{ items: ArticleSummary[] }>('GET', '/articles'));
  for (const { id: of } of items) {
    const article = await desk.done(desk.ask<ArticleView>('GET', `/articles/${of}`));
    expect(article.claims.length).toBeGreaterThan(0);
    for (const c of article.claims) expect(article.text.slice(c.start, c.end)).toBe(c.text);
  }
  const events = await eventsAfter(id, 0, 10_000);
  expect(events.map((e) => e.version)).toEqual(events.map((_, i) => i + 1));
  const now = stateOf(await wholeReview(id));
  const told = events.reduce(applyEvent, stateOf({ version: 0 }));
  for (const noun of ['judgement', 'attribution', 'decision', 'flag', 'member', 'entity'] as const) {
    const keys = (table: ReadonlyMap<string, unknown>) => [...table.keys()].sort();
    expect([noun, keys(told[noun])]).toEqual([noun, keys(now[noun])]);
  }
  expect(events.every((e) => Date.parse(e.at) <= Date.now())).toBe(true);
  expect(Date.now() - Date.parse(events.at(-1)?.at ?? '')).toBeLessThan(7 * 24 * 3_600_000);
});

test('a copy has R1, a draft of its own ids under its own hash, and nothing has changed since', async () => {
  type Snapshot = { id: string; number: number; sha256: string; claimsChangedSince: number };
  type Json = {
    report: { header: { dataHash: string; snapshot: unknown; members: { name: string }[] }; draft: unknown };
  };
  const { id } = (await open(ada)).value;
  const desk = deskOf(door, id, ada);
  const { items } = await desk.done(desk.ask<{ items: Snapshot[] }>('GET', '/snapshots'));
  expect(items).toMatchObject([{ number: 1, claimsChangedSince: 0 }]);
  const { report } = await desk.done(desk.ask<Json>('GET', `/report?format=json&snapshot=${items[0]?.id}`));
  expect(report.header).toMatchObject({
    dataHash: items[0]?.sha256,
    snapshot: { number: 1, withdrawn: null },
  });
  expect(report.header.members.map(({ name }) => name)).toContain('Ada');
  expect(report.draft).not.toBeNull();
  const known = await idsOf(id);
  const frozen = JSON.stringify((await readFrozen(id, items[0]?.id ?? ''))?.records).match(UUID) ?? [];
  expect(frozen.length).toBeGreaterThan(100);
  expect(frozen.filter((one) => !known.has(one))).toEqual([]);
});

test('is worked on like any review, and reset puts a fresh one in its place', async () => {
  const before = (await open(ada)).value;
  const desk = deskOf(door, before.id, ada);
  const { items } = await desk.done(desk.ask<{ items: { id: string }[] }>('GET', '/claims?limit=1'));
  expect((await desk.judge(items[0]?.id ?? '', 'excluded')).reviewVersion).toBe(before.version + 1);
  expect((await desk.undo()).status).toBe(200);
  const fresh = (await open(ada, true)).value;
  expect(fresh.id).not.toBe(before.id);
  expect(fresh.counts).toEqual(before.counts);
  expect((await door.ask('GET', `/reviews/${before.id}`, { as: ada })).status).toBe(404);
  const { items: mine } = (await door.ask<{ items: ReviewView[] }>('GET', '/reviews', { as: ada })).value;
  expect(mine.map((r) => r.id)).toEqual([fresh.id]);
});
