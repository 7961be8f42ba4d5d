import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chosenAddress } from './address.mjs';
import { keptSecret, takeHold } from './data-folder.mjs';
import { freePort } from './processes.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the start script until it ends by itself. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['server/boot/start.mjs'], {
    env: { ...process.env, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 20_000,
  });
  const [said, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ]);
  return { said, code };
}

describe('a start that cannot be', () => {
  test('on a data folder where Lateral runs already says so and touches nothing', async () => {
    const { hold } = takeHold(folder, 'start');
    hold?.note({ address: 'http://localhost:3000' });
    const { said, code } = await start({ PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(said).toContain(
      `Lateral already runs on ${folder}, at http://localhost:3000 (process ${process.pid})`,
    );
    expect(readdirSync(folder)).toEqual(['holder.json']);
  });

  test.each(['127.0.0.1', '::1'])('on a port that is taken on %s says so', async (host) => {
    const other = net.createServer().listen(0, host);
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { said, code } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('on a database server that does not answer says so', async () => {
    const { said, code } = await start({
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://localhost:${await freePort()}/lateral`,
    });
    expect(code).toBe(1);
    expect(said).toContain('The PostgreSQL server that DATABASE_URL names does not answer');
  });
});

describe('the hold on a data folder', () => {
  test('is one process’s until it lets go', () => {
    const first = takeHold(folder, 'token');
    expect(takeHold(folder, 'start')).toMatchObject({
      hold: null,
      holder: { pid: process.pid, role: 'token' },
    });
    first.hold?.release();
    expect(takeHold(folder, 'start').holder).toBeNull();
  });

  test('is lost by a holder that was killed, and by one whose pid was given to another program', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path.join(folder, 'holder.json'), JSON.stringify({ pid, born: 'long ago', role: 'start' }));
    const taken = takeHold(folder, 'start');
    expect(taken.holder).toBeNull();
    taken.hold?.release();
    const reused = { pid: process.pid, born: 'another boot/1', role: 'start' };
    writeFileSync(path.join(folder, 'holder.json'), JSON.stringify(reused));
    expect(takeHold(folder, 'start').holder).toBeNull();
  });
});

test('a secret is made once and kept for its owner alone', () => {
  const secret = keptSecret(folder, 'session-secret');
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(keptSecret(folder, 'session-secret')).toBe(secret);
  expect(statSync(path.join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
});

test('the address is this machine alone on 3000, unless told otherwise', () => {
  expect(chosenAddress({})).toEqual({ host: '127.0.0.1', port: 3000, url: 'http://localhost:3000' });
  expect(chosenAddress({ HOST: '0.0.0.0', PORT: '8080' }).url).toBe('http://localhost:8080');
  expect(chosenAddress({ HOST: '192.0.2.7' }).url).toBe('http://192.0.2.7:3000');
  expect(chosenAddress({ NEXTAUTH_URL: 'https://lateral.example' }).url).toBe('https://lateral.example');
  expect(() => chosenAddress({ PORT: '70000' })).toThrow('PORT is 70000, which is no port.');
});
