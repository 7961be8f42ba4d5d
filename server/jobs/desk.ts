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
  await boss.start();
  return { boss, pool: connections, queues: new Map() };
}

/** Makes sure that a queue is there. `short`: of waiting jobs with the same key there is one. */
export async function openQueue({ boss, queues }: Desk, name: string): Promise<void> {
  const opening = queues.get(name) ?? boss.createQueue(name, { name, policy: 'short' });
  queues.set(name, opening);
  await opening.catch((error) => {
    queues.delete(name);
    throw error;
  });
}
