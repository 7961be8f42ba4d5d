/** Starts, adopts and stops the PostgreSQL that comes with Lateral. It outlives nothing but a killed start script. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { dataFolder } from './data-folder.mjs';
import { DATABASE_USER, openCluster } from './make-cluster.mjs';
import { postgresEnv } from './postgres-binaries.mjs';
import { commandOf, freePort, isAlive, waitUntil } from './processes.mjs';

const DATABASE = 'lateral';
const STARTS_WITHIN_MS = 60_000;
const LOG_LIMIT = 10_000_000;

/** One reviewer's laptop or a newsroom's small server: a gigabyte of memory must be enough for all of Lateral. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket folder would have to be writable for another user
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For clusters that die with the test that made them. */
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/** Exchanged for a pid that a dead server left and that means something else now; no system counts this far. */
const NOBODY = '99999999';

/**
 * @typedef {object} Embedded
 * @property {string} url of Lateral's own database
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted whether it ran already, left behind by a start that was killed
 * @property {(withinMs?: number) => Promise<void>} stop fast; once the time is over at once, which loses nothing
 */

/**
 * Starts the embedded database of a data folder, or adopts the one a killed start left running there. The caller
 * holds the folder (`takeHold`).
 *
 * @param {{ folder?: string, throwaway?: boolean }} [options]
 * @returns {Promise<Embedded>}
 */
export async function startEmbedded({ folder = dataFolder(), throwaway = false } = {}) {
  const cluster = openCluster(folder, { throwaway });
  const left = await adopt(cluster);
  const { port, pid } = left ?? (await launch(cluster, throwaway));
  const url = urlOf(cluster.password, port, DATABASE);
  return {
    url,
    port,
    pid,
    adopted: left !== null,
    stop: (withinMs = 10_000) => stopServer(cluster, pid, withinMs),
  };
}

/** @returns {Promise<string | null>} the address of the folder's database when it runs and answers */
export async function runningUrl(folder = dataFolder()) {
  if (!fs.existsSync(path.join(folder, 'pg-password'))) return null;
  const cluster = openCluster(folder);
  const server = readServer(cluster);
  if (!server || !(await answers(cluster, server.port))) return null;
  return urlOf(cluster.password, server.port, DATABASE);
}

/** @typedef {import('./make-cluster.mjs').Cluster} Cluster */

function urlOf(/** @type {string} */ password, /** @type {number} */ port, /** @type {string} */ database) {
  return `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** What postmaster.pid says of a server that really runs on these files. */
function readServer(/** @type {Cluster} */ cluster) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const ours = process.platform === 'win32' || commandOf(pid).includes(cluster.data);
  if (!isAlive(pid) || !ours) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** @returns {Promise<{ port: number, pid: number } | null>} */
async function adopt(/** @type {Cluster} */ cluster) {
  const end = Date.now() + STARTS_WITHIN_MS;
  for (let server = readServer(cluster); server; server = readServer(cluster)) {
    if (server.status !== 'stopping' && server.port > 0 && (await answers(cluster, server.port)))
      return server;
    if (Date.now() > end) await stopServer(cluster, server.pid, 5_000);
    await sleep(50);
  }
  return null;
}

/** Whether a server of these very files answers there; makes Lateral's database when it is not there yet. */
async function answers(/** @type {Cluster} */ cluster, /** @type {number} */ port) {
  const client = new pg.Client({ connectionString: urlOf(cluster.password, port, 'postgres') });
  client.on('error', () => {}); // a server that goes away must not take this process along
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('data_directory') AS data");
    if (fs.realpathSync(rows[0].data) !== fs.realpathSync(cluster.data)) return false;
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${DATABASE}"`);
    return true;
  } catch (error) {
    if (error.code === '28P01') {
      throw new Error(
        `The database in ${cluster.data} does not know the password kept in ${path.dirname(cluster.log)}/pg-password.`,
      );
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function launch(/** @type {Cluster} */ cluster, /** @type {boolean} */ throwaway) {
  // After a kill -9 its children can still be letting go of shared memory: PostgreSQL then exits, and we try again.
  for (let tries = 0; tries < 20; tries++) {
    forgetDeadServer(cluster);
    const server = await launchOnce(cluster, throwaway);
    if (server) return server;
    await sleep(500);
  }
  throw new Error(
    `The embedded database ends as soon as it is started. ${cluster.log} says:\n${tail(cluster.log)}`,
  );
}

/** @returns {Promise<{ port: number, pid: number } | null>} null when it ended at once */
async function launchOnce(/** @type {Cluster} */ cluster, /** @type {boolean} */ throwaway) {
  const { data, log, as, program } = cluster;
  const port = await freePort();
  const settings = { ...SETTINGS, port: String(port), ...(throwaway ? THROWAWAY_SETTINGS : {}) };
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) fs.renameSync(log, `${log}.old`);
  const output = fs.openSync(log, 'a');
  const child = spawn(
    program('postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C in the terminal is for us, who end things in order.
    {
      ...as,
      env: postgresEnv(),
      cwd: '/',
      stdio: ['ignore', output, output],
      detached: true,
      windowsHide: true,
    },
  );
  fs.closeSync(output);
  child.unref();
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  const end = Date.now() + STARTS_WITHIN_MS;
  while (!ended && child.pid !== undefined) {
    if (await answers(cluster, port)) return { port, pid: child.pid };
    if (Date.now() > end) {
      await stopServer(cluster, child.pid, 5_000);
      throw new Error(`The embedded database did not answer within a minute. ${log} says:\n${tail(log)}`);
    }
    await sleep(20);
  }
  return null;
}

/**
 * postmaster.pid of a server that is gone, whose pid now belongs to a zombie or to some other program: PostgreSQL
 * would take that for a living server. Only the pid is exchanged: its own look at the shared memory remains, and
 * keeps it from starting beside children of the dead server.
 */
function forgetDeadServer(/** @type {Cluster} */ cluster) {
  const file = path.join(cluster.data, 'postmaster.pid');
  if (!fs.existsSync(file) || readServer(cluster)) return;
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [NOBODY, ...rest].join('\n'));
}

async function stopServer(
  /** @type {Cluster} */ cluster,
  /** @type {number} */ pid,
  /** @type {number} */ withinMs,
) {
  const gone = () => !isAlive(pid);
  if (gone()) return;
  if (process.platform === 'win32') {
    spawnSync(cluster.program('pg_ctl'), ['stop', '-D', cluster.data, '-m', 'fast'], { env: postgresEnv() });
    return;
  }
  kill(pid, 'SIGINT');
  if (await waitUntil(gone, withinMs)) return;
  kill(pid, 'SIGQUIT'); // ends at once; what was committed is in the log and is replayed at the next start
  await waitUntil(gone, 5_000);
}

function kill(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function tail(/** @type {string} */ file, lines = 8) {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
