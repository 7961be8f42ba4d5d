/** Generates Prisma's client, when the schema is another than last time. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { PROJECT, writeWhole } from './data-folder.mjs';
import { runNode } from './run-node.mjs';

const STAMP = path.join(PROJECT, 'prisma/client/generated-from');

/** @returns {Promise<boolean>} whether there was anything to do */
export async function generate({ signal = /** @type {AbortSignal | undefined} */ (undefined) } = {}) {
  const { version } = createRequire(import.meta.url)('prisma/package.json');
  const wanted = contentHash(['prisma/schema.prisma', 'prisma.config.ts'], { also: [version] });
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) return false;
  fs.rmSync(STAMP, { force: true });
  await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    signal,
    env: {
      ...process.env,
      // The CLI would download an engine that generating never calls: any file that exists will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  writeWhole(STAMP, wanted);
  return true;
}

if (process.argv[1] === import.meta.filename) await generate();
