import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import { RECIPES } from '@/server/api/recipes';
import { ROOT, routerOf } from '@/server/api/router';
import { type Desk, deskOf } from '@/server/api/test-desk';
import { type Door, HOST, openDoor, type Person } from '@/server/api/test-door';
import { pool } from '@/server/store/database';
import { hub, stopHub } from './hub';

let door: Door;
let ada: Person;
let review: string;
let desk: Desk;
let article: ArticleView;

const route = routerOf(RECIPES);
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
type Told = { id: number; event: string; data: { version: number; type: string; place?: string } };

/** A reader of the stream, as a browser is one. */
async function listen(
  as: Person,
  { after, last, of = review }: { after?: number; last?: number; of?: string } = {},
) {
  const leave = new AbortController();
  const url = `http://${HOST}${ROOT}/reviews/${of}/events${after === undefined ? '' : `?after=${after}`}`;
  const headers = {
    host: HOST,
    authorization: `Bearer ${as.token}`,
    ...(last === undefined ? {} : { 'last-event-id': `${last}` }),
  };
  const response = await route(new Request(url, { headers, signal: leave.signal }));
  const told: Told[] = [];
  let ended = false;
  let rest = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      const frames = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) {
        const [, id, event, data] = /^id: (\d+)\nevent: (\S+)\ndata: (.*)$/.exec(frame) ?? [];
        if (id && event && data) told.push({ id: Number(id), event, data: JSON.parse(data) });
      }
    }
    ended = true;
  };
  const reading = read().catch(() => {
    ended = true;
  });
  const until = (what: () => boolean, ms = 20_000) =>
    vi.waitFor(() => expect(what()).toBe(true), { timeout: ms, interval: 5 });
  return {
    response,
    told,
    ids: () => told.map((t) => t.id),
    until,
    untilId: (id: number, ms?: number) => until(() => told.at(-1)?.id === id, ms),
    untilEnd: (ms?: number) => until(() => ended, ms),
    hasEnded: () => ended,
    leave: async () => {
      leave.abort();
      await reading;
    },
  };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + 1 + i);
const change = (n: number) =>
  desk.judge(article.claims[n % article.claims.length]?.id ?? '', n % 2 ? 'opinion' : 'excluded');

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  review = await door.review(ada);
  desk = deskOf(door, review, ada);
  article = await desk.article(
    'The pier sank at noon. Forty boats were lost. Nobody was hurt. It rained all day. The mayor left.',
  );
});
afterEach(() => stopHub());
afterAll(() => door.close());

describe('one reader', () => {
  test('hears what happens from now on, each event once, as it is stored', async () => {
    const reader = await listen(ada);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toContain('no-cache');
    await pause(50);
    const from = await door.version(review);
    const { reviewVersion } = await change(1);
    await reader.untilId(reviewVersion);
    expect(reader.told).toEqual([
      {
        id: from + 1,
        event: 'claim.judged',
        data: expect.objectContaining({ version: from + 1, type: 'claim.judged', actor: ada.id }),
      },
    ]);
    await reader.leave();
  });

  test('who comes back with Last-Event-ID misses nothing and hears nothing twice, while others write', async () => {
    const from = await door.version(review);
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing && n < 60; n++) await change(n);
    })();
    const heard: number[] = [];
    for (let visit = 0; visit < 6; visit++) {
      const reader = await listen(ada, { last: heard.at(-1) ?? from });
      await reader.until(() => reader.told.length >= 3);
      await reader.leave();
      heard.push(...reader.ids());
    }
    writing = false;
    await writer;
    const end = await door.version(review);
    const rest = await listen(ada, { last: heard.at(-1) ?? from });
    if ((heard.at(-1) ?? from) < end) await rest.untilId(end);
    heard.push(...rest.ids());
    await rest.leave();
    expect(heard).toEqual(range(from, end));
  });

  test('Last-Event-ID wins over “after”; from the beginning is the whole history; a version to come is now', async () => {
    const end = await door.version(review);
    const [resumed, whole, ahead] = await Promise.all([
      listen(ada, { after: 0, last: end - 2 }),
      listen(ada, { after: 0 }),
      listen(ada, { last: 999_999 }),
    ]);
    await resumed.untilId(end);
    await whole.untilId(end);
    expect(resumed.ids()).toEqual([end - 1, end]);
    expect(whole.ids()).toEqual(range(0, end));
    expect(whole.told[0]?.event).toBe('review.created');
    const { reviewVersion } = await change(3);
    await ahead.untilId(reviewVersion);
    expect(ahead.ids()).toEqual([reviewVersion]);
    await Promise.all([resumed, whole, ahead].map((reader) => reader.leave()));
  });

  test('of another review hears nothing of this one', async () => {
    const other = await door.review(ada);
    const reader = await listen(ada, { of: other, after: 0 });
    await change(4);
    await pause(150);
    expect(reader.told.map((t) => t.event)).toEqual(['review.created']);
    await reader.leave();
  });

  test('who leaves leaves nothing behind', async () => {
    const readers = await Promise.all([listen(ada), listen(ada)]);
    await vi.waitFor(() => expect(hub().streams.size).toBe(2));
    await Promise.all(readers.map((reader) => reader.leave()));
    await vi.waitFor(() => expect(hub().streams.size).toBe(0));
  });

  test('who has gone before the stream began is no reader', async () => {
    const gone = AbortSignal.abort();
    const headers = { host: HOST, authorization: `Bearer ${ada.token}` };
    await route(new Request(`http://${HOST}${ROOT}/reviews/${review}/events`, { headers, signal: gone }));
    await pause(100);
    expect(hub().streams.size).toBe(0);
  });
});

