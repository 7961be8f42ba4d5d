import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '@/server/boot/fresh-database';
import { disconnect, pool } from '@/server/store/database';
import { desk } from './desk';
import { enqueue, type Queue, queueOf } from './queue';
import { type Handler, JobRunner } from './runner';

type N = { n: number };
let database: FreshDatabase;
const runners: JobRunner[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
});
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const named = (name: string, more: Partial<Queue<N>> = {}) =>
  queueOf<N>({ name, retries: 3, retryAfter: 1, within: 30, ...more });

function running(queue: Queue<N>, handler: Handler<N>, atOnce = 1): JobRunner {
  const runner = new JobRunner().work(queue, handler, { atOnce }).start();
  runners.push(runner);
  return runner;
}

/** What Postgres knows of the jobs of a queue. */
async function jobsOf({ name }: Queue<N>) {
  const { rows } = await pool().query<{ state: string; tries: number; output: unknown; wait: number }>(
    `SELECT state::text, retry_count AS tries, output, extract(epoch FROM start_after - now())::float AS wait
     FROM jobs.job WHERE name = $1 ORDER BY created_on, id`,
    [name],
  );
  return rows;
}
const statesOf = async (queue: Queue<N>) => (await jobsOf(queue)).map(({ state }) => state);

test('the migration brings the very schema that this pg-boss wants', async () => {
  const { schema } = JSON.parse(readFileSync('node_modules/pg-boss/version.json', 'utf8'));
  expect(await (await desk()).boss.schemaVersion()).toBe(schema);
});

test('on a database that was not migrated nothing is made behind the migrations’ back', async () => {
  const bare = await freshDatabase();
  process.env.DATABASE_URL = bare.url;
  await pool().query('DROP SCHEMA jobs CASCADE');
  await expect(desk()).rejects.toThrow('migrations');
  const { rows } = await pool().query(`SELECT to_regnamespace('jobs') AS made`);
  expect(rows).toEqual([{ made: null }]);
  await disconnect();
  process.env.DATABASE_URL = database.url;
  await bare.drop();
});

test('a job is done once, at once, and noted as done', async () => {
  const queue = named('plain');
  const seen: number[] = [];
  running(queue, async ({ n }) => void seen.push(n));
  await enqueue(queue, { n: 0 });
  await expect.poll(() => seen).toEqual([0]);
  // It sleeps now: being woken is quicker than its next look.
  const began = performance.now();
  await enqueue(queue, { n: 1 });
  await expect.poll(() => seen, { interval: 5 }).toEqual([0, 1]);
  expect(performance.now() - began).toBeLessThan(1_500);
  await expect.poll(() => statesOf(queue)).toEqual(['completed', 'completed']);
});

test('what fails is tried again, later each time, and given up after its last try; the error’s words are not kept', async () => {
  const queue = named('failing', { retries: 1 });
  let tries = 0;
  running(queue, async () => {
    tries += 1;
    throw Object.assign(new Error('no mailbox ana@example.org'), { code: 'EENVELOPE' });
  });
  await enqueue(queue, { n: 1 });
  await expect.poll(() => statesOf(queue)).toEqual(['retry']);
  expect((await jobsOf(queue))[0]?.wait).toBeGreaterThan(0);
  await expect.poll(() => statesOf(queue), { timeout: 15_000 }).toEqual(['failed']);
  expect(tries).toBe(2);
  const output = JSON.stringify((await jobsOf(queue))[0]?.output);
  expect(output).toContain('EENVELOPE');
  expect(output).not.toContain('ana@');
});

test('of jobs with one key, one waits; while it is done the next may wait', async () => {
  const queue = named('keyed');
  expect(await enqueue(queue, { n: 1 }, { key: 'ana', after: 1 })).not.toBeNull();
  expect(await enqueue(queue, { n: 2 }, { key: 'ana', after: 1 })).toBeNull();
  expect(await enqueue(queue, { n: 3 }, { key: 'bob', after: 1 })).not.toBeNull();
  expect(await enqueue(queue, { n: 4 })).not.toBeNull();
  expect(await enqueue(queue, { n: 5 })).not.toBeNull();
  const seen: number[] = [];
  running(queue, async ({ n }) => {
    seen.push(n);
    if (n === 1) expect(await enqueue(queue, { n: 6 }, { key: 'ana' })).not.toBeNull();
  });
  await expect.poll(() => seen.toSorted(), { timeout: 15_000 }).toEqual([1, 3, 4, 5, 6]);
});

