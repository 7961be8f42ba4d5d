/**
 * `npm start` and `npm run dev`: database, migrations, sample review, build where it is stale, server. What does not
 * depend on something else runs beside it. Whatever ends this script ends everything it started.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chosenAddress } from './address.mjs';
import { build } from './build.mjs';
import { dataFolder, keptSecret, takeHold } from './data-folder.mjs';
import { openDatabase, prepareDatabase, reasonOf } from './database.mjs';
import { readEnvFile } from './env-file.mjs';
import { generate } from './generate.mjs';
import { endLeftOverNext, startNext } from './next-server.mjs';
import { commandOf, isAlive, isPortTaken, parentOf } from './processes.mjs';
import { storeSample } from './sample.mjs';

/** With what Next needs to leave, below the two seconds that all of it may take. */
const DATABASE_STOPS_WITHIN_MS = 500;

/** A token being made holds the folder for a second or two. */
const OTHERS_LEAVE_WITHIN_MS = 20_000;

const mode = process.argv.includes('--dev') ? 'dev' : 'start';
readEnvFile();

/** @type {import('./next-server.mjs').NextServer | null} */
let next = null;
/** @type {Promise<import('./database.mjs').Database> | null} */
let database = null;
/** @type {import('./data-folder.mjs').Hold | null} */
let hold = null;
const leaving = new AbortController();

warnOfOldNode();
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => leave(0));
leaveWithNpm();
await start().catch((error) => {
  if (leaving.signal.aborted) return;
  console.error(`Lateral did not start. ${reasonOf(error)}`);
  leave(1);
});

async function start() {
  const address = chosenAddress();
  const folder = dataFolder();
  hold = await holdFolder(folder);
  await endLeftOverNext(folder);
  if (await isPortTaken(address.port, address.host)) {
    throw new Error(`Port ${address.port} is taken by another program. Choose another: PORT=3001 npm start`);
  }
  hold.note({ address: address.url });

  const generated = generate({ signal: leaving.signal });
  const built = mode === 'dev' ? generated : generated.then(buildWhenStale);
  database = openDatabase(folder);
  const migrated = database.then(async (opened) => {
    await prepareDatabase(opened);
    hold?.note({ ready: true });
    return opened;
  });
  const sampled = Promise.all([migrated, generated]).then(([{ url }]) =>
    storeSample(url, folder, { signal: leaving.signal }),
  );
  const [{ url, pid }] = await Promise.race([
    Promise.all([migrated, built]),
    sampled.then(() => Promise.all([migrated, built])), // so that its failure is heard at once
  ]);
  if (leaving.signal.aborted) return;
  next = startNext({ mode, ...address, folder, env: nextEnv(url, folder, address) });
  await Promise.all([next.answers(), sampled]);
  if (leaving.signal.aborted) return;
  console.log(`Lateral is at ${address.url}`);
  watch(next, pid);
}

/** @returns {Promise<import('./data-folder.mjs').Hold>} rejects when Lateral already runs on the folder */
async function holdFolder(/** @type {string} */ folder) {
  const end = Date.now() + OTHERS_LEAVE_WITHIN_MS;
  for (;;) {
    const taken = takeHold(folder, 'start');
    if (taken.hold) return taken.hold;
    const { role, pid, address } = taken.holder;
    if (role === 'start' || Date.now() > end) {
      const where = address ? `, at ${address}` : '';
      throw new Error(
        `Lateral already runs on ${folder}${where} (process ${pid}). End that one first, or name another folder in DATA_DIR.`,
      );
    }
    await sleep(100);
  }
}

function buildWhenStale() {
  const onStale = () => console.log('Building; this takes about a minute and is done once for each version…');
  return build({ signal: leaving.signal, onStale });
}

/** @returns {NodeJS.ProcessEnv} */
function nextEnv(
  /** @type {string} */ url,
  /** @type {string} */ folder,
  /** @type {import('./address.mjs').Address} */ address,
) {
  return {
    ...process.env,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    DATABASE_URL: url,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder, 'session-secret'),
    NEXTAUTH_URL: address.url,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Half of Lateral is of no use: when the server or the database ends by itself, so does the rest. */
function watch(
  /** @type {import('./next-server.mjs').NextServer} */ server,
  /** @type {number | null} */ databasePid,
) {
  server.ended.then((code) => {
    if (leaving.signal.aborted) return;
    console.error(`The server ended by itself (${code ?? 'killed'}).`);
    leave(1);
  });
  if (databasePid === null) return;
  setInterval(() => {
    if (leaving.signal.aborted || isAlive(databasePid)) return;
    console.error(`The database ended by itself; see postgres.log in ${dataFolder()}.`);
    leave(1);
  }, 2_000).unref();
}

/** Ends everything within two seconds, in an order that loses nothing, and then this process. */
async function leave(/** @type {number} */ code) {
  if (leaving.signal.aborted) return;
  leaving.abort();
  await next?.stop();
  const opened = await database?.catch(() => null);
  await opened?.stop(DATABASE_STOPS_WITHIN_MS);
  hold?.release();
  process.exit(code);
}

/** A kill of npm reaches its shell or nobody: when one of the two above us is another, npm has gone. */
function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const hasShell = /^(\/bin\/)?sh -c /.test(commandOf(parent)); // some shells give way to the command
  const above = () => [process.ppid, hasShell ? parentOf(parent) : 0].join();
  const before = above();
  setInterval(() => {
    if (above() !== before) leave(0);
  }, 250).unref();
}

function warnOfOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Warning: Lateral needs Node 20.19 or newer, better 22 or 24; this is ${process.version}.`);
  }
}
