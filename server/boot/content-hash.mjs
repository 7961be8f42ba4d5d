/** Whether something made from files is older than them is asked of their content: times lie after a checkout. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from './data-folder.mjs';

/**
 * One hash over files and everything below folders, in a fixed order. What does not exist counts as empty.
 *
 * @param {string[]} paths relative to the project
 * @param {{ leaveOut?: (path: string) => boolean, also?: string[] }} [options] `also`: further words to hash
 * @returns {string}
 */
export function contentHash(paths, { leaveOut = () => false, also = [] } = {}) {
  const hash = createHash('sha256');
  for (const word of also) hash.update(`${word}\0`);
  for (const file of [...new Set(paths.flatMap((entry) => filesBelow(entry, leaveOut)))].sort()) {
    const content = fs.readFileSync(path.join(PROJECT, file));
    hash.update(`${file}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {string[]} paths with forward slashes */
function filesBelow(/** @type {string} */ entry, /** @type {(path: string) => boolean} */ leaveOut) {
  if (leaveOut(entry)) return [];
  const found = fs.statSync(path.join(PROJECT, entry), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [entry];
  return fs
    .readdirSync(path.join(PROJECT, entry))
    .flatMap((/** @type {string} */ name) => filesBelow(`${entry}/${name}`, leaveOut));
}