test('a job of a transaction is there when it commits, and only then', async () => {
  const queue = named('in-transaction');
  const client = await pool().connect();
  await client.query('BEGIN');
  await enqueue(queue, { n: 1 }, { client });
  expect(await statesOf(queue)).toEqual([]);
  await client.query('ROLLBACK');
  expect(await statesOf(queue)).toEqual([]);
  await client.query('BEGIN');
  await enqueue(queue, { n: 2 }, { client });
  await client.query('COMMIT');
  client.release();
  expect(await statesOf(queue)).toEqual(['created']);
});

test('a job that takes too long has failed, and is told so', async () => {
  const queue = named('slow', { within: 1 });
  let told: unknown;
  running(queue, async (_, signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    told = signal.reason;
  });
  await enqueue(queue, { n: 1 });
  await expect.poll(() => statesOf(queue), { timeout: 10_000 }).toEqual(['retry']);
  expect(told).toBeInstanceOf(Error);
});

test('a process that ends gives back what it was doing, soon; another goes on with it', async () => {
  const queue = named('restart');
  const first = running(queue, () => new Promise(() => {}));
  await enqueue(queue, { n: 7 });
  await expect.poll(() => statesOf(queue)).toEqual(['active']);
  const began = performance.now();
  await first.stop();
  expect(performance.now() - began).toBeLessThan(1_000);
  await expect.poll(() => statesOf(queue)).toEqual(['retry']);
  const seen: number[] = [];
  running(queue, async ({ n }) => void seen.push(n));
  await expect.poll(() => seen, { timeout: 15_000 }).toEqual([7]);
});

async function anotherProcess(queue: Queue<N>) {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'server/jobs/test-runner.ts', queue.name],
    { env: { ...process.env, DATABASE_URL: database.url }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  children.push(child);
  const lines: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (some: string) => lines.push(...some.trim().split('\n')));
  await expect.poll(() => lines[0], { timeout: 30_000 }).toBe('ready');
  return { child, done: () => lines.slice(1).map(Number) };
}

test('two processes share the work, and nothing is done twice', async () => {
  const queue = named('shared');
  const other = await anotherProcess(queue);
  const mine: number[] = [];
  for (let n = 0; n < 60; n++) await enqueue(queue, { n });
  running(queue, async ({ n }) => {
    mine.push(n);
    await new Promise((resolve) => setTimeout(resolve, 150)); // longer than the other's longest sleep, all in all
  });
  const all = () => [...mine, ...other.done()].sort((a, b) => a - b);
  await expect.poll(() => all().length, { timeout: 30_000 }).toBe(60);
  expect(all()).toEqual(Array.from({ length: 60 }, (_, n) => n));
  expect(mine.length).toBeGreaterThan(5);
  expect(other.done().length).toBeGreaterThan(5);
});

test('what a killed process was doing is done by another once its time is over', async () => {
  const queue = named('killed', { within: 60 });
  const other = await anotherProcess(queue);
  await enqueue(queue, { n: -1 });
  await expect.poll(() => other.done(), { timeout: 10_000 }).toEqual([-1]);
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
  const seen: number[] = [];
  const runner = running(queue, async ({ n }) => void seen.push(n));
  await runner.tidy();
  expect(await statesOf(queue)).toEqual(['active']);
  await pool().query(`UPDATE jobs.job SET started_on = now() - interval '61 seconds' WHERE name = $1`, [
    queue.name,
  ]);
  await runner.tidy();
  await expect.poll(() => seen, { timeout: 15_000 }).toEqual([-1]);
});

test('a database that cannot be reached for a while stops nothing', async () => {
  const queue = named('patient');
  const seen: number[] = [];
  running(queue, async ({ n }) => void seen.push(n));
  const right = process.env.DATABASE_URL;
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  process.env.DATABASE_URL = right;
  await enqueue(queue, { n: 1 });
  await expect.poll(() => seen, { timeout: 15_000 }).toEqual([1]);
});
