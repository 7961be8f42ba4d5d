import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { ReviewEvent } from '@/domain/review-event';
import { applyEvent, type ReviewRecords, stateOf } from '@/domain/review-state';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ada: Person;
let review: string;
let desk: Desk;
let amira: Desk;
let one: ArticleView;
let two: ArticleView;

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  const other = await door.person('Amira');
  review = await door.review(ada);
  await door.enrol(review, other, 'editor');
  [desk, amira] = [deskOf(door, review, ada), deskOf(door, review, other)];
  one = await desk.article(
    'The pier sank at noon, the mayor said. Forty boats were lost. Nobody was hurt. It rained.',
  );
  two = await desk.article('The pier sank at one. Thirty boats were lost. The mayor was away.');
});
afterAll(() => door.close());

type Events = { items: ReviewEvent[]; nextCursor: string | null; version: number };
const records = (of: ArticleView) => desk.done(desk.ask<ReviewRecords>('GET', `/articles/${of.id}/records`));
const activity = (query: string) => desk.done(desk.ask<Events>('GET', `/activity?${query}`));

describe('undo and redo', () => {
  test('nothing of one’s own to take back is said as such', async () => {
    expect(await amira.undo()).toMatchObject({ status: 409, problem: { type: '/problems/nothing-to-undo' } });
    expect(await amira.redo()).toMatchObject({ status: 409, problem: { type: '/problems/nothing-to-undo' } });
  });

  test('step back through split, merge, tag and link, in any browser, and forward again', async () => {
    const begin = await records(one);
    const forty = claimOf(one, 'Forty');
    const cookie = await door.browserOf(ada);
    const inBrowser = (path: string) => door.ask(`POST`, `/reviews/${review}${path}`, { cookie, body: {} });
    const versions: number[] = [];
    const note = (done: { reviewVersion: number }) => versions.push(done.reviewVersion);
    note(await desk.judge(forty.id, 'opinion'));
    note((await desk.done(desk.ask('POST', `/claims/${forty.id}/split`, { at: forty.start + 6 }))) as never);
    note((await desk.done(desk.ask('POST', `/claims/${forty.id}/merge`, {}))) as never);
    note(await desk.link(forty.id, claimOf(two, 'Thirty').id));
    const end = await records(one);
    for (const version of [...versions].reverse())
      expect((await inBrowser('/undo')).value).toMatchObject({ undone: version });
    const bare = (r: ReviewRecords) =>
      [r.claim, r.judgement, r.attribution, r.link?.map((l) => l.id)].map((list) =>
        JSON.stringify(list, (key, value) => (key === 'version' ? undefined : value)),
      );
    expect(bare(await records(one))).toEqual(bare(begin));
    for (const version of versions) expect((await desk.redo()).value).toMatchObject({ redone: version });
    expect(bare(await records(one))).toEqual(bare(end));
    expect((await desk.redo()).status).toBe(409);
    for (const version of [...versions].reverse())
      expect((await desk.undo()).value).toMatchObject({ undone: version });
  });

  test('after something new there is nothing to redo', async () => {
    await desk.judge(claimOf(one, 'Nobody').id, 'opinion');
    await desk.undo();
    await desk.judge(claimOf(one, 'It rained').id, 'opinion');
    expect((await desk.redo()).status).toBe(409);
  });

  test('two presses at once take back two things, or one of them is told to wait', async () => {
    const [a, b] = [
      await desk.judge(claimOf(one, 'Nobody').id, 'excluded'),
      await desk.judge(claimOf(one, 'It rained').id, 'excluded'),
    ];
    const told = await Promise.all([desk.undo(), desk.undo()]);
    const undone = told.filter((t) => t.status === 200).map((t) => t.value.undone);
    expect(new Set(undone).size).toBe(undone.length);
    expect([a.reviewVersion, b.reviewVersion]).toEqual(expect.arrayContaining(undone));
  });

  test('refuses when another changed the same since, until asked again', async () => {
    const { id, end } = claimOf(one, 'Nobody');
    await desk.done(desk.ask('PATCH', `/claims/${id}`, { end: end - 1 }));
    await amira.done(amira.ask('PATCH', `/claims/${id}`, { end: end - 2 }));
    const version = await door.version(review);
    expect(await desk.undo()).toMatchObject({
      status: 409,
      problem: { type: '/problems/changed-since', other: id },
    });
    expect(await door.version(review)).toBe(version);
    expect((await desk.undo(true)).status).toBe(200);
    expect((await desk.claim(id)).end).toBe(end);
  });

  test('a claim cannot come back over one that was made in its place', async () => {
    const { id, start, end } = claimOf(two, 'The mayor');
    await desk.done(desk.ask('DELETE', `/claims/${id}`));
    const made = await amira.done(
      amira.ask<{ id: string }>('POST', `/articles/${two.id}/claims`, { start, end: end - 2 }),
    );
    for (const force of [false, true]) {
      expect(await desk.undo(force)).toMatchObject({
        status: 409,
        problem: { type: '/problems/overlap', other: made.id, detail: expect.stringContaining('claim 3') },
      });
    }
    await amira.done(amira.ask('DELETE', `/claims/${made.id}`));
    expect((await desk.undo()).status).toBe(200);
    expect((await desk.claim(id)).start).toBe(start);
  });

  test('a removed article cannot come back beside the same text imported again', async () => {
    const text = 'A short text that comes twice. It has two sentences.';
    const first = await desk.article(text);
    await desk.done(desk.ask('DELETE', `/articles/${first.id}`));
    const again = await amira.article(text);
    expect(again.number).toBe(first.number + 1);
    expect(await desk.undo()).toMatchObject({
      status: 409,
      problem: { type: '/problems/identical-text', other: again.id },
    });
    await amira.done(amira.ask('DELETE', `/articles/${again.id}`));
    expect((await desk.undo()).status).toBe(200);
    expect((await desk.done(desk.ask<ArticleView>('GET', `/articles/${first.id}`))).text).toBe(text);
    expect((await amira.undo()).problem.type).toBe('/problems/identical-text');
  });

  test('a link whose relation another took goes back only where there is room', async () => {
    const [a, b] = [claimOf(one, 'The pier').id, claimOf(two, 'The pier').id];
    const link = await desk.link(a, b);
    await desk.done(desk.ask('DELETE', `/links/${link.id}`));
    const other = await amira.link(a, b, { relation: 'corroborates' });
    expect((await amira.ask('PATCH', `/links/${other.id}`, { relation: 'conflicts' })).status).toBe(200);
    expect((await desk.undo(true)).problem).toMatchObject({
      status: 409,
      type: '/problems/overlap',
      other: other.id,
    });
    await amira.done(amira.ask('DELETE', `/links/${other.id}`));
  });

  test('the source that came with a correction stays when the correction goes', async () => {
    await desk.done(desk.ask('PATCH', `/articles/${two.id}`, { source: { name: 'A New Outlet' } }));
    expect((await desk.undo()).status).toBe(200);
    expect((await desk.done(desk.ask<ArticleView>('GET', `/articles/${two.id}`))).source.name).toBe(
      'The Outlet',
    );
    expect((await desk.redo()).status).toBe(200);
    expect((await desk.done(desk.ask<ArticleView>('GET', `/articles/${two.id}`))).source.name).toBe(
      'A New Outlet',
    );
  });

  test('who may not decide any more takes no decision back either, nor forward', async () => {
    const { id } = claimOf(one, 'It rained');
    await amira.done(amira.ask('PUT', `/claims/${id}/decision`, { kind: 'opinion', reason: 'r' }));
    const role = (to: string) => desk.done(desk.ask('PATCH', `/members/${amira.person.id}`, { role: to }));
    await role('reviewer');
    expect(await amira.undo()).toMatchObject({ status: 403, problem: { type: '/problems/role' } });
    await role('editor');
    expect((await amira.undo()).status).toBe(200);
    await role('reviewer');
    expect((await amira.redo()).status).toBe(403);
    await role('editor');
  });

  test('not through a locked split, and a reader’s token undoes nothing', async () => {
    const { id, end } = claimOf(two, 'The mayor');
    await desk.done(desk.ask('PATCH', `/claims/${id}`, { end: end - 1 }));
    await amira.done(amira.ask('PUT', `/articles/${two.id}/split-lock`, { locked: true }));
    expect(await desk.undo()).toMatchObject({ status: 409, problem: { type: '/problems/split-locked' } });
    expect((await amira.undo()).status).toBe(200);
    expect((await desk.undo()).status).toBe(200);
  });
});

