import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openProvider } from '@/e2e/identity-provider.mjs';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { pool } from '@/server/store/database';
import { Browser } from './test-browser';

/** The whole code flow against a real provider: from the button to a session, or to the words that say why not. */

const APP = 'http://lateral.test';
type Provider = Awaited<ReturnType<typeof openProvider>>;
let provider: Provider;
let door: Door;
let ann: Person;
let review: string;

const ana = { email: 'Ana@Example.org', email_verified: true, name: 'Ana at work' };

beforeAll(async () => {
  provider = await openProvider({ app: APP, people: {} });
  door = await openDoor(settingsOf(provider));
  ann = await door.person('Ann');
  review = await door.review(ann);
});
afterAll(async () => {
  await door.close();
  await provider.close();
});
afterEach(() => vi.unstubAllEnvs());

const settingsOf = ({ issuer, client }: Provider) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  OIDC_NAME: 'Example ID',
});

/** Presses the button, signs in at the provider as `login`, agrees, and comes back. */
async function signInAs(login: string, from = '/reviews', browser = new Browser(APP)) {
  const csrf = JSON.parse((await browser.go('/api/auth/csrf')).body).csrfToken;
  let page = await browser.go('/api/auth/signin/oidc', {
    method: 'POST',
    form: { csrfToken: csrf, callbackUrl: from },
  });
  for (const form of [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }]) {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.body)?.[1];
    if (!action) throw new Error(`no form at ${page.url}: ${page.body.slice(0, 300)}`);
    page = await browser.go(action, { method: 'POST', form: form as Record<string, string> });
  }
  const session = browser.cookies().get('lateral.session');
  const account = session
    ? await door.ask<{ id: string; email: string; name: string }>('GET', '/account', {
        cookie: `lateral.session=${session}`,
      })
    : null;
  return { page, browser, account: account?.status === 200 ? account.value : null, session };
}
const problemOf = (url: string) => new URL(url).searchParams.get('error');

test('someone with an invitation for their address gets an account, joins, and is known again by who they are, not by their email', async () => {
  provider.people['ana-1'] = { ...ana };
  await door.ask('POST', `/reviews/${review}/invitations`, { as: ann, body: { email: 'ana@example.org' } });
  const first = await signInAs('ana-1', '/account');
  expect(first.page.url).toBe(`${APP}/account`);
  expect(first.account).toMatchObject({ email: 'ana@example.org', name: 'Ana at work' });
  const reviews = await door.ask<{ items: unknown[] }>('GET', '/reviews', {
    cookie: `lateral.session=${first.session}`,
  });
  expect(reviews.value.items).toHaveLength(1);
  // The next time even an address that nobody vouches for changes nothing.
  provider.people['ana-1'] = { email: 'else@example.org', email_verified: false };
  const again = await signInAs('ana-1');
  expect(again.account?.id).toBe(first.account?.id);
  expect(await door.count('identity')).toBe(1);
});

test('the session is a row like every other: “sign out everywhere” ends it', async () => {
  const { session } = await signInAs('ana-1');
  const cookie = `lateral.session=${session}`;
  const sessions = await door.ask<{ items: { userAgent: string }[] }>('GET', '/account/sessions', { cookie });
  expect(sessions.value.items[0]).toMatchObject({ userAgent: 'a test', current: true });
  expect((await door.ask('DELETE', '/account/sessions', { cookie })).status).toBe(204);
  expect((await door.ask('GET', '/account', { cookie })).status).toBe(401);
});

test('without an invitation, on a server that asks for one, it says so and makes nothing', async () => {
  provider.people.bea = { email: 'bea@example.org', email_verified: true, name: 'Bea' };
  const before = await door.count('account');
  const { page, session } = await signInAs('bea', '/reviews/7?claim=2');
  expect(problemOf(page.url)).toBe('oidc-uninvited');
  expect(new URL(page.url).searchParams.get('from')).toBe('/reviews/7?claim=2');
  expect(session).toBeUndefined();
  expect(await door.count('account')).toBe(before);
  vi.stubEnv('SIGN_UP', 'open');
  expect((await signInAs('bea')).account).toMatchObject({ email: 'bea@example.org' });
});

test('an invitation link that anyone may use lets in who came by it, once', async () => {
  provider.people.cas = { email: 'cas@example.org', email_verified: true, name: 'Cas' };
  provider.people.dan = { email: 'dan@example.org', email_verified: true, name: 'Dan' };
  const made = await door.ask<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    as: ann,
    body: {},
  });
  const from = `/invite/${made.value.token}`;
  const cas = await signInAs('cas', from);
  expect(cas.page.url).toBe(`${APP}${from}`);
  const reviews = await door.ask<{ items: unknown[] }>('GET', '/reviews', {
    cookie: `lateral.session=${cas.session}`,
  });
  expect(reviews.value.items).toHaveLength(1);
  expect(problemOf((await signInAs('dan', from)).page.url)).toBe('oidc-uninvited');
});

