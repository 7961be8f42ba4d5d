import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test';

const project = path.resolve(import.meta.dirname, '..');

/** A server that is there already, such as `npm run dev`: handy while a screen is being made. */
const elsewhere = process.env.E2E_BASE_URL;

/**
 * Playwright reads this file once for itself and again in each worker: what the first reading chose is handed on
 * through the environment.
 */
if (!elsewhere && !process.env.E2E_DATA_DIR) {
  const folder = path.join(tmpdir(), `lateral-e2e-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.E2E_DATA_DIR = folder;
  process.env.E2E_PORT ??= String(20_000 + (process.pid % 10_000));
  // Where the story of signing in elsewhere opens its provider; the server is told of it when it starts.
  process.env.E2E_OIDC_PORT ??= String(10_000 + (process.pid % 10_000));
}

if (!process.env.CHROMIUM_PATH) {
  process.env.CHROMIUM_PATH = execFileSync(process.execPath, ['server/boot/chromium.mjs'], {
    cwd: project,
    encoding: 'utf8',
  }).trim();
}

const address = elsewhere ?? `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  // A busy machine may let one story run out of time; a second run of it tells. The report names it as flaky.
  retries: process.env.CI ? 2 : 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
  ],
  ...(elsewhere ? {} : { webServer: ownServer() }),
});

/** The production build as people start it, on an empty data folder of its own; built first where it is stale. */
function ownServer(): PlaywrightTestConfig['webServer'] {
  return {
    command: 'node server/boot/start.mjs',
    cwd: project,
    url: address,
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: process.env.E2E_PORT ?? '',
      DATA_DIR: process.env.E2E_DATA_DIR ?? '',
      LOG_LEVEL: 'warn',
      // Each story signs up its own people; that a closed server asks for an invitation is tested on the database.
      SIGN_UP: 'open',
      OIDC_ISSUER: `http://127.0.0.1:${process.env.E2E_OIDC_PORT}`,
      OIDC_CLIENT_ID: 'lateral',
      OIDC_CLIENT_SECRET: 'only-for-tests-0123456789-0123456789',
      OIDC_NAME: 'Example University',
      // Whatever the developer's own server is told.
      ...{ HOST: '', DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', SMTP_URL: '' },
    },
  };
}
