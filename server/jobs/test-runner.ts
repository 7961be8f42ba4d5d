import { disconnect, pool } from '@/server/store/database';
import { queueOf } from './queue';
import { JobRunner } from './runner';

/**
 * Another process on the same Postgres, for the tests of the queue: says each number it was handed, after a little
 * while; a negative one it never finishes. Run with tsx: `test-runner.ts <queue>`.
 */
const queue = queueOf<{ n: number }>({ name: process.argv[2] ?? '', retries: 3, retryAfter: 1, within: 60 });
const runner = new JobRunner().work(queue, async ({ n }) => {
  process.stdout.write(`${n}\n`);
  await new Promise((resolve) => setTimeout(resolve, n < 0 ? 600_000 : 20));
});
await pool().query('SELECT 1');
runner.start();
process.stdout.write('ready\n');
for await (const _ of process.stdin);
await runner.stop();
await disconnect();