test.each([
  ['false', { email: 'Ann@example.org', email_verified: false }],
  ['left out', { email: 'ann@example.org' }],
  ['the word “true”', { email: 'ann@example.org', email_verified: 'true' }],
  ['true of no address', { email_verified: true }],
  ['true of two addresses', { email: 'ann@example.org, eve@example.org', email_verified: true }],
])('an account is not joined where email_verified is %s', async (_, claims) => {
  vi.stubEnv('SIGN_UP', 'open');
  const login = `eve-${Math.random()}`;
  provider.people[login] = claims;
  const before = [await door.count('identity'), await door.count('account')];
  const { page, session } = await signInAs(login);
  expect(problemOf(page.url)).toBe('oidc-unverified');
  expect(session).toBeUndefined();
  expect([await door.count('identity'), await door.count('account')]).toEqual(before);
});

async function withPassword(name: string, isProven: boolean) {
  const person = await door.person(name);
  await pool().query('UPDATE account SET password_hash = $2, email_verified_at = $3 WHERE id = $1', [
    person.id,
    'some hash',
    isProven ? new Date() : null,
  ]);
  return { ...person, cookie: await door.browserOf(person) };
}
const passwordOf = async ({ id }: Person) =>
  (
    await pool().query(
      'SELECT password_hash AS hash, email_verified_at AS proven FROM account WHERE id = $1',
      [id],
    )
  ).rows[0];

test('an account whose address was proven is joined and stays as it was', async () => {
  const fay = await withPassword('Fay', true);
  provider.people['fay-1'] = { email: fay.email, email_verified: true };
  expect((await signInAs('fay-1')).account?.id).toBe(fay.id);
  expect((await door.ask('GET', '/account', { cookie: fay.cookie })).status).toBe(200);
  expect((await door.ask('GET', '/account', { as: fay })).status).toBe(200);
  expect((await passwordOf(fay)).hash).toBe('some hash');
});

test('an account whose address nobody proved is joined, and whoever waited in it is put out', async () => {
  const gil = await withPassword('Gil', false);
  provider.people['gil-1'] = { email: gil.email, email_verified: true };
  expect((await signInAs('gil-1')).account?.id).toBe(gil.id);
  expect((await door.ask('GET', '/account', { cookie: gil.cookie })).status).toBe(401);
  expect((await door.ask('GET', '/account', { as: gil })).status).toBe(401);
  const { hash, proven } = await passwordOf(gil);
  expect(hash).toBeNull();
  expect(proven).not.toBeNull();
});

test('who was deleted here comes back as somebody new', async () => {
  vi.stubEnv('SIGN_UP', 'open');
  provider.people.hal = { email: 'hal@example.org', email_verified: true };
  const first = await signInAs('hal');
  await pool().query(
    `UPDATE account SET deleted_at = now(), email = 'deleted-' || id || '@example.org' WHERE id = $1`,
    [first.account?.id],
  );
  const again = await signInAs('hal');
  expect(again.account?.email).toBe('hal@example.org');
  expect(again.account?.id).not.toBe(first.account?.id);
});

test('a provider that puts the email into its signed token is understood too', async () => {
  vi.stubEnv('SIGN_UP', 'open');
  const other = await openProvider({
    app: APP,
    people: { ida: { email: 'ida@example.org', email_verified: true, name: 'Ida' } },
    inToken: true,
  });
  for (const [name, value] of Object.entries(settingsOf(other))) vi.stubEnv(name, value);
  expect((await signInAs('ida')).account).toMatchObject({ email: 'ida@example.org', name: 'Ida' });
  await other.close();
});

test('the same subject at another provider is somebody else', async () => {
  const other = await openProvider({ app: APP, people: { 'ana-1': { email: 'x@example.org' } } });
  for (const [name, value] of Object.entries(settingsOf(other))) vi.stubEnv(name, value);
  expect(problemOf((await signInAs('ana-1')).page.url)).toBe('oidc-unverified');
  await other.close();
});

test('an answer that this browser did not ask for signs nobody in', async () => {
  const victim = new Browser(APP);
  const { browser } = await signInAs('ana-1');
  expect(browser.cookies().has('lateral.session')).toBe(true);
  const page = await victim.go('/api/auth/callback/oidc?code=stolen&state=made-up');
  expect(problemOf(page.url)).not.toBeNull();
  expect(victim.cookies().has('lateral.session')).toBe(false);
});

test('without its variables there is no such way in', async () => {
  vi.stubEnv('OIDC_ISSUER', '');
  const browser = new Browser(APP);
  const csrf = JSON.parse((await browser.go('/api/auth/csrf')).body).csrfToken;
  const page = await browser.go('/api/auth/signin/oidc', { method: 'POST', form: { csrfToken: csrf } });
  expect(page.url).not.toContain(provider.issuer);
});
