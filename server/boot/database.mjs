/** The database Lateral runs on: the server that `DATABASE_URL` names, else the embedded one; migrated. */
import { startEmbedded } from './embedded-postgres.mjs';
import { localeWarning, migrate } from './migrate.mjs';

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {number | null} pid of the embedded server; null for a foreign one
 * @property {(withinMs?: number) => Promise<void>} stop does nothing to a foreign server
 */

/** Starts the database of a data folder, without migrating it. @returns {Promise<Database>} */
export async function openDatabase(/** @type {string} */ folder) {
  const url = process.env.DATABASE_URL;
  if (url) return { url, pid: null, stop: async () => {} };
  return startEmbedded({ folder });
}

/** Migrates, and says on stderr what the operator of a foreign server should know. */
export async function prepareDatabase(/** @type {Database} */ { url, pid }) {
  const warn = (/** @type {string} */ sentence) => console.error(`Warning: ${sentence}`);
  try {
    await migrate(url, { warn });
    const warning = pid === null ? await localeWarning(url) : null;
    if (warning) warn(warning);
  } catch (error) {
    if (pid === null && isUnreachable(error)) {
      throw new Error(`The PostgreSQL server that DATABASE_URL names does not answer: ${reasonOf(error)}`);
    }
    throw error;
  }
}

function isUnreachable(/** @type {any} */ error) {
  return ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN', 'ENOENT'].includes(
    error?.code,
  );
}

/** A failed connection to a name with several addresses carries its reasons inside, and an empty message. */
export function reasonOf(/** @type {any} */ error) {
  if (error?.message) return error.message;
  const inner = error?.errors?.map((/** @type {Error} */ one) => one.message) ?? [];
  return inner.length > 0 ? inner.join('; ') : String(error);
}
