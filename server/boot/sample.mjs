/** Stores the sample review, from which every account opens its own copy, when it is another than last time. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { contentHash } from './content-hash.mjs';
import { PROJECT, readJson, writeWhole } from './data-folder.mjs';
import { runNode } from './run-node.mjs';

const PROGRAM = 'server/boot/store-sample.ts';

/** What the sample is and what storing it means: storing it once too often only costs a second. */
const SOURCES = [PROGRAM, 'domain', 'server/store', 'prisma/schema.prisma'];
const leaveOut = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);

/**
 * @param {string} url of a migrated database
 * @param {string} folder the data folder, where it is noted which sample the database has
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function storeSample(url, folder, { signal } = {}) {
  if (!fs.existsSync(path.join(PROJECT, PROGRAM))) return;
  const stamp = path.join(folder, 'sample.json');
  const wanted = { content: contentHash(SOURCES, { leaveOut }), database: await databaseName(url) };
  const stored = readJson(stamp);
  if (stored?.content === wanted.content && stored?.database === wanted.database) return;
  await runNode(['--conditions=react-server', '--import', 'tsx', PROGRAM], {
    signal,
    env: { ...process.env, DATABASE_URL: url },
  });
  writeWhole(stamp, JSON.stringify(wanted));
}

/** Tells this database from another that later takes its place at the same address. */
async function databaseName(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT oid::text, datname FROM pg_database WHERE datname = current_database()',
    );
    const { host, port } = client;
    // The embedded server has another port each time, but never another folder: its port is no part of the name.
    const place = process.env.DATABASE_URL ? `${host}:${port}` : 'embedded';
    return createHash('sha256').update(`${place}/${rows[0].datname}/${rows[0].oid}`).digest('hex');
  } finally {
    await client.end().catch(() => {});
  }
}
