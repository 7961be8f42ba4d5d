import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { PersonHere, PresenceView } from '@/domain/presence';
import { RECIPES } from '@/server/api/recipes';
import { ROOT, routerOf } from '@/server/api/router';
import { type Desk, deskOf } from '@/server/api/test-desk';
import { type Door, HOST, openDoor, type Person } from '@/server/api/test-door';
import { pool } from '@/server/store/database';
import { changePreferences } from '@/server/store/preferences';
import { hub, stopHub } from './hub';

let door: Door;
let ada: Person;
let bo: Person;
let review: string;
let desk: Desk;
let article: ArticleView;
let claim: string;

const route = routerOf(RECIPES);
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
const tabOf = (person: Person) => `tab-${person.name}`;

/** Says where a person is, as their tab does. */
const say = (person: Person, more: object = {}) =>
  door.ask<PresenceView>('PUT', `/reviews/${review}/presence`, {
    as: person,
    body: { tab: tabOf(person), screen: 'article', article: article.id, claim, ...more },
  });
const seenBy = async (person: Person) =>
  (await door.ask<PresenceView>('GET', `/reviews/${review}/presence`, { as: person })).value;
const at = (person: Person, more: Partial<PersonHere> = {}): PersonHere => ({
  ...{ member: person.id, screen: 'article', idle: 0 },
  ...{ article: article.id, articleNumber: 1, claim, claimNumber: 1 },
  ...more,
});
const nowhere = { article: null, articleNumber: null, claim: null, claimNumber: null };

const claimAt = (n: number) => article.claims[n]?.id ?? '';

/** The presence frames of one stream, as they come. */
async function watch(as: Person) {
  const leave = new AbortController();
  const headers = { host: HOST, authorization: `Bearer ${as.token}` };
  const response = await route(
    new Request(`http://${HOST}${ROOT}/reviews/${review}/events`, { headers, signal: leave.signal }),
  );
  const frames: string[] = [];
  const shown: PresenceView[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const bytes of response.body ?? []) {
      const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      frames.push(...parts);
      for (const part of parts) {
        const data = /^event: presence\ndata: (.*)$/.exec(part)?.[1];
        if (data) shown.push(JSON.parse(data));
      }
    }
  };
  const reading = read().catch(() => {});
  const until = (want: PresenceView, timeout = 2_000) =>
    vi.waitFor(() => expect(shown.at(-1)).toEqual(want), { timeout, interval: 5 });
  const stop = async () => {
    leave.abort();
    await reading;
  };
  await until(await seenBy(as));
  return { frames, shown, until, stop };
}

beforeAll(async () => {
  door = await openDoor();
  [ada, bo] = [await door.person('Ada'), await door.person('Bo')];
  review = await door.review(ada);
  await door.enrol(review, bo, 'reviewer');
  desk = deskOf(door, review, ada);
  article = await desk.article('The pier sank at noon. Forty boats were lost. Nobody was hurt.');
  claim = article.claims[0]?.id ?? '';
});
afterEach(() => stopHub());
afterAll(() => door.close());

