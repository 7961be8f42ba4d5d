import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '@/server/api/test-door';
import { mailReset } from '@/server/mail/orders';
import { pool } from '@/server/store/database';

let door: Door;
/** A mail server that takes the call and says nothing. */
const silent = createServer(() => {});
beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  door = await openDoor({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'lateral@example.org' });
});
afterAll(async () => {
  await door.close();
  silent.close();
});

test('a process that is told to end lets go of everything at once, a letter under way too', async () => {
  const ana = await door.person('Ana');
  await mailReset(ana.email);
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/test-running.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const states = async () =>
    (await pool().query<{ state: string }>('SELECT state::text FROM jobs.job')).rows.map(
      ({ state }) => state,
    );
  await expect.poll(states, { timeout: 30_000 }).toEqual(['active']);
  const began = performance.now();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  // Half a second's grace, and whatever a busy machine takes; a timer or a connection left open would be ten.
  expect(performance.now() - began).toBeLessThan(6_000);
  expect(code).toBe(0);
  expect(await states()).toEqual(['retry']);
});