test('twenty readers and eight writers: everyone hears everything in order', async () => {
  const from = await door.version(review);
  const readers = await Promise.all(Array.from({ length: 20 }, () => listen(ada, { after: from })));
  await Promise.all(
    Array.from({ length: 8 }, async (_, w) => {
      for (let n = 0; n < 5; n++) await change(w + n);
    }),
  );
  const end = await door.version(review);
  for (const reader of readers) await reader.untilId(end, 8_000);
  for (const reader of readers) expect(reader.ids()).toEqual(range(from, end));
  await Promise.all(readers.map((reader) => reader.leave()));
});

describe('who may not listen any more', () => {
  test('a member who is removed hears of it, and nothing after', async () => {
    const bo = await door.person('Bo');
    await door.enrol(review, bo, 'reviewer');
    const reader = await listen(bo);
    await pause(50);
    await desk.done(desk.ask('DELETE', `/members/${bo.id}`));
    await reader.untilEnd();
    await change(5);
    expect(reader.told.at(-1)?.event).toBe('member.removed');
    expect((await door.ask('GET', `/reviews/${review}/events`, { as: bo })).status).toBe(404);
  });

  test('a member with a token that was revoked is let go at the next beat', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const cy = await door.person('Cy');
      await door.enrol(review, cy, 'viewer');
      const reader = await listen(cy);
      await vi.advanceTimersByTimeAsync(15_000);
      await pause(100);
      expect(reader.hasEnded()).toBe(false);
      await pool().query('UPDATE token SET revoked_at = now() WHERE account_id = $1', [cy.id]);
      await vi.advanceTimersByTimeAsync(15_000);
      vi.useRealTimers();
      await reader.untilEnd();
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a reader who never reads gets only so much, and is let go', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const big = 'x'.repeat(180_000);
    const from = await door.version(review);
    for (let n = 0; n < 6; n++)
      await desk.done(desk.ask('PATCH', '', { contentNote: `${n}`, place: `${n}` }));
    await pool().query(`UPDATE review_event SET tab = $3 WHERE review_id = $1 AND version > $2`, [
      review,
      from,
      big,
    ]);
    const headers = { host: HOST, authorization: `Bearer ${ada.token}` };
    const response = await route(
      new Request(`http://${HOST}${ROOT}/reviews/${review}/events?after=${from}`, { headers }),
    );
    const reader = response.body?.getReader();
    await vi.waitFor(() => expect(hub().streams.size).toBe(1));
    await pause(300);
    for (let beat = 0; beat < 2; beat++) {
      expect(hub().streams.size).toBe(1);
      await vi.advanceTimersByTimeAsync(15_000);
      await pause(50);
    }
    expect(hub().streams.size).toBe(0);
    await expect(reader?.read()).rejects.toThrow('It does not read');
    vi.useRealTimers();

    // Who does read gets all six of them, however large.
    const patient = await listen(ada, { after: from });
    await patient.untilId(from + 6);
    expect(patient.ids()).toEqual(range(from, from + 6));
    await patient.leave();
  } finally {
    vi.useRealTimers();
  }
});

test('stopping ends every stream at once, and lets go of the listening connection', async () => {
  const readers = await Promise.all([listen(ada), listen(ada)]);
  await vi.waitFor(() => expect(hub().streams.size).toBe(2));
  const begun = Date.now();
  await stopHub();
  for (const reader of readers) await reader.untilEnd(1_000);
  expect(Date.now() - begun).toBeLessThan(1_500);
  await vi.waitFor(async () => {
    const { rows } = await pool().query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    expect(rows[0].n).toBe(0);
  });
});

describe('two processes on one Postgres', () => {
  let other: ChildProcess;
  let said: AsyncIterator<string>;

  beforeAll(async () => {
    const program = path.join(import.meta.dirname, 'test-writer.ts');
    other = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program, review], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: process.env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!other.stdout) throw new Error('no output');
    said = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
    expect((await said.next()).value).toBe('ready');
  });
  afterAll(async () => {
    other.stdin?.end();
    await once(other, 'exit');
  });

  test('what the other writes is heard here within a second, and the poll is not what brought it', async () => {
    const reader = await listen(ada);
    await pause(200);
    for (let n = 0; n < 3; n++) {
      const begun = Date.now();
      other.stdin?.write(`Pier ${n}\n`);
      const version = Number((await said.next()).value);
      await reader.untilId(version, 2_000);
      expect(Date.now() - begun).toBeLessThan(1_000);
    }
    expect(reader.told.map((t) => t.event)).toEqual(Array(3).fill('review.changed'));
    await reader.leave();
  });

  test('a notification that is not ours does no harm; a lost connection is made anew, and what was missed is read', async () => {
    const reader = await listen(ada);
    await pause(200);
    await pool().query("SELECT pg_notify('lateral_versions', 'no json of ours')");
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'`,
    );
    other.stdin?.write('While nobody listens\n');
    const version = Number((await said.next()).value);
    // Sooner than the poll would find it: the new connection asks what was missed.
    await reader.untilId(version, 3_500);
    await reader.leave();
  });

  test('both write at once: one order, without gaps', async () => {
    const from = await door.version(review);
    const reader = await listen(ada, { after: from });
    other.stdin?.write(Array.from({ length: 10 }, (_, n) => `Quay ${n}\n`).join(''));
    for (let n = 0; n < 10; n++) await change(n);
    for (let n = 0; n < 10; n++) await said.next();
    await reader.untilId(from + 20);
    expect(reader.ids()).toEqual(range(from, from + 20));
    await reader.leave();
  });
});
