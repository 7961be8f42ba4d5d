import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { onServer } from './database-server';
import { startEmbedded } from './embedded-postgres.mjs';
import { generate } from './generate.mjs';
import { migrate } from './migrate.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the test server that may be connected to for making others. */
    databaseServer: string;
    /** The name of a migrated, empty database that nobody connects to: the pattern of fresh ones. */
    databaseTemplate: string;
  }
}

/**
 * Vitest's set-up for database tests: a throwaway server, or the one that `TEST_DATABASE_URL` names, with one
 * migrated database on it as a template. `freshDatabase` makes each test file its own from that.
 */
export default async function setUp(project: TestProject) {
  await generate();
  const named = process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, end: async () => {} } : await throwaway();
  const template = `lateral_test_${process.pid}`;
  try {
    await onServer(server.url, (client) => client.query(`CREATE DATABASE "${template}"`));
    const url = new URL(server.url);
    url.pathname = `/${template}`;
    await migrate(url.href);
  } catch (error) {
    await server.end();
    throw error;
  }
  project.provide('databaseServer', server.url);
  project.provide('databaseTemplate', template);
  return async () => {
    await onServer(server.url, (client) => client.query(`DROP DATABASE "${template}" WITH (FORCE)`));
    await server.end();
  };
}

async function throwaway() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lateral-test-'));
  const server = await startEmbedded({ folder, throwaway: true });
  // A test run that is interrupted leaves no server behind.
  const stopAtOnce = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // Stopped already.
    }
  };
  process.once('exit', stopAtOnce);
  return {
    url: server.url,
    end: async () => {
      await server.stop(5_000);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
