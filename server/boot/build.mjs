/** Builds the app for production, when its sources are others than those of the last build. */
import fs from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { PROJECT, writeWhole } from './data-folder.mjs';
import { generate } from './generate.mjs';
import { runNode } from './run-node.mjs';
import { compressFiles } from './static-files.mjs';

/** All that `next build` reads; packages through their lock. */
const SOURCES = [
  ...['app', 'components', 'domain', 'server', 'public', 'prisma/schema.prisma'],
  ...['instrumentation.ts', 'instrumentation-client.ts', 'proxy.ts', 'mdx-components.tsx'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];

/** Tests, and what runs beside Next rather than in it. */
const leaveOut = (/** @type {string} */ file) => file === 'server/boot' || /\.test\.tsx?$/.test(file);

/** @returns {string} absolute path of the folder the build goes to */
export function buildFolder() {
  return path.resolve(PROJECT, process.env.NEXT_DIST_DIR ?? '.next');
}

/** @returns {{ stale: boolean, wanted: string, stamp: string }} */
export function checkBuild() {
  const stamp = path.join(buildFolder(), 'built-from');
  const wanted = contentHash(SOURCES, { leaveOut });
  const built = fs.existsSync(stamp) && fs.existsSync(path.join(buildFolder(), 'BUILD_ID'));
  return { stale: !built || fs.readFileSync(stamp, 'utf8') !== wanted, wanted, stamp };
}

/**
 * @param {{ signal?: AbortSignal, onStale?: () => void }} [options] `onStale` is called before a build begins
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build({ signal, onStale } = {}) {
  const { stale, wanted, stamp } = checkBuild();
  if (!stale) return false;
  onStale?.();
  fs.rmSync(stamp, { force: true }); // a build cut short leaves no whole one behind
  await runNode(['node_modules/next/dist/bin/next', 'build'], {
    signal,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  await compressFiles(path.join(buildFolder(), 'static'), { signal });
  writeWhole(stamp, wanted);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  await generate();
  const done = await build({ onStale: () => console.log('Building…') });
  console.log(done ? 'Built.' : 'The build is up to date.');
}
