/** Where the embedded database's files lie, and how they are made. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderHash, keptSecret } from './data-folder.mjs';
import { canEnter, findPostgres, OUTSIDE, postgresEnv, unprivilegedUser } from './postgres-binaries.mjs';

export const DATABASE_USER = 'lateral';
const CLUSTER = 'pg18';

/** With the plain C locale pg_trgm finds no similarity in Cyrillic or Arabic; not every system has C.UTF-8. */
const LOCALES = process.platform === 'win32' ? ['C'] : ['C.UTF-8', 'en_US.UTF-8'];

/**
 * @typedef {object} Cluster
 * @property {string} data PostgreSQL's own folder
 * @property {string} password
 * @property {string} log file that the server writes to
 * @property {{ uid?: number, gid?: number }} as the user the server runs as; empty for our own
 * @property {(name: 'postgres' | 'initdb' | 'pg_ctl') => string} program
 */

/** Finds the data folder's cluster, or makes it. @returns {Cluster} */
export function openCluster(/** @type {string} */ folder, { throwaway = false } = {}) {
  fs.mkdirSync(folder, { recursive: true });
  const near = path.join(folder, CLUSTER);
  const outside = path.join(OUTSIDE, `lateral-${folderHash(folder)}`);
  const far = path.join(outside, CLUSTER);
  const as = unprivilegedUser([near, far]);
  if (throwaway && as.uid !== undefined) fs.chmodSync(folder, 0o711); // mkdtemp makes them 0700
  const { program } = findPostgres(as);
  const data = !fs.existsSync(far) && canEnter(folder, as) ? near : far;
  if (data === far) {
    fs.mkdirSync(outside, { recursive: true });
    fs.chmodSync(outside, 0o755);
    const note = `The database of this folder lies in ${outside}: PostgreSQL's user cannot enter here.\n`;
    fs.writeFileSync(path.join(folder, 'WHERE-THE-DATABASE-IS.txt'), note);
  }
  refuseForeign(data);
  const cluster = {
    data,
    password: keptSecret(folder, 'pg-password', 18),
    log: path.join(folder, 'postgres.log'),
    as,
    program,
  };
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(cluster, throwaway);
  return cluster;
}

/** A cluster made as root cannot be opened by an ordinary user: better said here than by PostgreSQL's log. */
function refuseForeign(/** @type {string} */ data) {
  const owner = fs.statSync(data, { throwIfNoEntry: false });
  const me = process.getuid?.() ?? 0;
  if (owner && me !== 0 && owner.uid !== me) {
    throw new Error(
      `The database in ${data} belongs to another user of this machine (uid ${owner.uid}). ` +
        'Start Lateral as that user (or as root), or name another folder in DATA_DIR.',
    );
  }
}

/** Makes the cluster beside its place and renames it, so that a start cut short leaves no half of one. */
function initialise(/** @type {Cluster} */ cluster, /** @type {boolean} */ throwaway) {
  const { data, as } = cluster;
  const parent = path.dirname(data);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(`${CLUSTER}.new-`))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  fs.rmSync(data, { recursive: true, force: true });
  const fresh = path.join(parent, `${CLUSTER}.new-${randomBytes(4).toString('hex')}`);
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `lateral-${randomBytes(8).toString('hex')}`);
  fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600, flag: 'wx' });
  if (as.uid !== undefined && as.gid !== undefined) {
    fs.chownSync(fresh, as.uid, as.gid);
    fs.chownSync(passwordFile, as.uid, as.gid);
  }
  try {
    runInitdb(cluster, fresh, passwordFile, throwaway);
    fs.renameSync(fresh, data);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

function runInitdb(
  /** @type {Cluster} */ { program, as },
  /** @type {string} */ folder,
  /** @type {string} */ passwordFile,
  /** @type {boolean} */ throwaway,
) {
  let said = '';
  for (const locale of LOCALES) {
    const made = spawnSync(
      program('initdb'),
      [
        ...['-D', folder, '-U', DATABASE_USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=und'],
        ...['--no-instructions', throwaway ? '--no-sync' : '--data-checksums'],
      ],
      { ...as, env: postgresEnv(), cwd: '/', encoding: 'utf8' },
    );
    if (made.status === 0) return;
    said = made.stderr || made.error?.message || '';
    if (!said.includes('invalid locale')) break;
  }
  throw new Error(`The embedded database could not be made: ${said.trim()}`);
}
