import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Keeps the table of docs/house.md true: reads every import of every room. */

const HOUSE = path.resolve(import.meta.dirname, '..');
const ROOMS = ['app', 'components', 'domain', 'server', 'e2e', 'bench'];
/** At the top: what Next and the tools look for there. */
const DOORSTEP = ['proxy.ts', 'instrumentation.ts'];
const SOURCE = /\.(?:ts|tsx|mts|mjs|js)$/;
const TEST = /(?:\.test\.tsx?|\/test-[\w-]+\.tsx?)$/;

type Import = { from: string; to: string; typeOnly: boolean };

function filesIn(folder: string): string[] {
  return readdirSync(path.join(HOUSE, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(name) : SOURCE.test(name) ? [name] : [];
  });
}

/** `import … from`, `export … from`, `import()`, `require()` and bare imports, as they stand in the source. */
const SPECIFIER =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g;

/** Where a specifier leads: a path from the top of the house, or the name of a package. */
function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return `package:${specifier.replace(/^node:/, '')}`;
}

function importsOf(from: string): Import[] {
  const source = readFileSync(path.join(HOUSE, from), 'utf8');
  return [...source.matchAll(SPECIFIER)].map(([, , type, written, called]) => ({
    from,
    to: resolved(from, written ?? called ?? ''),
    typeOnly: type !== undefined,
  }));
}

const all = [...ROOMS.flatMap(filesIn), ...DOORSTEP].flatMap(importsOf);
const isIn =
  (...folders: string[]) =>
  (file: string) =>
    folders.some((f) => file === f || file.startsWith(`${f}/`));
const isPackage =
  (...names: string[]) =>
  (to: string) =>
    names.some((n) => to === `package:${n}` || to.startsWith(`package:${n}/`));
const isNode = (to: string) => to.startsWith('package:') && isBuiltin(to.slice('package:'.length));
const any =
  (...checks: ((to: string) => boolean)[]) =>
  (to: string) =>
    checks.some((check) => check(to));

/** The imports of a room that lead where it must not go, as sentences. Tests may build their own stage; `typeOnly` ones count too. */
const strays = (
  of: (file: string) => boolean,
  mustNot: (to: string) => boolean,
  options: { tests?: boolean } = {},
) =>
  all
    .filter(({ from, to }) => of(from) && mustNot(to) && (options.tests || !TEST.test(from)))
    .map(({ from, to }) => `${from} imports ${to}`);

const prisma = any(isIn('prisma'), isPackage('@prisma/client', '@prisma/adapter-pg', 'prisma', 'pg'));
const next = isPackage('next', 'next-auth', 'next-intl', 'next-themes');
const react = isPackage('react', 'react-dom');

test('the imports are read at all', () => {
  expect(all.length).toBeGreaterThan(1_000);
  for (const room of ['app', 'components', 'domain', 'server'])
    expect(all.some(({ from }) => from.startsWith(`${room}/`))).toBe(true);
  const to = (from: string) => importsOf(from).map((i) => i.to);
  expect(to('server/store/commit.ts')).toContain('package:pg');
  expect(to('domain/claim-rules.ts')).toContain('domain/span');
  expect(to('server/live/hub.ts')).toContain('server/store/events');
  expect(to('app/api/v1/[[...path]]/route.ts').some(isIn('server/api'))).toBe(true);
});

