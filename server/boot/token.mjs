/** `npm run --silent token -- <email> [--create "Name"] [--read]`: the database for token.ts, then token.ts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder, takeHold } from './data-folder.mjs';
import { openDatabase, prepareDatabase, reasonOf } from './database.mjs';
import { runningUrl } from './embedded-postgres.mjs';
import { readEnvFile } from './env-file.mjs';
import { generate } from './generate.mjs';
import { runNode } from './run-node.mjs';

/** A first start makes its database within seconds, and migrates it before it says that it is ready. */
const READY_WITHIN_MS = 60_000;

readEnvFile();

await makeToken().catch((error) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});

async function makeToken() {
  const folder = dataFolder();
  const { url, leave } = await reachDatabase(folder);
  try {
    await generate();
    const program = ['--conditions=react-server', '--import', 'tsx', 'server/boot/token.ts'];
    await runNode([...program, ...process.argv.slice(2)], {
      env: { ...process.env, DATABASE_URL: url },
      show: true,
    }).catch(() => {
      process.exitCode = 1; // token.ts has said why
    });
  } finally {
    await leave();
  }
}

/** The database of the Lateral that runs on the folder, or else one started for the moment. */
async function reachDatabase(/** @type {string} */ folder) {
  const end = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const { hold, holder } = takeHold(folder, 'token');
    if (hold) {
      const database = await openDatabase(folder);
      const leave = async () => {
        await database.stop();
        hold.release();
      };
      await prepareDatabase(database).catch(async (error) => {
        await leave();
        throw error;
      });
      return { url: database.url, leave };
    }
    const url = holder.ready ? process.env.DATABASE_URL || (await runningUrl(folder)) : null;
    if (url) return { url, leave: async () => {} };
    if (Date.now() > end)
      throw new Error(`Process ${holder.pid} holds ${folder}, but its database is not ready.`);
    await sleep(100);
  }
}
