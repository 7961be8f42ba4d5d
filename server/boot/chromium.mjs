/** Finds a Chromium for the browser tests, or installs one where that takes nobody's permission. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ADVICE =
  'No Chromium was found for the browser tests. Run `npx playwright install --with-deps chromium`, ' +
  'or install Chromium or Chrome, or name one in CHROMIUM_PATH.';

/**
 * In this order: `CHROMIUM_PATH`; chromium or chrome on the PATH; Playwright's own; the one from npm (Linux on
 * x64); as root on Debian, from its packages.
 *
 * @returns {Promise<string>} the path of one that starts; rejects with what to do where there is none
 */
export async function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  for (const find of [onPath, fromPlaywright, fromNpm, fromDebian]) {
    const found = await find();
    if (found && starts(found)) return found;
  }
  throw new Error(ADVICE);
}

function starts(/** @type {string} */ file) {
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix)));
  return places.find((place) => fs.existsSync(place)) ?? null;
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return fs.existsSync(own) ? own : null;
}

/** Built for servers without a desktop; it brings its own fonts and unpacks itself below the temporary folder. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return null;
  }
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'ignore' }).status;
  console.error('Installing Chromium from Debian…');
  apt('update');
  if (apt('install', '-y', '--no-install-recommends', 'chromium') !== 0) return null;
  return onPath();
}

if (process.argv[1] === import.meta.filename) console.log(await chromiumPath());
