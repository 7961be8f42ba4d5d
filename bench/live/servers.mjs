/** The programs that are measured, each in a process of its own, on one Postgres. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { runningUrl, startEmbedded } from '../../server/boot/embedded-postgres.mjs';
import { startLateral } from '../lateral-server.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SECRET = 'a secret for measuring, of no worth';

/** Starts a program, and waits for a line that says where it is. */
async function started(args, { says, env = {}, cwd = PROJECT }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const match = await new Promise((ready, failed) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const found = says.exec(said);
      if (found) ready(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`${args[0]} ended with ${code}: ${said}`)));
  });
  return {
    match,
    stop: () =>
      new Promise((done) => {
        child.once('exit', done);
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
      }),
  };
}

/** An empty data folder whose Postgres takes as many connections as the measurements need. */
export async function roomyFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lateral-bench-'));
  const database = await startEmbedded({ folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('ALTER SYSTEM SET max_connections = 320');
  await client.end();
  await database.stop();
  return folder;
}

/** Lateral as people start it. */
export async function firstLateral(folder) {
  const lateral = await startLateral({ folder, env: { NEXTAUTH_SECRET: SECRET, SIGN_UP: 'open' } });
  const url = await runningUrl(folder);
  if (!url) throw new Error('Postgres does not run');
  return { ...lateral, url };
}

const free = (offset) => String(30_000 + ((process.pid + offset) % 9_000));

/** A second process of the same build on the same Postgres. */
export async function secondLateral(url) {
  const port = free(1);
  const { stop } = await started(['server/boot/next-production.mjs', '127.0.0.1', port], {
    says: /Ready in/,
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      DATABASE_URL: url,
      NEXTAUTH_SECRET: SECRET,
      NEXTAUTH_URL: `http://localhost:${port}`,
    },
  });
  return { base: `http://localhost:${port}`, stop };
}

export async function bareNotify(url) {
  const { match, stop } = await started(['bench/live/bare-notify.mjs', url], { says: /port (\d+)/ });
  return { base: `http://127.0.0.1:${match[1]}`, stop };
}

export async function yWebsocket() {
  const port = free(2);
  const { stop } = await started(['node_modules/y-websocket/bin/server.cjs'], {
    says: /running at/,
    env: { HOST: '127.0.0.1', PORT: port },
  });
  return { address: `ws://127.0.0.1:${port}/review`, stop };
}

/** The bare Next route with Prisma, built when its build is not there. */
export async function bareNext(url) {
  const cwd = path.join(PROJECT, 'bench/bare-next');
  const next = path.join(PROJECT, 'node_modules/next/dist/bin/next');
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: url };
  fs.rmSync(path.join(cwd, '.next'), { recursive: true, force: true });
  const built = spawn(process.execPath, [next, 'build'], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise((done, failed) =>
    built.once('exit', (code) => (code === 0 ? done() : failed(new Error(`the build ended with ${code}`)))),
  );
  const port = free(3);
  const { stop } = await started([next, 'start', '-H', '127.0.0.1', '-p', port], {
    says: /Ready in/,
    env,
    cwd,
  });
  return { base: `http://127.0.0.1:${port}`, stop };
}
