/**
 * `npm test`: types, lint, unit and database tests, and the stories in a real browser against the production build.
 * Everything runs, whatever fails before it; the last line counts. `-- --only unit|database|e2e` runs one kind.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { chromiumPath } from './chromium.mjs';
import { PROJECT, readJson } from './data-folder.mjs';
import { generate } from './generate.mjs';
import { runNode } from './run-node.mjs';
import { add, countPlaywright, countVitest, emptyCount, lastLines } from './test-report.mjs';

const RESULTS = path.join(PROJECT, 'test-results');
const NEXT = 'node_modules/next/dist/bin/next';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && !['unit', 'database', 'e2e'].includes(only)) {
  console.error('Usage: npm test -- [--only unit|database|e2e]');
  process.exit(1);
}

/** The developer's own database is no place for tests. @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  DATABASE_URL: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
  ARTICLES_DIR: path.resolve(PROJECT, process.env.ARTICLES_DIR || '../shared/articles'),
};

let count = emptyCount();
fs.rmSync(RESULTS, { recursive: true, force: true });
await runAll();
for (const line of lastLines(count)) console.log(line);
process.exit(count.failed > 0 ? 1 : 0);

async function runAll() {
  if (!(await step('Prisma client', generate))) return;
  if (only === undefined) {
    await step('Types', async () => {
      await runNode([NEXT, 'typegen'], { env });
      await runNode(['node_modules/typescript/bin/tsc', '--noEmit'], { env });
    });
    await step('Biome', () => runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '.'], { env }));
  }
  if (only !== 'e2e') await unitAndDatabase();
  if (only === undefined || only === 'e2e') await stories();
}

async function unitAndDatabase() {
  const report = path.join(RESULTS, 'vitest.json');
  const projects = only === undefined ? [] : ['--project', only];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await counted(['node_modules/vitest/vitest.mjs', 'run', ...projects, ...reporters], report, countVitest);
}

async function stories() {
  if (!(await step('Build', build))) return;
  const found = await step('Browser', async () => {
    env.CHROMIUM_PATH = await chromiumPath();
  });
  if (!found) return;
  const report = path.join(RESULTS, 'playwright.json');
  env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const program = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', '--reporter=list,json'];
  await counted(program, report, countPlaywright);
}

/** One thing that is right or wrong as a whole; wrong, it counts as one failure. */
async function step(/** @type {string} */ name, /** @type {() => Promise<unknown>} */ work) {
  const began = Date.now();
  try {
    await work();
    console.log(`${name}: ok (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`${name}: failed\n${error.message}`);
    count = add(count, { passed: 0, failed: 1, skipped: [] });
    return false;
  }
}

/** A runner that counts its tests itself; one that fails without naming a failure counts as one. */
async function counted(
  /** @type {string[]} */ program,
  /** @type {string} */ report,
  /** @type {(report: any) => import('./test-report.mjs').Count} */ read,
) {
  const succeeded = await runNode(program, { env, show: true }).then(
    () => true,
    () => false,
  );
  const written = readJson(report);
  const found = written ? read(written) : emptyCount();
  if (found.failed === 0 && (!succeeded || !written)) found.failed = 1;
  count = add(count, found);
}
