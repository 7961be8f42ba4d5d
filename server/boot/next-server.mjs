/** The Next.js server as a child of the start script. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT, readJson, writeWhole } from './data-folder.mjs';
import { commandOf, identify, isAlive, signal, stillRuns, waitUntil } from './processes.mjs';

const ANSWERS_WITHIN_MS = 60_000;

/** Longer than the app needs to close its event streams, short enough for all to be over within two seconds. */
const LEAVES_WITHIN_MS = 1_200;

/** What Next says of itself while it starts; the start script says it in one line of its own. */
const BANNER = /^\s*$|^\s*[▲✓○-]/u;

/**
 * @typedef {object} NextServer
 * @property {Promise<number | null>} ended when it has gone, by itself or not
 * @property {() => Promise<void>} answers rejects, with all it said, when it ends or keeps silent
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ mode: 'start' | 'dev', host: string, port: number, folder: string, env: NodeJS.ProcessEnv }} options
 *   `folder`: the data folder, where the pid is kept for a start after a kill
 * @returns {NextServer}
 */
export function startNext({ mode, host, port, folder, env }) {
  const program =
    mode === 'dev'
      ? ['node_modules/next/dist/bin/next', 'dev', '-H', host, '-p', String(port)]
      : ['server/boot/next-production.mjs', host, String(port)];
  const child = spawn(
    process.execPath,
    program,
    // A group of its own: Ctrl-C in the terminal is for the start script, which ends things in order.
    { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const pid = child.pid ?? 0;
  if (pid > 0) writeWhole(pidFile(folder), JSON.stringify(identify(pid)));
  let said = '';
  const pass = (/** @type {NodeJS.ReadStream} */ from, /** @type {NodeJS.WriteStream} */ to) => {
    from.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      if (said.length < 20_000) said += chunk;
      const lines = chunk.split(/(?<=\n)/);
      to.write(mode === 'dev' ? chunk : lines.filter((line) => !BANNER.test(line)).join(''));
    });
  };
  pass(/** @type {any} */ (child.stdout), process.stdout);
  pass(/** @type {any} */ (child.stderr), process.stderr);
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
  let running = true;
  ended.then(() => {
    running = false;
    fs.rmSync(pidFile(folder), { force: true });
  });
  return {
    ended,
    async answers() {
      const address = `http://${reachable(host)}:${port}/api/v1/health`;
      const end = Date.now() + ANSWERS_WITHIN_MS;
      while (running && Date.now() < end) {
        if (await answersAt(address)) return;
        await sleep(25);
      }
      throw new Error(running ? `Next.js does not answer.\n${said}` : `Next.js ended at once.\n${said}`);
    },
    stop: () => end(pid, () => running),
  };
}

/** An address to bind is not always one to call: "every interface" is called on this machine's own. */
function reachable(/** @type {string} */ host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Any answer will do: whether the app is well is for it to say. The connection is closed with the answer, as a server
 * that is told to end would wait for it.
 *
 * @returns {Promise<boolean>}
 */
function answersAt(/** @type {string} */ address) {
  return new Promise((resolve) => {
    const request = http.get(address, { agent: false, timeout: 20_000 }, (answer) => {
      answer.resume().on('close', () => resolve(true));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

async function end(/** @type {number} */ pid, /** @type {() => boolean} */ isRunning) {
  if (!isRunning()) return;
  signal(pid, 'SIGTERM');
  if (await waitUntil(() => !isRunning(), LEAVES_WITHIN_MS, 10)) return;
  signal(pid, 'SIGKILL');
  await waitUntil(() => !isRunning(), 500, 10);
}

/** Ends the server that a start script left on its port when it was killed. */
export async function endLeftOverNext(/** @type {string} */ folder) {
  const left = readJson(pidFile(folder));
  const isOurs = stillRuns(left) && (process.platform === 'win32' || commandOf(left.pid).includes('next'));
  if (isOurs) await end(left.pid, () => isAlive(left.pid));
  fs.rmSync(pidFile(folder), { force: true });
}

function pidFile(/** @type {string} */ folder) {
  return path.join(folder, 'next.json');
}
