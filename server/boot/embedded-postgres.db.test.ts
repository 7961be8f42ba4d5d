import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onServer } from './database-server';
import { type Embedded, runningUrl, startEmbedded } from './embedded-postgres.mjs';
import { openCluster } from './make-cluster.mjs';
import { isAlive, waitUntil } from './processes.mjs';

let folder: string;
let running: Embedded | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-embedded-'));
});
afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start({ throwaway = true } = {}): Promise<Embedded> {
  running = await startEmbedded({ folder, throwaway });
  return running;
}
const write = (url: string) => onServer(url, (client) => client.query('CREATE TABLE kept (id int)'));
const read = (url: string) => onServer(url, (client) => client.query('SELECT * FROM kept'));
const pidFile = () => path.join(openCluster(folder, { throwaway: true }).data, 'postmaster.pid');

describe('the embedded database', () => {
  test('keeps what was written over a stop and a start, and is nowhere to be reached in between', async () => {
    const first = await start();
    await write(first.url);
    expect(await runningUrl(folder)).toBe(first.url);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(await runningUrl(folder)).toBeNull();
    await expect(read((await start()).url)).resolves.toMatchObject({ rowCount: 0 });
  });

  test('is adopted by the next start when the first was killed and left it running', async () => {
    const program = `
      import { startEmbedded } from './server/boot/embedded-postgres.mjs';
      const { pid } = await startEmbedded({ folder: process.argv[1], throwaway: true });
      process.stdout.write(String(pid));
      process.kill(process.pid, 'SIGKILL');`;
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {
      encoding: 'utf8',
    });
    expect(killed.signal).toBe('SIGKILL');
    const adopted = await start();
    expect(adopted).toMatchObject({ adopted: true, pid: Number(killed.stdout) });
    await adopted.stop();
    expect(isAlive(adopted.pid)).toBe(false);
  });

  test('recovers after a kill -9 with nothing lost that was committed', async () => {
    chmodSync(folder, 0o711); // of a lasting one the folder's rights are its owner's business
    const first = await start({ throwaway: false });
    await write(first.url);
    process.kill(first.pid, 'SIGKILL');
    await waitUntil(() => !isAlive(first.pid), 5_000);
    const second = await start({ throwaway: false });
    expect(second.adopted).toBe(false);
    await expect(read(second.url)).resolves.toMatchObject({ rowCount: 0 });
  });

  test('starts although the pid a dead server left belongs to another program by now', async () => {
    const first = await start();
    const left = readFileSync(pidFile(), 'utf8');
    await first.stop();
    writeFileSync(pidFile(), left.replace(/^\d+/, String(process.pid)));
    expect(await start()).toMatchObject({ adopted: false });
  });

  test('is made whole after a first start that was cut short', async () => {
    mkdirSync(path.join(folder, 'pg18.new-cut'));
    writeFileSync(path.join(folder, 'pg18.new-cut', 'PG_VERSION'), '18\n');
    await start();
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    expect(existsSync(pidFile())).toBe(true);
  });

  test('listens on this machine alone, sorts by ICU, and opens no socket file', async () => {
    const { url } = await start();
    const { rows } = await onServer(url, (client) =>
      client.query(
        `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
                (SELECT datlocprovider FROM pg_database WHERE datname = current_database()) AS provider`,
      ),
    );
    expect(rows).toEqual([{ addresses: '127.0.0.1', sockets: '', provider: 'i' }]);
  });
});