test('every import leads to a file or a declared package', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(HOUSE, 'package.json'), 'utf8'),
  );
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const declared = isPackage(...names, ...names.map((name) => name.replace(/^@types\//, '')));
  const known = (to: string) => !to.startsWith('package:') || isNode(to) || declared(to);
  expect(all.filter(({ to }) => !known(to)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('app: routes only, never the store', () => {
  const allowed = any(
    isIn(
      'app',
      'components',
      'domain',
      'server/loaders',
      'server/session',
      'server/api',
      'server/live',
      'server/auth',
    ),
    (to) => to.startsWith('package:'),
  );
  expect(strays(isIn('app'), (to) => !allowed(to))).toEqual([]);
  expect(strays(isIn('app'), prisma)).toEqual([]);
});

test('app: only route handlers go to server/api, server/live and server/auth', () => {
  const pages = (file: string) => isIn('app')(file) && !/\/route\.ts$/.test(file);
  // The page that explains the API reads what the doors declare; it opens none of them.
  const doors = (to: string) =>
    isIn('server/api', 'server/live', 'server/auth')(to) && to !== 'server/api/reference';
  expect(strays(pages, doors)).toEqual([]);
});

test('components: what reviewers see, nothing of the server', () => {
  expect(strays(isIn('components'), any(isIn('server', 'app', 'e2e', 'bench'), prisma, isNode))).toEqual([]);
});

test('components/ui could ship in another product', () => {
  const allowed = any(isIn('components/ui'), (to) => to.startsWith('package:'));
  expect(strays(isIn('components/ui'), (to) => !allowed(to), { tests: true })).toEqual([]);
  expect(strays(isIn('components/ui'), any(isPackage('next', 'next-auth'), prisma, isNode))).toEqual([]);
});

test('domain: pure', () => {
  const allowed = any(isIn('domain'), (to) => to.startsWith('package:'));
  expect(strays(isIn('domain'), (to) => !allowed(to), { tests: true })).toEqual([]);
  expect(strays(isIn('domain'), any(next, react, prisma, isNode))).toEqual([]);
});

test('domain: neither the clock nor randomness', () => {
  const files = filesIn('domain').filter((file) => !TEST.test(file));
  const impure =
    /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bcrypto\.|\bperformance\.now\(|\bprocess\./;
  expect(files.filter((file) => impure.test(readFileSync(path.join(HOUSE, file), 'utf8')))).toEqual([]);
});

test('server: never the screens; letters alone take their words from where all words are', () => {
  const words = (to: string) => isIn('components/messages')(to) && !/\/request\b/.test(to);
  const screens = isIn('components', 'app', 'e2e', 'bench');
  expect(strays((file) => isIn('server')(file) && !isIn('server/mail')(file), screens)).toEqual([]);
  expect(strays(isIn('server/mail'), (to) => screens(to) && !words(to))).toEqual([]);
  // React’s cache() keeps one answer for each request of a page; that is all the server has from it.
  const pages = isIn('server/loaders', 'server/session.ts');
  expect(strays((file) => isIn('server')(file) && !pages(file), react)).toEqual([]);
});

test('server/api: doors, not rows', () => {
  expect(strays(isIn('server/api'), prisma)).toEqual([]);
});

test('server/loaders: reads, not rows', () => {
  expect(strays(isIn('server/loaders'), any(prisma, isIn('server/api')))).toEqual([]);
});

test('server/store: the only room that speaks Prisma, and knows neither Next nor the session', () => {
  const notStore = (file: string) => isIn('server')(file) && !isIn('server/store', 'server/boot')(file);
  // The one connection that listens is not of the store's pool.
  const rows = strays(notStore, prisma).filter(
    (stray) => stray !== 'server/live/doorbell.ts imports package:pg',
  );
  expect(rows).toEqual([]);
  expect(
    strays(
      isIn('server/store'),
      any(next, isIn('server/session', 'server/api', 'server/live', 'server/loaders', 'server/auth')),
    ),
  ).toEqual([]);
});

test('server/live: over the store and the domain', () => {
  expect(strays(isIn('server/live'), any(next, isIn('server/api', 'server/loaders')))).toEqual([]);
});

test('server/jobs: a queue that knows nothing of what is done', () => {
  const allowed = any(isIn('server/jobs', 'server/store/database', 'server/log'), (to) =>
    to.startsWith('package:'),
  );
  expect(
    strays(
      isIn('server/jobs'),
      any((to) => !allowed(to), next, prisma),
    ),
  ).toEqual([]);
});

test('server/mail: neither Next nor the doors', () => {
  const framework = isPackage('next', 'next-auth');
  expect(
    strays(isIn('server/mail'), any(framework, isIn('server/api', 'server/loaders', 'server/session'))),
  ).toEqual([]);
});

test('e2e: through the browser, never through the server', () => {
  expect(strays(isIn('e2e'), any(isIn('server', 'components', 'app'), prisma), { tests: true })).toEqual([]);
});

test('nothing is a drawer for everything', () => {
  const drawers = ROOMS.flatMap(filesIn).filter((file) =>
    /(?:^|\/)(?:utils?|helpers?|misc|common|lib)(?:\/|\.\w+$)/.test(file),
  );
  expect(drawers).toEqual([]);
});
