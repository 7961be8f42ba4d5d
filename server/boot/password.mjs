/** `npm run --silent password -- <email>`: the database for password.ts, then password.ts. */
import { chosenAddress } from './address.mjs';
import { dataFolder } from './data-folder.mjs';
import { reasonOf } from './database.mjs';
import { readEnvFile } from './env-file.mjs';
import { runOnDatabase } from './reach-database.mjs';

readEnvFile();

/** The link leads to where people reach Lateral: as it says of itself while it runs, else as it would. */
const addressed = (/** @type {string | null} */ address) => ({
  NEXTAUTH_URL: process.env.NEXTAUTH_URL || address || chosenAddress().url,
});

await runOnDatabase(dataFolder(), 'server/boot/password.ts', addressed).catch((error) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});
