import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { JobRunner } from '@/server/jobs/runner';
import { log } from '@/server/log';
import { deliver } from '@/server/mail/deliver';
import { MAIL } from '@/server/mail/orders';
import { type Mailbox, openMailbox } from '@/server/mail/test-mailbox';
import { signIn } from '@/server/sign-in';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

/** Ways back into an account, and the proof of its address: asked for, mailed, used. */

const OLD = 'the password of before';
const NEW = 'a new long password';
let door: Door;
let mailbox: Mailbox;
let runner: JobRunner;

beforeAll(async () => {
  mailbox = await openMailbox();
  door = await openDoor({
    SMTP_URL: mailbox.url,
    SMTP_FROM: 'Lateral <lateral@example.org>',
    SIGN_UP: 'open',
  });
  runner = new JobRunner().work(MAIL, deliver).start();
});
afterAll(async () => {
  await runner.stop();
  await door.close();
  await mailbox.close();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
beforeEach(async () => {
  await settled();
  mailbox.received.length = 0;
  await pool().query('DELETE FROM rate_limit');
});

async function settled(): Promise<void> {
  runner.wake();
  const open = `SELECT count(*)::int AS n FROM jobs.job WHERE state <= 'active'`;
  await expect.poll(async () => (await pool().query(open)).rows[0].n, { timeout: 20_000 }).toBe(0);
}
let people = 0;
/** Someone who signed up with a password; without the letter that asks for their address. */
async function signedUp(): Promise<Person & { cookie: string }> {
  const email = `ana${people++}@example.org`;
  const made = await door.ask<{ id: string }>('POST', '/accounts', {
    body: { email, name: 'Ana', password: OLD },
  });
  expect(made.status).toBe(201);
  await settled();
  mailbox.received.length = 0;
  const person = { id: made.value.id, name: 'Ana', email, token: '' };
  return { ...person, cookie: await door.browserOf(person) };
}
const forgot = (email: string, headers = {}) =>
  door.ask('POST', '/password-resets', { body: { email }, headers });
const use = (token: string, password = NEW) =>
  door.ask('POST', '/password-resets/use', { body: { token, password } });
/** The secret in the newest letter. */
const mailedKey = (page: string) => {
  const text = mailbox.received.at(-1)?.email.text ?? '';
  return new RegExp(`http://lateral\\.test/${page}/([\\w-]+)`).exec(text)?.[1] ?? '';
};
const entersWith = async (email: string, password: string) =>
  'session' in (await signIn({ email, password, address: '192.0.2.1', userAgent: null }));

describe('a forgotten password', () => {
  test('is chosen anew by a link in the mail, which works once', async () => {
    const ana = await signedUp();
    const token = (
      await door.ask<{ secret: string }>('POST', '/account/tokens', {
        cookie: ana.cookie,
        body: { name: 'script' },
      })
    ).value.secret;
    expect((await forgot(ana.email.toUpperCase())).status).toBe(202);
    await settled();
    expect(mailbox.received.map(({ to }) => to)).toEqual([[ana.email]]);
    const key = mailedKey('reset-password');
    expect(await use(key, 'short')).toMatchObject({ status: 422 });
    expect((await use(key)).status).toBe(204);
    expect(await entersWith(ana.email, NEW)).toBe(true);
    expect(await entersWith(ana.email, OLD)).toBe(false);
    // Whoever was in is out: sessions and tokens.
    expect((await door.ask('GET', '/account', { cookie: ana.cookie })).status).toBe(401);
    expect(
      (await door.ask('GET', '/account', { headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(401);
    expect(await use(key, 'another long password')).toMatchObject({
      status: 409,
      problem: { type: '/problems/link-spent' },
    });
    expect(await entersWith(ana.email, NEW)).toBe(true);
    const { rows } = await pool().query('SELECT email_verified_at FROM account WHERE id = $1', [ana.id]);
    expect(rows[0].email_verified_at).not.toBeNull();
  });

  test('gets the same answer whether there is an account or not; nobody else gets a letter', async () => {
    const ana = await signedUp();
    const known = await forgot(ana.email);
    const unknown = await forgot('nobody@example.org');
    expect([unknown.status, unknown.value]).toEqual([known.status, known.value]);
    const names = (headers: Headers) => [...headers.keys()].sort();
    expect(names(unknown.headers)).toEqual(names(known.headers));
    await settled();
    expect(mailbox.received.map(({ to }) => to)).toEqual([[ana.email]]);
  });

  test('keeps hashes only, and none of the secret in the queue', async () => {
    const ana = await signedUp();
    await forgot(ana.email);
    await settled();
    const key = mailedKey('reset-password');
    expect(key).toHaveLength(43);
    const { rows } = await pool().query<{ all: string }>(
      `SELECT (SELECT string_agg(k::text, '') FROM account_key k) || (SELECT string_agg(j::text, '') FROM jobs.job j) AS all`,
    );
    expect(rows[0]?.all).not.toContain(key);
  });

  test('runs out after an hour; using one link voids the others; of two at once one succeeds', async () => {
    const ana = await signedUp();
    await forgot(ana.email);
    await settled();
    const outdated = mailedKey('reset-password');
    await pool().query(`UPDATE account_key SET expires_at = now() - interval '1 second'`);
    expect((await use(outdated)).status).toBe(409);
    await forgot(ana.email);
    await settled();
    const first = mailedKey('reset-password');
    await forgot(ana.email);
    await settled();
    const second = mailedKey('reset-password');
    expect(second).not.toBe(first);
    const both = await Promise.all([use(first), use(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const again = await Promise.all([use(first), use(second)]);
    expect(again.map(({ status }) => status)).toEqual([409, 409]);
  });

  test('three letters an hour for one account; more are dropped without a word', async () => {
    const ana = await signedUp();
    for (let times = 0; times < 6; times++) expect((await forgot(ana.email)).status).toBe(202);
    await settled();
    expect(mailbox.received).toHaveLength(3);
  });

  test('one address may ask so often, then waits', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const told = [];
    for (let times = 0; times < 21; times++)
      told.push((await forgot(`n${times}@example.org`, headers)).status);
    expect(told.filter((status) => status === 202)).toHaveLength(20);
    expect(told.at(-1)).toBe(429);
    for (let times = 0; times < 31; times++)
      told.push(
        (
          await door.ask('POST', '/password-resets/use', {
            body: { token: `guess${times}`, password: NEW },
            headers,
          })
        ).status,
      );
    expect(told.at(-2)).toBe(409);
    expect(told.at(-1)).toBe(429);
  });

  test('too many wrong tries before it do not keep one out after it', async () => {
    const ana = await signedUp();
    for (let tries = 0; tries < 6; tries++) await entersWith(ana.email, `guess ${tries}`);
    expect(await entersWith(ana.email, OLD)).toBe(false);
    await forgot(ana.email);
    await settled();
    const told = await door.ask('POST', '/password-resets/use', {
      body: { token: mailedKey('reset-password'), password: NEW },
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(told.status).toBe(204);
    expect(await entersWith(ana.email, NEW)).toBe(true);
  });

  test('a deleted account gets none, and a link sent before opens nothing', async () => {
    const ana = await signedUp();
    await forgot(ana.email);
    await settled();
    const key = mailedKey('reset-password');
    await pool().query('UPDATE account SET deleted_at = now() WHERE id = $1', [ana.id]);
    expect((await use(key)).status).toBe(409);
    mailbox.received.length = 0;
    await forgot(ana.email);
    await settled();
    expect(mailbox.received).toEqual([]);
  });

  test('without mail the answer says so, and the log says how', async () => {
    const ana = await signedUp();
    const keys = await door.count('account_key');
    vi.stubEnv('SMTP_URL', '');
    const lines: unknown[] = [];
    vi.spyOn(log, 'info').mockImplementation((...line: unknown[]) => void lines.push(line));
    expect((await forgot(ana.email)).value).toEqual({ mail: false });
    await settled();
    expect(JSON.stringify(lines)).toContain('npm run --silent password -- <email>');
    expect(JSON.stringify(lines)).not.toContain(ana.email);
    expect(await door.count('account_key')).toBe(keys);
  });
});

describe('an address', () => {
  test('is asked for at sign-up, proven by the link, once', async () => {
    const email = 'dora@example.org';
    await door.ask('POST', '/accounts', { body: { email, name: 'Dora', password: OLD } });
    await settled();
    expect(mailbox.received.map(({ to }) => to)).toEqual([[email]]);
    const token = mailedKey('verify-email');
    const verify = () => door.ask('POST', '/email-verifications/use', { body: { token } });
    expect((await use(token)).status).toBe(409); // it is no way to a new password
    expect((await verify()).status).toBe(204);
    expect((await verify()).status).toBe(409);
    const { rows } = await pool().query('SELECT email_verified_at FROM account WHERE email = $1', [email]);
    expect(rows[0].email_verified_at).not.toBeNull();
  });

  test('is asked for again on request, unless it is proven, and not more than five times an hour', async () => {
    const ana = await signedUp();
    const again = () => door.ask('POST', '/account/email-verification', { cookie: ana.cookie });
    expect((await again()).status).toBe(202);
    await settled();
    expect(mailbox.received).toHaveLength(1);
    await door.ask('POST', '/email-verifications/use', { body: { token: mailedKey('verify-email') } });
    mailbox.received.length = 0;
    for (let times = 0; times < 4; times++) await again();
    expect((await again()).status).toBe(429);
    await settled();
    expect(mailbox.received).toEqual([]);
  });
});