describe('one process', () => {
  test('who says where they are is seen by the others, and sees them in the answer', async () => {
    expect((await say(ada)).value).toEqual({ people: [], editing: [] });
    expect((await say(bo, { claim: null, screen: 'matrix', article: null })).value.people).toEqual([at(ada)]);
    expect((await seenBy(ada)).people).toEqual([at(bo, { screen: 'matrix', ...nowhere })]);
  });

  test('a stream begins with who is here, goes on with each change, and its frames have no id', async () => {
    const watching = await watch(ada);
    expect(watching.shown).toEqual([{ people: [], editing: [] }]);
    await say(bo);
    await watching.until({ people: [at(bo)], editing: [] });
    await say(bo, { claim: article.claims[1]?.id });
    await watching.until({ people: [at(bo, { claim: claimAt(1), claimNumber: 2 })], editing: [] });
    await say(bo, { leaving: true });
    await watching.until({ people: [], editing: [] });
    expect(watching.frames.filter((frame) => frame.includes('presence'))).toHaveLength(4);
    for (const frame of watching.frames) expect(frame).not.toMatch(/^id:/m);
    await watching.stop();
  });

  test('many changes at once are few frames, and a heartbeat that says nothing new is none', async () => {
    const watching = await watch(ada);
    for (let n = 0; n < 40; n++) await say(bo, { claim: article.claims[n % 3]?.id });
    await say(bo, { claim: article.claims[2]?.id });
    await watching.until({ people: [at(bo, { claim: claimAt(2), claimNumber: 3 })], editing: [] });
    await pause(400);
    const before = watching.shown.length;
    expect(before).toBeLessThan(12);
    for (let n = 0; n < 5; n++) await say(bo, { claim: article.claims[2]?.id, idle: n });
    await pause(600);
    expect(watching.shown).toHaveLength(before);
    await watching.stop();
  });

  test('who is silent is gone within the minute', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    try {
      const watching = await watch(ada);
      await say(bo);
      await watching.until({ people: [at(bo)], editing: [] });
      await vi.advanceTimersByTimeAsync(36_000);
      await watching.until({ people: [], editing: [] });
      await watching.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  test('nothing of it is written to any table', async () => {
    const rows = async () => {
      const { rows: tables } = await pool().query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
      );
      const counts = await Promise.all(tables.map(({ name }) => door.count(name)));
      const version = await door.version(review);
      return { version, counts: Object.fromEntries(tables.map(({ name }, i) => [name, counts[i]])) };
    };
    const before = await rows();
    for (let n = 0; n < 5; n++) await say(bo, { editing: claim });
    await say(bo, { leaving: true });
    expect(await rows()).toEqual(before);
  });

  test('who says too much is asked to wait', async () => {
    const di = await door.person('Di');
    await door.enrol(review, di, 'reviewer');
    const statuses = new Set<number>();
    for (let n = 0; n < 90 && !statuses.has(429); n++) statuses.add((await say(di)).status);
    expect([...statuses].sort()).toEqual([200, 429]);
    expect((await say(bo)).status).toBe(200);
    await pause(1_000);
    expect((await say(di, { leaving: true })).status).toBe(200);
  });

  test('what is no place is refused, and whoever is no member is told of no review', async () => {
    expect((await say(bo, { screen: 'cellar' })).status).toBe(422);
    expect((await say(bo, { claim: 'x' })).status).toBe(422);
    expect((await say(bo, { tab: 'a tab' })).status).toBe(422);
    const stranger = await door.person('Stranger');
    expect((await say(stranger)).status).toBe(404);
    expect(await door.ask('GET', `/reviews/${review}/presence`, { as: stranger })).toMatchObject({
      status: 404,
    });
  });

  test('what is of another review is shown nowhere', async () => {
    const other = deskOf(door, await door.review(ada), ada);
    const foreign = await other.article('It rained all day. The mayor left.');
    const [there] = foreign.claims;
    await say(bo, { article: foreign.id, claim: there?.id, editing: there?.id });
    expect(await seenBy(ada)).toEqual({ people: [at(bo, nowhere)], editing: [] });
    await say(bo, { leaving: true });
  });

  test('who appears as away is nowhere, and still sees the others', async () => {
    await say(ada);
    await changePreferences(bo.id, { appearAway: true });
    expect((await say(bo, { editing: claim })).value.people).toEqual([at(ada)]);
    expect(await seenBy(ada)).toEqual({ people: [], editing: [{ claim, member: null, free: false }] });
    await changePreferences(bo.id, { appearAway: false });
    await say(bo);
    expect((await seenBy(ada)).people).toEqual([at(bo)]);
  });

  test('who is removed is gone at once, from the open streams too', async () => {
    const cy = await door.person('Cy');
    await door.enrol(review, cy, 'reviewer');
    const watching = await watch(ada);
    await say(cy);
    await watching.until({ people: [at(cy)], editing: [] });
    await desk.done(desk.ask('DELETE', `/members/${cy.id}`));
    await watching.until({ people: [], editing: [] }, 1_000);
    expect((await say(cy)).status).toBe(404);
    await watching.stop();
  });
});

describe('boundaries', () => {
  const held = (by: Person | null, free = false) => [{ claim, member: by?.id ?? null, free }];

  test('are held by who began; another is told so, and may take them over after a minute of nothing', async () => {
    await say(bo, { editing: claim });
    expect((await say(ada, { editing: claim })).value.editing).toEqual(held(bo));
    expect((await say(ada, { editing: claim, takeOver: true })).value.editing).toEqual(held(bo));
    await say(bo, { editing: claim, idle: 59 });
    expect((await say(ada, { editing: claim, takeOver: true })).value.editing).toEqual(held(bo));
    await say(bo, { editing: claim, idle: 61 });
    expect((await seenBy(ada)).editing).toEqual(held(bo, true));
    expect((await say(ada, { editing: claim, takeOver: true })).value.editing).toEqual(held(ada));
    // Bo comes back: he is told, and a heartbeat of his does not take them back.
    expect((await say(bo, { editing: claim })).value.editing).toEqual(held(ada));
    expect((await say(ada, { editing: claim })).value.editing).toEqual(held(ada));
    await say(ada);
    expect((await seenBy(ada)).editing).toEqual(held(bo));
    await say(bo);
    expect((await seenBy(ada)).editing).toEqual([]);
  });

  test('are only a courtesy: the version of the claim is what guards it', async () => {
    await say(bo, { editing: claim });
    const { start, end, version } = await desk.claim(claim);
    const headers = { 'if-match': `"${version}"` };
    const first = await desk.ask('PATCH', `/claims/${claim}`, { start, end: end - 1 }, { headers });
    expect(first.status).toBe(200);
    const second = await deskOf(door, review, bo).ask('PATCH', `/claims/${claim}`, { end }, { headers });
    expect(second.status).toBe(412);
  });
});

describe('two processes on one Postgres', () => {
  let other: ChildProcess;
  let told: AsyncIterator<string>;
  const order = async (line: object) => {
    other.stdin?.write(`${JSON.stringify(line)}\n`);
    return JSON.parse((await told.next()).value);
  };
  const saidBy = (person: Person, more: object = {}) => ({
    ...{ member: person.id, tab: 'there', screen: 'article', article: article.id, claim },
    ...{ editing: null, takeOver: false, away: false, idle: 0, ...more },
  });

  beforeAll(async () => {
    const program = path.join(import.meta.dirname, 'test-teller.ts');
    other = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program, review], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: process.env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!other.stdout) throw new Error('no output');
    told = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
    expect((await told.next()).value).toBe('ready');
  });
  afterAll(async () => {
    other.stdin?.end();
    await once(other, 'exit');
  });
  beforeEach(() => void hub());

  test('who is at one is seen at the other within a second, comes, moves and goes', async () => {
    const watching = await watch(ada);
    await pause(200);
    const begun = Date.now();
    await order({ say: saidBy(bo) });
    await watching.until({ people: [at(bo)], editing: [] });
    expect(Date.now() - begun).toBeLessThan(1_000);
    await order({ say: saidBy(bo, { editing: claim }) });
    await watching.until({ people: [at(bo)], editing: [{ claim, member: bo.id, free: false }] });
    await order({ leave: { member: bo.id, tab: 'there' } });
    await watching.until({ people: [], editing: [] });
    await say(ada);
    await vi.waitFor(async () =>
      expect(await order({ seenBy: bo.id })).toEqual({ people: [at(ada)], editing: [] }),
    );
    await watching.stop();
  });

  test('boundaries that are taken over at one are lost at the other', async () => {
    await order({ say: saidBy(bo, { editing: claim, idle: 70 }) });
    // This process may have begun to listen only now: then it asks, and is told within a second.
    await vi.waitFor(async () => expect((await seenBy(ada)).editing[0]?.member).toBe(bo.id), {
      timeout: 4_000,
    });
    await say(ada, { editing: claim, takeOver: true });
    await vi.waitFor(async () =>
      expect((await order({ seenBy: bo.id })).editing).toEqual([{ claim, member: ada.id, free: false }]),
    );
    await order({ leave: { member: bo.id, tab: 'there' } });
    await say(ada, { leaving: true });
  });

  test('a process that comes later asks, and is told who is there', async () => {
    await stopHub();
    await order({ say: saidBy(bo) });
    await pause(200);
    hub();
    await vi.waitFor(async () => expect((await seenBy(ada)).people).toEqual([at(bo)]), { timeout: 4_000 });
  });

  test('a notification that is not ours does no harm', async () => {
    const watching = await watch(ada);
    const told = { review, member: ada.id, tab: 'x y' };
    for (const payload of ['no json', '[1]', JSON.stringify({ from: 'x', tabs: [told] }), 'x'.repeat(7_900)])
      await pool().query("SELECT pg_notify('lateral_presence', $1)", [payload]);
    await say(bo);
    await watching.until({ people: [at(bo)], editing: [] });
    await watching.stop();
  });
});

