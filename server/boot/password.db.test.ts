import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { pool } from '@/server/store/database';

let door: Door;
let ana: Person;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  ana = await door.person('Ana');
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-password-'));
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

const password = (...args: string[]) =>
  spawnSync(process.execPath, ['server/boot/password.mjs', ...args], {
    env: { ...process.env, DATA_DIR: folder, NEXTAUTH_URL: 'https://lateral.example.org/' },
    encoding: 'utf8',
  });

test('nobody gets a link without an account', () => {
  expect(password('nobody@example.org')).toMatchObject({ status: 1, stdout: '' });
  expect(password('not an address').stderr).toContain('Usage:');
  expect(password().stderr).toContain('Usage:');
});

test('the link alone is printed; it sets a password once, and does not claim that the address was proven', async () => {
  const { status, stdout } = password('Ana@Example.org');
  expect(status).toBe(0);
  const token = /^https:\/\/lateral\.example\.org\/reset-password\/([\w-]{43})\n$/.exec(stdout)?.[1];
  const use = () =>
    door.ask('POST', '/password-resets/use', { body: { token, password: 'a new long password' } });
  expect((await use()).status).toBe(204);
  expect(await use()).toMatchObject({ status: 409, problem: { type: '/problems/link-spent' } });
  const { rows } = await pool().query('SELECT email_verified_at FROM account WHERE id = $1', [ana.id]);
  expect(rows).toEqual([{ email_verified_at: null }]);
});
