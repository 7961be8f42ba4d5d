import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Order, Reading } from './reader/main.mjs';

/** What one document may take. Two of them at once must leave the server its share of a small machine. */
const LIMITS = { bytes: 1_000_000_000, milliseconds: 30_000 };
const HEAP_MB = 640;
const AT_ONCE = 2;

/** Where Node finds the reader: it is run as it stands, never bundled. The server's folder is the project's. */
const reader = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), 'server', 'import', 'reader', 'main.mjs');

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

/**
 * Reads a document in a process of its own, which a hostile file may only end. Documents wait in line for a place.
 *
 * @param order `url` is where the document came from: addresses in it are resolved against it, none is opened
 */
export function readDocument(
  order: Omit<Order, 'limits'>,
  limits: Order['limits'] = LIMITS,
): Promise<Reading | { ok: false; code: 'too-heavy' }> {
  return withPlace(
    () =>
      new Promise((resolve, reject) => {
        const child: ChildProcess = fork(reader(), [], {
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          execArgv: [`--max-old-space-size=${HEAP_MB}`],
          // Nothing of the server's: no database, no secrets. Windows starts nothing without its root.
          env: { NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env.SystemRoot },
        });
        child.once('message', (message) => resolve(message as Reading));
        child.once('error', reject);
        child.once('exit', () => resolve({ ok: false, code: 'too-heavy' }));
        child.send({ ...order, limits } satisfies Order, (error) => {
          // It ended before it had read the order: its exit says the rest.
          if (error && child.exitCode === null) child.kill('SIGKILL');
        });
      }),
  );
}
