import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onServer } from './database-server';
import { type FreshDatabase, freshDatabase } from './fresh-database';
import { migrate } from './migrate.mjs';

let database: FreshDatabase;
let folder: string;
let warnings: string[];

beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-migrations-'));
  warnings = [];
  await onServer(database.url, (client) => client.query('DELETE FROM "_prisma_migrations"'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function migration(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}
const run = () => migrate(database.url, { folder, warn: (sentence) => warnings.push(sentence) });
const tables = () =>
  onServer(database.url, async (client) => {
    const { rows } = await client.query(
      "SELECT tablename FROM pg_tables WHERE tablename LIKE 'step%' ORDER BY 1",
    );
    return rows.map(({ tablename }) => tablename);
  });

describe('migrations', () => {
  test('are applied in order, once, also when two starts try together', async () => {
    migration('2_second', 'ALTER TABLE step ADD COLUMN name text; CREATE TABLE step_two (id int);');
    migration('1_first', 'CREATE TABLE step (id int);');
    const both = await Promise.all([run(), run()]);
    expect(both.flat()).toEqual(['1_first', '2_second']);
    expect(await run()).toEqual([]);
    expect(await tables()).toEqual(['step', 'step_two']);
  });

  test('are applied in full or not at all, and can be mended and tried again', async () => {
    migration('1_first', 'CREATE TABLE step (id int); SELECT no_such_function();');
    await expect(run()).rejects.toThrow(/Migration 1_first was not applied.*no_such_function/);
    expect(await tables()).toEqual([]);
    migration('1_first', 'CREATE TABLE step (id int);');
    expect(await run()).toEqual(['1_first']);
  });

  test('say which extension a server lacks before anything is applied', async () => {
    migration('1_first', 'CREATE TABLE step (id int);');
    migration('2_second', 'CREATE EXTENSION IF NOT EXISTS "no_such_extension";');
    await expect(run()).rejects.toThrow(/lacks what Lateral needs: no_such_extension/);
    expect(await tables()).toEqual([]);
  });

  test('that were edited after they were applied, or are unknown here, are warned of', async () => {
    migration('1_first', 'CREATE TABLE step (id int);');
    migration('2_second', 'CREATE TABLE step_two (id int);');
    await run();
    migration('1_first', 'CREATE TABLE step (id bigint);');
    rmSync(path.join(folder, '2_second'), { recursive: true });
    expect(await run()).toEqual([]);
    expect(warnings).toEqual([
      'Migration 1_first was edited after it was applied.',
      'The database has a migration that this Lateral does not know: 2_second.',
    ]);
  });
});
