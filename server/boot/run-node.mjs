/** Runs one of the project's own programs with this Node, out of sight unless it fails. */
import { spawn } from 'node:child_process';
import { PROJECT } from './data-folder.mjs';
import { signal as sendSignal } from './processes.mjs';

/**
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal, show?: boolean }} [options] `show`: write what it says
 *   to the terminal as it comes; `signal`: ends it and everything it started
 * @returns {Promise<void>} rejects with all that the program said when it fails
 */
export function runNode(args, { env = process.env, signal, show = false } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      detached: signal !== undefined && process.platform !== 'win32', // so that its own children end with it
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
        said += chunk;
      });
    }
    const end = () => {
      if (child.pid !== undefined) sendSignal(child.pid, 'SIGKILL');
    };
    signal?.addEventListener('abort', end, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} failed.\n${said.trim()}`.trim()));
    });
  });
}
