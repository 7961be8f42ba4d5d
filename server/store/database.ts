import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/prisma/client/client';
import { log } from '@/server/log';

type Connection = { url: string; pool: pg.Pool; prisma: PrismaClient };

/** On globalThis, so that the modules Next loads again in development share one pool. */
const kept = globalThis as typeof globalThis & { lateralDatabase?: Connection };

/** Connections of one process; several processes may share one Postgres, whose own limit is 100. */
const MOST_CONNECTIONS = 12;

function connection(): Connection {
  const url = process.env.DATABASE_URL ?? '';
  if (kept.lateralDatabase?.url === url) return kept.lateralDatabase;
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: 10_000 });
  // Without a listener, a server that goes away takes the whole process with it.
  pool.on('error', (error) =>
    log.warn({ code: (error as { code?: string }).code }, 'database connection lost'),
  );
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  kept.lateralDatabase = { url, pool, prisma };
  return kept.lateralDatabase;
}

/** The Prisma client for DATABASE_URL, connected when first needed (a build has no database). */
export function database(): PrismaClient {
  return connection().prisma;
}

/** The connections below the Prisma client, for SQL it cannot say. */
export function pool(): pg.Pool {
  return connection().pool;
}

/** A client inside an interactive transaction, or the one outside. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** Lets go of every connection; for tests and programs that end. */
export async function disconnect(): Promise<void> {
  const open = kept.lateralDatabase;
  if (!open) return;
  delete kept.lateralDatabase;
  await open.prisma.$disconnect();
  await open.pool.end();
}
