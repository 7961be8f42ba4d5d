/** Lateral as people start it (the production build), on an empty data folder of its own, with one person signed in. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '..');

/**
 * @param {{ folder?: string, env?: Record<string, string> }} [options] `folder`: a data folder that stays the caller's
 */
export async function startLateral({ folder: given, env = {} } = {}) {
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'lateral-bench-'));
  const port = 21_000 + (process.pid % 9_000);
  const base = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['server/boot/start.mjs'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, failed) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Lateral is at')) ready();
    });
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    base,
    async stop() {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await gone;
      if (!given) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An account, signed in in this browser context, and the API as it may use it. */
export async function signedIn(context, base) {
  const person = { email: 'bench@example.org', name: 'Bench', password: 'a password for measuring' };
  const request = context.request;
  const api = async (method, address, body) => {
    const answer = await request.fetch(`${base}/api/v1${address}`, {
      method,
      headers: { origin: base, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { data: JSON.stringify(body) } : {}),
      timeout: 120_000,
    });
    if (!answer.ok())
      throw new Error(`${method} ${address}: ${answer.status()} ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  };
  await api('POST', '/accounts', person);
  const { csrfToken } = await (await request.get(`${base}/api/auth/csrf`)).json();
  await request.post(`${base}/api/auth/callback/credentials`, {
    form: { csrfToken, json: 'true', ...person },
  });
  return api;
}
