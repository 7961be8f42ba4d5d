import { randomUUID } from 'node:crypto';
import { desk, openQueue } from './desk';
import { wakeRunner } from './runner';

/** A kind of work that is done beside the requests, with what both sides of it must know. */
export type Queue<Data extends object> = {
  name: string;
  /** How often it is tried again after a failure. */
  retries: number;
  /** Seconds before the first of these; each later one waits about twice as long, with some chance in it. */
  retryAfter: number;
  /** Seconds that one try may take; then it has failed, and so has one whose process was killed. Under a day. */
  within: number;
  /** Only for its type: what a job carries, as JSON. No secrets, it lies in the database. */
  data?: Data;
};

export type JobOptions = {
  /** While a job with this key waits to begin, another with it is not taken. */
  key?: string;
  /** Seconds before it may begin. */
  after?: number;
  /** A transaction that the job belongs to: it is there if and only if that commits. */
  client?: { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> };
};

/** Declares a kind of work. */
export const queueOf = <Data extends object>(queue: Queue<Data>): Queue<Data> => queue;

/**
 * Hands in a job. It is in Postgres when this returns: it outlives the process, and any process may do it.
 *
 * @returns its id, or null where one with the same key waits already
 */
export async function enqueue<Data extends object>(
  queue: Queue<Data>,
  data: Data,
  { key, after = 0, client }: JobOptions = {},
): Promise<string | null> {
  const open = await desk();
  await openQueue(open, queue.name);
  const id = await open.boss.send(queue.name, data, {
    singletonKey: key ?? randomUUID(),
    startAfter: after,
    retryLimit: queue.retries,
    retryDelay: queue.retryAfter,
    retryBackoff: true,
    expireInSeconds: queue.within,
    ...(client ? { db: { executeSql: (text, values) => client.query(text, values) } } : {}),
  });
  // Inside a transaction there is nothing to see yet: the next look finds it.
  if (id !== null && after === 0 && !client) wakeRunner();
  return id;
}
