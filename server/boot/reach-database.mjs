/** The database for programs that are run by hand beside Lateral, or while it is not running. */
import { setTimeout as sleep } from 'node:timers/promises';
import { takeHold } from './data-folder.mjs';
import { openDatabase, prepareDatabase } from './database.mjs';
import { runningUrl } from './embedded-postgres.mjs';
import { generate } from './generate.mjs';
import { runNode } from './run-node.mjs';

/** A first start makes its database within seconds, and migrates it before it says that it is ready. */
const READY_WITHIN_MS = 60_000;

/**
 * The database of the Lateral that runs on the folder, or else one started for the moment.
 *
 * @param {string} folder
 * @returns {Promise<{ url: string, address: string | null, leave: () => Promise<void> }>} `address`: where that
 *   Lateral is served, when one runs
 */
export async function reachDatabase(folder) {
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
      return { url: database.url, address: null, leave };
    }
    const url = holder.ready ? process.env.DATABASE_URL || (await runningUrl(folder)) : null;
    if (url) return { url, address: holder.address ?? null, leave: async () => {} };
    if (Date.now() > end)
      throw new Error(`Process ${holder.pid} holds ${folder}, but its database is not ready.`);
    await sleep(100);
  }
}

/**
 * Runs one of our programs in TypeScript on that database, with what was written behind its name. What it says is shown;
 * when it fails, so does this process.
 *
 * @param {string} folder
 * @param {string} program
 * @param {(address: string | null) => Record<string, string>} [more] environment, from where Lateral is served
 */
export async function runOnDatabase(folder, program, more = () => ({})) {
  const { url, address, leave } = await reachDatabase(folder);
  try {
    await generate();
    const command = ['--conditions=react-server', '--import', 'tsx', program, ...process.argv.slice(2)];
    await runNode(command, {
      env: { ...process.env, ...more(address), DATABASE_URL: url },
      show: true,
    }).catch(() => {
      process.exitCode = 1; // the program has said why
    });
  } finally {
    await leave();
  }
}
