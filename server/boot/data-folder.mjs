/** The folder that holds everything this copy of Lateral keeps: `DATA_DIR`, else `.data` in the project. */
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { identify, stillRuns } from './processes.mjs';

export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** @returns {string} absolute path of the data folder; it may not exist yet */
export function dataFolder() {
  return path.resolve(PROJECT, process.env.DATA_DIR || '.data');
}

/** @returns {string} a short name for a folder that no other folder of this machine has */
export function folderHash(/** @type {string} */ folder) {
  return createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
}

/** A secret made once and kept in the folder for its owner alone (mode 0600). */
export function keptSecret(/** @type {string} */ folder, /** @type {string} */ name, bytes = 32) {
  const file = path.join(folder, name);
  try {
    const kept = fs.readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  fs.mkdirSync(folder, { recursive: true });
  const secret = randomBytes(bytes).toString('base64url');
  writeWhole(file, secret, 0o600);
  return secret;
}

/** Writes a file so that it is either there in full or not there at all. */
export function writeWhole(/** @type {string} */ file, /** @type {string} */ content, mode = 0o644) {
  const fresh = `${file}.${process.pid}.new`;
  fs.writeFileSync(fresh, content, { mode });
  fs.renameSync(fresh, file);
}

/** @returns {any} the JSON in the file, or null where there is none to be read */
export function readJson(/** @type {string} */ file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The hold on a data folder: who may start and stop its database and its server. One process at a time;
 * a holder that was killed loses it.
 *
 * @typedef {object} Hold
 * @property {(more: object) => void} note adds to what others can read of the holder
 * @property {() => void} release
 *
 * @param {string} folder
 * @param {'start' | 'token' | 'test'} role
 * @returns {{ hold: Hold, holder: null } | { hold: null, holder: { pid: number, born: string, role: string, address?: string, ready?: boolean } }}
 */
export function takeHold(folder, role) {
  makeWritable(folder);
  const file = path.join(folder, 'holder.json');
  const mine = { ...identify(process.pid), role };
  const fresh = `${file}.${process.pid}.new`;
  for (;;) {
    fs.writeFileSync(fresh, JSON.stringify(mine));
    try {
      // A hard link appears whole and only where nothing is: two that start together cannot both succeed.
      fs.linkSync(fresh, file);
      return { hold: holdOf(file, mine), holder: null };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(fresh, { force: true });
    }
    const holder = readJson(file);
    if (stillRuns(holder)) return { hold: null, holder };
    dropStale(file, holder);
  }
}

/** Makes the folder; throws, in plain words, where this user may not write. */
function makeWritable(/** @type {string} */ folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written to (${error.code}). ` +
        'Start Lateral as the user it belongs to, or name another folder in DATA_DIR.',
    );
  }
}

/** Takes a dead holder's file away, but never one that somebody living wrote in the meantime. */
function dropStale(/** @type {string} */ file, /** @type {unknown} */ judged) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return; // another start was quicker
  }
  const taken = readJson(aside);
  if (JSON.stringify(taken) !== JSON.stringify(judged) && stillRuns(taken) && !fs.existsSync(file)) {
    fs.renameSync(aside, file);
  } else {
    fs.rmSync(aside, { force: true });
  }
}

/** @returns {Hold} */
function holdOf(/** @type {string} */ file, /** @type {object} */ mine) {
  let noted = mine;
  return {
    note(more) {
      noted = { ...noted, ...more };
      writeWhole(file, JSON.stringify(noted));
    },
    release() {
      const holder = readJson(file);
      if (holder?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}
