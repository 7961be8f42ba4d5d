/**
 * What the operating system knows about a process. A pid alone proves nothing: it is given away again, and
 * where nobody collects the dead (a container without an init) it stays taken by a zombie.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} Identity
 * @property {number} pid
 * @property {string} born when the process began, in the system's own words; '' where it cannot be told
 */

/** @param {number} pid @returns {{ state: string, born: string } | null} null where there is no such process */
function statusOf(pid) {
  if (process.platform === 'linux') {
    let stat;
    try {
      stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    } catch {
      return null;
    }
    // The name (field 2) may hold spaces and brackets: count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', born: `${bootId()}/${fields[19]}` };
  }
  if (process.platform !== 'win32') {
    const ps = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    if (ps.status !== 0) return null;
    const [state = '', ...born] = ps.stdout.trim().split(/\s+/);
    return { state, born: born.join(' ') };
  }
  try {
    process.kill(pid, 0);
    return { state: '', born: '' };
  } catch (error) {
    return error.code === 'EPERM' ? { state: '', born: '' } : null;
  }
}

/** Two boots can give the same pid at the same tick; the boot's own id tells them apart. */
function bootId() {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Whether a process runs under this pid; a zombie does not. @param {number} pid */
export function isAlive(pid) {
  const status = pid > 0 ? statusOf(pid) : null;
  return status !== null && !status.state.startsWith('Z');
}

/** @param {number} pid @returns {string} the command it was started with, or what it calls itself; '' when unknown */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** @param {number} pid @returns {number} its parent's pid; 0 where it cannot be told cheaply (outside of Linux) */
export function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** @param {number} pid @returns {Identity} what to write down to know this process again */
export function identify(pid) {
  return { pid, born: statusOf(pid)?.born ?? '' };
}

/** Whether the very process that was written down still runs. @param {Identity | null | undefined} identity */
export function stillRuns(identity) {
  if (!identity || !isAlive(identity.pid)) return false;
  return identity.born === '' || statusOf(identity.pid)?.born === identity.born;
}

/** Sends a signal to a process and the group it leads; does nothing when it has gone. */
export function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch {
      // No such group, or gone already: try the process itself.
    }
  }
}

/** Waits until the condition holds. @returns {Promise<boolean>} false when the time (ms) ran out first */
export async function waitUntil(/** @type {() => boolean} */ holds, /** @type {number} */ ms, step = 20) {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() >= end) return false;
    await sleep(step);
  }
  return true;
}

/** @returns {Promise<number>} a TCP port of 127.0.0.1 that nobody holds at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Whether somebody already listens there. A loopback address is asked for on IPv6 too: browsers try that first for
 * "localhost", and would reach the other program.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export async function isPortTaken(port, host) {
  if (await isTakenOn(port, host)) return true;
  return host === '127.0.0.1' && (await isTakenOn(port, '::1'));
}

/** @returns {Promise<boolean>} */
function isTakenOn(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else if (host === '::1')
        resolve(false); // no IPv6 here
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
