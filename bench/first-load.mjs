/**
 * What a browser transfers as script when it opens each page first, signed in, with nothing kept from before: until the
 * page's load event, and what follows while nobody touches anything. Beside it the same pages by the build's manifests.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from '@playwright/test';
import { buildFolder } from '../server/boot/build.mjs';
import { chromiumPath } from '../server/boot/chromium.mjs';
import { signedIn, startLateral } from './lateral-server.mjs';

/** kB of compressed script: screens one works in, and everything else, which is there to be read and left. */
const WORK = 250;
const LIST = 170;
const WORK_SCREENS = [
  '/reviews/[reviewId]/articles/[articleId]',
  '/reviews/[reviewId]/articles/[articleId]/check',
  '/reviews/[reviewId]/articles/new',
  '/reviews/[reviewId]/compare',
  '/reviews/[reviewId]/matrix',
];

/** What must not come with a first load, by words that survive minifying. */
const NEVER = {
  charts: /recharts|echarts|chartjs|apexcharts|plotly/i,
  maps: /maplibre|mapboxgl|leaflet-|react-flow__/i,
  'rich text': /ProseMirror|tiptap|data-lexical|ql-editor|data-slate/,
  schemas: /invalid_union|ZodError/,
};

/** How long a page that nobody touches is watched after its load event. */
const IDLE_MS = 1_500;

const kB = (bytes) => (bytes / 1000).toFixed(1);

/** The pages of the build with their address patterns: `/reviews/[reviewId]`. */
function builtPages() {
  const routes = JSON.parse(
    fs.readFileSync(path.join(buildFolder(), 'app-path-routes-manifest.json'), 'utf8'),
  );
  return Object.entries(routes)
    .filter(([entry]) => entry.endsWith('/page') && !entry.startsWith('/_'))
    .map(([entry, route]) => ({ entry, route }))
    .sort((x, y) => x.route.localeCompare(y.route));
}

/** Scripts that the build says an entry needs; the runtime of React and Next among them. */
function manifestOf(entry) {
  const root = JSON.parse(fs.readFileSync(path.join(buildFolder(), 'build-manifest.json'), 'utf8'));
  const file = path.join(buildFolder(), 'server/app', `${entry}_client-reference-manifest.js`);
  // One assignment to a global: the object on its right is JSON.
  const source = fs.readFileSync(file, 'utf8');
  const manifest = JSON.parse(source.slice(source.indexOf('"] = ') + 5).replace(/;\s*$/, ''));
  return new Set([...root.rootMainFiles, ...Object.values(manifest.entryJSFiles).flat()]);
}

const sizes = new Map();
/** Compressed sizes of a file of the build: brotli as it is served, gzip for who takes no brotli. */
function compressed(file) {
  if (!sizes.has(file)) {
    const bytes = fs.readFileSync(path.join(buildFolder(), file));
    sizes.set(file, {
      gzip: zlib.gzipSync(bytes, { level: 9 }).length,
      brotli: zlib.brotliCompressSync(bytes).length,
    });
  }
  return sizes.get(file);
}
const total = (files, how) => [...files].reduce((sum, file) => sum + compressed(file)[how], 0);

/** Opens an address in a context of its own, and adds up the scripts as they came over the wire. */
async function transferred(browser, storageState, address) {
  const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const found = { first: 0, later: 0, files: new Set(), forbidden: new Set(), status: 0, landed: '' };
  const requests = [];
  page.on('requestfinished', (request) => requests.push(request));
  const answer = await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  found.status = answer?.status() ?? 0;
  await page.waitForTimeout(IDLE_MS);
  const loaded = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventStart,
  );
  for (const request of requests) {
    const response = await request.response();
    if (!/javascript/.test(response?.headers()['content-type'] ?? '')) continue;
    const { responseBodySize } = await request.sizes();
    // What was asked for after the load event was begun by an idle page.
    const isFirst = request.timing().startTime < loaded;
    found[isFirst ? 'first' : 'later'] += responseBodySize;
    if (!isFirst) continue;
    found.files.add(new URL(request.url()).pathname.replace('/_next/', ''));
    const code = (await response.body()).toString('utf8');
    for (const [name, trace] of Object.entries(NEVER)) if (trace.test(code)) found.forbidden.add(name);
  }
  found.landed = new URL(page.url()).pathname;
  await context.close();
  return found;
}

