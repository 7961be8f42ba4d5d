import PgBoss from 'pg-boss';
import { log } from '@/server/log';
import { pool } from '@/server/store/database';

/** The schema of Postgres that holds the queue; made by the migration `0006_jobs`. */
const SCHEMA = 'jobs';
/** What is done stays for a look back, not for good: jobs may name addresses. */
const DONE_KEPT = { archiveCompletedAfterSeconds: 60 * 60, deleteAfterHours: 24 };

type Connections = ReturnType<typeof pool>;
type Desk = { boss: PgBoss; pool: Connections; queues: Map<string, Promise<void>> };
/** Where jobs are handed in and out; on the process, as Next bundles the instrumentation and the routes apart. */
const kept = globalThis as typeof globalThis & { lateralJobDesk?: Promise<Desk> };

/**
 * The desk of this process, over the store's own connections. It runs nothing by itself: no timer, no connection, so
 * whoever only hands jobs in has nothing to close.
 */
export async function desk(): Promise<Desk> {
  const there = await kept.lateralJobDesk?.catch(() => null);
  if (there?.pool === pool()) return there;
  kept.lateralJobDesk = openDesk(pool());
  return kept.lateralJobDesk;
}

async function openDesk(connections: Connections): Promise<Desk> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => connections.query(text, values) },
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    ...DONE_KEPT,
  });
  boss.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'job queue'));
  // The migration makes it; a later pg-boss only brings it up to date.
  if (!(await boss.isInstalled())) throw new Error('The migrations have not been applied.');
  await boss.start();
  return { boss, pool: connections, queues: new Map() };
}

/** Two processes that make a queue at once would wait for each other for good: they take turns. */
const QUEUES_LOCK = 5_283_115;

/** Makes sure that a queue is there. `short`: of waiting jobs with the same key there is one. */
export async function openQueue({ boss, pool: connections, queues }: Desk, name: string): Promise<void> {
  const opening = queues.get(name) ?? makeQueue(boss, connections, name);
  queues.set(name, opening);
  await opening.catch((error) => {
    queues.delete(name);
    throw error;
  });
}

async function makeQueue(boss: PgBoss, connections: Connections, name: string): Promise<void> {
  if (await boss.getQueue(name)) return;
  const client = await connections.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [QUEUES_LOCK]);
    await boss.createQueue(name, { name, policy: 'short' });
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [QUEUES_LOCK]).catch(() => {});
    client.release();
  }
}
