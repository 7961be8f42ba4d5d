import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** What one run may take. Two at once must leave the server its share of a small machine. */
export type Limits = { bytes: number; milliseconds: number };

/** A program of plain JavaScript that hears one order, answers once and ends. */
export type Program = { file: string; heapMb: number; limits: Limits };

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs when fewer than `AT_ONCE` others do. */
async function withPlace<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed on, so that nobody who comes meanwhile takes it.
    if (next) next();
    else running--;
  }
}

/** Where Node finds a program: it is run as it stands, never bundled. The server's folder is the project's. */
const placeOf = (file: string) => path.join(/* turbopackIgnore: true */ process.cwd(), 'server', file);

/**
 * Runs a program in a process of its own: heavy work holds up nobody, and what goes wrong ends only that process.
 * Orders wait in line for a place. Null when the process ended without an answer: too heavy, or too slow.
 *
 * @param program `file` is below `server/`
 */
export function inOwnProcess<Answer>(program: Program, order: object): Promise<Answer | null> {
  const { file, heapMb, limits } = program;
  return withPlace(
    () =>
      new Promise((resolve, reject) => {
        const child: ChildProcess = fork(placeOf(file), [], {
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          execArgv: [`--max-old-space-size=${heapMb}`],
          // Nothing of the server's: no database, no secrets. Windows starts nothing without its root.
          env: { NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env.SystemRoot },
        });
        child.once('message', (message) => resolve(message as Answer));
        child.once('error', reject);
        child.once('exit', () => resolve(null));
        child.send({ ...order, limits }, (error) => {
          // It ended before it had read the order: its exit says the rest.
          if (error && child.exitCode === null) child.kill('SIGKILL');
        });
      }),
  );
}
