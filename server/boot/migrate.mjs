/**
 * Applies prisma/migrations with Prisma's own bookkeeping table, checksums and lock, but without its engine, which
 * would have to be downloaded. `prisma migrate status` then says "up to date".
 */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { PROJECT } from './data-folder.mjs';

export const MIGRATIONS = path.join(PROJECT, 'prisma/migrations');

/** The key under which Prisma's engine locks a database: two starts, or a start and Prisma, take turns. */
const PRISMA_LOCK = 72707369;

const OLDEST_SERVER = 150000;

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * Brings the database up to date; each migration is applied in full or not at all.
 *
 * @param {string} url
 * @param {{ folder?: string, warn?: (sentence: string) => void }} [options]
 * @returns {Promise<string[]>} the names of the migrations that were applied now
 */
export async function migrate(url, { folder = MIGRATIONS, warn = console.warn } = {}) {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the query that is waiting says it better
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(BOOKKEEPING);
    const applied = await readApplied(client);
    warnOfDifferences(migrations, applied, warn);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    await refuseWithoutExtensions(client, missing);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @returns {Migration[]} in the order of their names, which begin with their date */
function readMigrations(/** @type {string} */ folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** @returns {Promise<Map<string, string>>} name → checksum; throws where a migration stopped half-way */
async function readApplied(/** @type {pg.Client} */ client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed on this database before. Mend it before starting.`,
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function warnOfDifferences(
  /** @type {Migration[]} */ migrations,
  /** @type {Map<string, string>} */ applied,
  /** @type {(sentence: string) => void} */ warn,
) {
  for (const { name, checksum } of migrations) {
    const then = applied.get(name);
    if (then !== undefined && then !== checksum) warn(`Migration ${name} was edited after it was applied.`);
  }
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of applied.keys()) {
    if (!known.has(name)) warn(`The database has a migration that this Lateral does not know: ${name}.`);
  }
}

async function refuseOldServer(/** @type {pg.Client} */ client) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
  if (rows[0].version < OLDEST_SERVER) {
    throw new Error('Lateral needs PostgreSQL 15 or newer; the server in DATABASE_URL is older.');
  }
}

/** Says which extension a server lacks before a migration stumbles over it. */
async function refuseWithoutExtensions(
  /** @type {pg.Client} */ client,
  /** @type {Migration[]} */ migrations,
) {
  const named = migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/^\s*CREATE EXTENSION\s+(?:IF NOT EXISTS\s+)?"?(\w+)"?/gim)].map((match) => match[1]),
  );
  if (named.length === 0) return;
  const { rows } = await client.query(
    'SELECT wanted FROM unnest($1::text[]) AS wanted WHERE wanted NOT IN (SELECT name FROM pg_available_extensions)',
    [[...new Set(named)]],
  );
  if (rows.length > 0) {
    const names = rows.map((row) => row.wanted).join(', ');
    throw new Error(
      `The PostgreSQL server lacks what Lateral needs: ${names}. They come with PostgreSQL's "contrib" package.`,
    );
  }
}

async function apply(/** @type {pg.Client} */ client, /** @type {Migration} */ { name, sql, checksum }) {
  const id = randomUUID();
  await client.query('BEGIN');
  try {
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)',
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query(
      'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`Migration ${name} was not applied: ${error.message}`, { cause: error });
  }
}

/**
 * A server of the user's own may sort and compare by bytes alone, and nothing fails: search only finds less.
 *
 * @returns {Promise<string | null>} the warning, or null where there is nothing to warn of
 */
export async function localeWarning(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT datctype FROM pg_database WHERE datname = current_database()',
    );
    if (!['C', 'POSIX'].includes(rows[0].datctype)) return null;
    return (
      `The database's character type is ${rows[0].datctype}: similarity search finds nothing in Cyrillic or Arabic. ` +
      "Make the database anew with: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'."
    );
  } finally {
    await client.end().catch(() => {});
  }
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL names the database to migrate.');
  const applied = await migrate(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Up to date.');
}
