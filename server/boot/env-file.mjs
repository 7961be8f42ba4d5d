/** What the operator wrote into `.env`; what the surroundings say already goes before it. */
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from './data-folder.mjs';

export function readEnvFile() {
  const file = path.join(PROJECT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile?.(file); // Node before 20.12 cannot, and is warned of
}