describe('the activity', () => {
  test('is told in pages, in order, without a gap, to the version it says', async () => {
    const told: ReviewEvent[] = [];
    for (let after: string | null = '0'; after !== null; ) {
      const page: Events = await activity(`after=${after}&limit=7`);
      expect(page.items.length).toBeLessThanOrEqual(7);
      told.push(...page.items);
      after = page.nextCursor;
    }
    const version = await door.version(review);
    expect(told.map((e) => e.version)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
    expect(await activity(`after=${version}`)).toEqual({ items: [], nextCursor: null, version });
  });

  test('applied in order to what an article was, gives what it is', async () => {
    const from = await records(one);
    const state = stateOf(from);
    const forty = claimOf(one, 'Forty');
    await desk.judge(forty.id, 'opinion', 'why');
    await amira.judge(forty.id, 'excluded');
    await desk.done(
      desk.ask('PUT', `/claims/${forty.id}/attribution`, {
        sources: [{ name: 'Captain Salma', type: 'named_person' }],
        mode: 'indirect',
        refersTo: { from: '2026-03', to: null, precision: 'month' },
      }),
    );
    await amira.done(amira.ask('PUT', `/claims/${forty.id}/decision`, { kind: 'opinion', reason: 'r' }));
    await desk.done(desk.ask('POST', `/claims/${forty.id}/split`, { at: forty.start + 6 }));
    const link = await desk.link(forty.id, claimOf(two, 'Thirty').id, { differs: ['number', 'time'] });
    await amira.done(amira.ask('PUT', `/links/${link.id}/vote`, { answer: 'yes' }));
    await desk.undo(true);
    await amira.done(amira.ask('POST', '/flags', { claim: forty.id, about: 'kind', sentence: 's' }));
    const { items } = await activity(`after=${from.version}&limit=500`);
    const told = items.reduce(applyEvent, state);
    const now = stateOf(await records(one));
    const sorted = <T>(table: ReadonlyMap<string, T>) => [...table].sort(([x], [y]) => (x < y ? -1 : 1));
    for (const noun of ['judgement', 'attribution', 'decision', 'flag', 'entity', 'pass', 'zones'] as const)
      expect(sorted<unknown>(told[noun])).toEqual(sorted<unknown>(now[noun]));
    const live = (state: typeof now) =>
      [...state.claim.values()]
        .filter((c) => !c.deletedAt && c.article === one.id)
        .sort((x, y) => x.start - y.start);
    expect(live(told)).toEqual(live(now));
    expect([...told.link.values()].filter((l) => !l.deletedAt)).toEqual([...now.link.values()]);
  });
});