test('in a blind review only the article is told, until both have finished their pass of it', async () => {
  const open = review;
  const { value } = await door.ask<{ id: string }>('POST', '/reviews', {
    as: ada,
    body: { question: 'What happened?', blindFirst: true, requiredJudgements: 2, template: 'team' },
  });
  try {
    review = value.id;
    await door.enrol(review, bo, 'reviewer');
    const [hers, his] = [deskOf(door, review, ada), deskOf(door, review, bo)];
    const blind = await hers.article('The pier sank at noon. Forty boats were lost.');
    const [first] = blind.claims;
    const place = { article: blind.id, claim: first?.id };
    const finish = (who: Desk) =>
      who.done(who.ask('PUT', `/articles/${blind.id}/pass`, { status: 'finished' }));
    const shown = (claimShown: string | undefined, by: string | null) => ({
      people: [at(bo, { article: blind.id, claim: claimShown ?? null, claimNumber: claimShown ? 1 : null })],
      editing: [{ claim: first?.id, member: by, free: false }],
    });

    const watching = await watch(ada);
    await say(bo, { ...place, editing: first?.id });
    await vi.waitFor(() => expect(watching.shown.at(-1)).toEqual(shown(undefined, null)));
    await finish(hers);
    await pause(600);
    expect(watching.shown.at(-1)).toEqual(shown(undefined, null));
    expect(JSON.stringify(watching.shown)).not.toContain(`"claim":"${first?.id}","idle"`);
    await finish(his);
    await vi.waitFor(() => expect(watching.shown.at(-1)).toEqual(shown(first?.id, bo.id)), {
      timeout: 3_000,
    });
    await watching.stop();
  } finally {
    review = open;
  }
});
