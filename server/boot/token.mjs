/** `npm run --silent token -- <email> [--create "Name"] [--read]`: the database for token.ts, then token.ts. */
import { dataFolder } from './data-folder.mjs';
import { reasonOf } from './database.mjs';
import { readEnvFile } from './env-file.mjs';
import { runOnDatabase } from './reach-database.mjs';

readEnvFile();

await runOnDatabase(dataFolder(), 'server/boot/token.ts').catch((error) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});