/** Something to open: the sample review, an article and a claim of it, a snapshot, an invitation. */
async function placesOf(api) {
  const { id: reviewId } = await api('POST', '/reviews/sample', {});
  const { items: articles } = await api('GET', `/reviews/${reviewId}/articles`);
  const articleId = articles[0].id;
  const { items: claims } = await api('GET', `/reviews/${reviewId}/claims?article=${articleId}&limit=1`);
  const own = await api('POST', '/reviews', { question: 'What does a page weigh?' });
  const snapshot = await api('POST', `/reviews/${reviewId}/snapshots`, {});
  const invitation = await api('POST', `/reviews/${own.id}/invitations`, { role: 'reviewer' });
  return {
    reviewId,
    articleId,
    claimId: claims[0].id,
    snapshot: snapshot.id,
    token: invitation.token ?? invitation.link?.split('/').at(-1) ?? '',
  };
}

/** @returns {Promise<string[]>} lines of Markdown; sets the exit code when a page is over its budget */
export async function measureFirstLoad() {
  const lateral = await startLateral();
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const context = await browser.newContext();
    const api = await signedIn(context, lateral.base);
    const places = await placesOf(api);
    const storageState = await context.storageState();
    const rows = [];
    let framework = new Set();
    let over = 0;
    for (const { entry, route } of builtPages()) {
      const unknown = [...route.matchAll(/\[+(?:\.\.\.)?(\w+)\]+/g)].find(([, name]) => !(name in places));
      const address = route.replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name) => places[name] ?? '');
      if (unknown) {
        rows.push(`| ${route} | not opened: what is ${unknown[1]}? | | | | | | |`);
        continue;
      }
      const isOpen = /^\/(sign-in|sign-up|invite)/.test(route);
      const seen = await transferred(browser, isOpen ? undefined : storageState, `${lateral.base}${address}`);
      const planned = manifestOf(entry);
      framework = new Set([...planned].filter((file) => seen.files.has(file) && isFramework(file)));
      // An address that leads on is the first load of where it leads to, which has a row of its own.
      const ledOn = seen.landed !== address;
      const budget = ledOn ? Number.POSITIVE_INFINITY : WORK_SCREENS.includes(route) ? WORK : LIST;
      const tooMuch = seen.first > budget * 1000 || seen.forbidden.size > 0;
      if (tooMuch) over += 1;
      const notes = [
        ledOn ? `led to ${seen.landed}` : '',
        seen.status < 400 ? '' : `answered ${seen.status}`,
        [...seen.forbidden].map((name) => `**${name}**`).join(', '),
      ];
      const sent = [...seen.files].filter((file) => file.startsWith('static/chunks/'));
      rows.push(
        `| ${route} | ${tooMuch ? `**${kB(seen.first)}**` : kB(seen.first)} | ${ledOn ? '' : budget} | ${kB(seen.later)} | ${kB(total(planned, 'brotli'))} | ${kB(total(sent, 'gzip'))} | ${sent.length} | ${notes.filter(Boolean).join('; ')} |`,
      );
    }
    if (over > 0) process.exitCode = 1;
    return [
      '### First load: kB of script',
      '',
      `As transferred, which is brotli. Of each figure, React and Next themselves are ${kB(total(framework, 'brotli'))} kB (what Next calls the root's main files). ${over === 0 ? 'All pages are within their budget.' : `${over} pages are over their budget (bold).`}`,
      '',
      '| page | until load | budget | later, untouched | by the manifests | as gzip | files | |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
      ...rows,
      '',
    ];
  } finally {
    await browser.close();
    await lateral.stop();
  }
}

/** @type {Set<string> | null} */
let rootFiles = null;
function isFramework(file) {
  rootFiles ??= new Set(
    JSON.parse(fs.readFileSync(path.join(buildFolder(), 'build-manifest.json'), 'utf8')).rootMainFiles,
  );
  return rootFiles.has(file);
}
