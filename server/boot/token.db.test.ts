import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onServer } from './database-server';
import { type FreshDatabase, freshDatabase } from './fresh-database';

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-token-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const token = (...args: string[]) =>
  spawnSync(process.execPath, ['server/boot/token.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder },
    encoding: 'utf8',
  });

test('nobody gets a token without an account, and the way to one is said', () => {
  const { status, stdout, stderr } = token('ana@example.org');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('--create "Name"');
});

test('on an empty server the first account is its administrator, and the token alone is printed', async () => {
  const made = token('Ana@Example.org', '--create', 'Ana', '--read');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^lat_\S+\n$/);
  const again = token('ana@example.org', '--create', 'Somebody else');
  expect(again.status).toBe(0);
  const { rows } = await onServer(database.url, (client) =>
    client.query(
      `SELECT email, account.name, administrator, scope, hash FROM account JOIN token ON account_id = account.id
       ORDER BY token.created_at`,
    ),
  );
  const account = { email: 'ana@example.org', name: 'Ana', administrator: true };
  const hash = (secret: string) => createHash('sha256').update(secret.trim()).digest('hex');
  expect(rows).toEqual([
    { ...account, scope: 'read', hash: hash(made.stdout) },
    { ...account, scope: 'write', hash: hash(again.stdout) },
  ]);
});
