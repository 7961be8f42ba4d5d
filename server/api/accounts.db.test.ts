import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '@/server/sign-in';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const PASSWORD = 'correct horse battery';
const signUp = (email: string, more: Record<string, unknown> = {}) =>
  door.ask('POST', '/accounts', { body: { email, name: 'Someone', password: PASSWORD, ...more } });
const enter = (email: string, password: string, address = '10.0.0.1') =>
  signIn({ email, password, address, userAgent: 'a browser' });

describe('the first account', () => {
  test('of two at once exactly one is made, and becomes administrator', async () => {
    const told = await Promise.all([signUp('one@example.org'), signUp('two@example.org')]);
    expect(told.map(({ status }) => status).sort()).toEqual([201, 403]);
    const { rows } = await pool().query('SELECT administrator FROM account');
    expect(rows).toEqual([{ administrator: true }]);
  });

  test('after it an invitation is needed', async () => {
    expect(await signUp('three@example.org')).toMatchObject({
      status: 403,
      value: { type: '/problems/invitation-needed' },
    });
    expect(await door.count('account')).toBe(1);
  });

  test('unless sign-up is open; then each email has one account, however it is written', async () => {
    process.env.SIGN_UP = 'open';
    const told = await signUp('Four@Example.org');
    expect(told).toMatchObject({
      status: 201,
      value: { email: 'four@example.org', administrator: false },
    });
    expect(JSON.stringify(told.value)).not.toContain('password');
    expect(await signUp('FOUR@example.org')).toMatchObject({
      status: 409,
      value: { type: '/problems/email-taken', errors: [{ path: 'email' }] },
    });
    const both = await Promise.all([signUp('five@example.org'), signUp('five@example.org')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    process.env.SIGN_UP = 'invited';
  });

  test.each([
    ['no email', { email: 'not an email' }, 'email'],
    ['an email of 300 characters', { email: `${'x'.repeat(300)}@example.org` }, 'email'],
    ['a short password', { password: 'short' }, 'password'],
    ['a password with a NUL', { password: 'long enough\u0000' }, 'password'],
    ['a blank name', { name: '   ' }, 'name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
    ['an invitation that is no text', { invitation: 7 }, 'invitation'],
  ])('%s is refused', async (_, more, path) => {
    const before = await door.count('account');
    expect(await signUp('six@example.org', more)).toMatchObject({
      status: 422,
      value: { errors: [{ path }] },
    });
    expect(await door.count('account')).toBe(before);
  });

  test('markup in a name is kept as it is', async () => {
    process.env.SIGN_UP = 'open';
    expect(await signUp('markup@example.org', { name: '<b>Ada</b> & “Bo”' })).toMatchObject({
      status: 201,
      value: { name: '<b>Ada</b> & “Bo”' },
    });
    process.env.SIGN_UP = 'invited';
  });
});

describe('signing in', () => {
  test('needs the right pair, and says the same of either wrong half', async () => {
    expect(await enter('four@example.org', PASSWORD)).toHaveProperty('session');
    expect(await enter(' FOUR@example.org ', PASSWORD)).toHaveProperty('session');
    expect(await enter('four@example.org', 'wrong')).toEqual({ refused: 'credentials' });
    expect(await enter('nobody@example.org', PASSWORD)).toEqual({ refused: 'credentials' });
  });

  test('after five wrong tries even the right password waits, and others do not', async () => {
    for (let i = 0; i < 5; i++) {
      expect(await enter('five@example.org', `wrong ${i}`)).toEqual({ refused: 'credentials' });
    }
    const refused = await enter('five@example.org', PASSWORD);
    expect(refused).toMatchObject({ refused: 'rate-limited', seconds: expect.any(Number) });
    if ('seconds' in refused) {
      expect(refused.seconds).toBeGreaterThan(60);
      expect(refused.seconds).toBeLessThanOrEqual(240);
    }
    expect(await enter('four@example.org', PASSWORD)).toHaveProperty('session');
    expect(await enter('five@example.org', PASSWORD, '10.9.9.9')).toHaveProperty('session');
  });

  test('twenty guesses at once are not all looked at', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => enter('nobody@example.org', `guess ${i}`, '10.0.0.3')),
    );
    expect(all.filter((one) => 'refused' in one && one.refused === 'credentials')).toHaveLength(5);
  });

  test('hammering on a shut door does not shut it for everyone', async () => {
    for (let i = 0; i < 60; i++) await enter('four@example.org', `wrong ${i}`, '10.0.0.4');
    expect(await enter('four@example.org', PASSWORD, '10.0.0.4')).toHaveProperty('seconds');
    expect(await enter('four@example.org', PASSWORD, '10.0.0.5')).toHaveProperty('session');
  });

  test('one account is guarded from many addresses too', async () => {
    const guesses = Array.from({ length: 45 }, (_, i) =>
      enter('nobody2@example.org', 'guess', `10.1.0.${i}`),
    );
    const refused = (await Promise.all(guesses)).filter((one) => 'seconds' in one);
    expect(refused).toHaveLength(5);
  });

  test('right tries do not add up', async () => {
    for (let i = 0; i < 8; i++) expect(await enter('four@example.org', PASSWORD)).toHaveProperty('session');
  });

  test('keeps nothing readable about who tried', async () => {
    const { rows } = await pool().query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.startsWith('sign-in') && /@|10\.0/.test(key))).toEqual([]);
  });
});

describe('sessions', () => {
  let ada: Person;
  beforeAll(async () => {
    ada = await door.person('Ada');
  });

  test('are listed for their owner, with the one that asks', async () => {
    const here = await door.browserOf(ada);
    await door.browserOf(ada);
    const { value } = await door.ask('GET', '/account/sessions', { cookie: here });
    const items = value.items as { current: boolean }[];
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
  });

  test('"sign out everywhere" ends every browser at its next request', async () => {
    const [here, there] = [await door.browserOf(ada), await door.browserOf(ada)];
    expect((await door.ask('GET', '/account', { cookie: there })).status).toBe(200);
    expect((await door.ask('DELETE', '/account/sessions', { cookie: here })).status).toBe(204);
    for (const cookie of [here, there]) {
      expect((await door.ask('GET', '/account', { cookie })).status).toBe(401);
    }
  });

  test('one is ended by its owner, and by nobody else', async () => {
    const bo = await door.person('Bo');
    const cookie = await door.browserOf(ada);
    const { value } = await door.ask('GET', '/account/sessions', { cookie });
    const [{ id } = { id: '' }] = value.items as { id: string }[];
    expect((await door.ask('DELETE', `/account/sessions/${id}`, { as: bo })).status).toBe(404);
    expect((await door.ask('GET', '/account', { cookie })).status).toBe(200);
    expect((await door.ask('DELETE', `/account/sessions/${id}`, { as: ada })).status).toBe(204);
    expect((await door.ask('GET', '/account', { cookie })).status).toBe(401);
    expect((await door.ask('DELETE', `/account/sessions/${id}`, { as: ada })).status).toBe(404);
  });

  test('run out', async () => {
    const cookie = await door.browserOf(ada);
    await pool().query("UPDATE session SET expires_at = now() - interval '1 second'");
    expect((await door.ask('GET', '/account', { cookie })).status).toBe(401);
  });

  test('note when they were last seen, at most once a minute', async () => {
    const cookie = await door.browserOf(ada);
    const seen = async () => {
      const { rows } = await pool().query<{ at: Date }>('SELECT max(last_seen_at) AS at FROM session');
      return rows[0]?.at.getTime() ?? 0;
    };
    const first = await seen();
    await door.ask('GET', '/account', { cookie });
    expect(await seen()).toBe(first);
    await pool().query("UPDATE session SET last_seen_at = last_seen_at - interval '2 minutes'");
    await door.ask('GET', '/account', { cookie });
    expect(await seen()).toBeGreaterThanOrEqual(first);
  });

  test('others end when the password changes; the one that asks stays', async () => {
    const entered = await enter('four@example.org', PASSWORD);
    if ('refused' in entered) throw new Error('not signed in');
    const four: Person = { id: entered.account, name: 'Four', email: '', token: '' };
    const [here, there] = [await door.browserOf(four), await door.browserOf(four)];
    const put = (body: unknown) => door.ask('PUT', '/account/password', { cookie: here, body });
    expect(await put({ current: 'wrong', password: 'another horse battery' })).toMatchObject({
      status: 422,
      value: { type: '/problems/wrong-password', errors: [{ path: 'current' }] },
    });
    expect((await door.ask('GET', '/account', { cookie: there })).status).toBe(200);
    expect((await put({ current: PASSWORD, password: 'another horse battery' })).status).toBe(204);
    expect((await door.ask('GET', '/account', { cookie: here })).status).toBe(200);
    expect((await door.ask('GET', '/account', { cookie: there })).status).toBe(401);
    expect(await enter('four@example.org', PASSWORD)).toEqual({ refused: 'credentials' });
    expect(await enter('four@example.org', 'another horse battery')).toHaveProperty('session');
  });
});

describe('tokens', () => {
  let cy: Person;
  beforeAll(async () => {
    cy = await door.person('Cy');
  });
  const make = (body: Record<string, unknown>) => door.ask('POST', '/account/tokens', { as: cy, body });

  test('are shown once, kept hashed, and work', async () => {
    const { status, value } = await make({ name: 'Script', scope: 'read', days: 7 });
    expect(status).toBe(201);
    expect(value.secret).toMatch(/^lat_[\w-]{43}$/);
    const { rows } = await pool().query('SELECT * FROM token');
    expect(JSON.stringify(rows)).not.toContain(value.secret);
    const asScript = { ...cy, token: String(value.secret) };
    expect(await door.ask('GET', '/account', { as: asScript })).toMatchObject({ value: { name: 'Cy' } });
    expect((await door.ask('POST', '/account/tokens', { as: asScript, body: { name: 'x' } })).status).toBe(
      403,
    );
    const listed = await door.ask('GET', '/account/tokens', { as: cy });
    expect(JSON.stringify(listed.value)).not.toContain('secret');
    expect(JSON.stringify(listed.value)).toContain('Script');
  });

  test('end when they are revoked, by their owner alone, and when they run out', async () => {
    const di = await door.person('Di');
    const { value } = await make({ name: 'Short-lived' });
    const holder = { ...cy, token: String(value.secret) };
    const path = `/account/tokens/${value.id}`;
    expect((await door.ask('DELETE', path, { as: di })).status).toBe(404);
    expect((await door.ask('GET', '/account', { as: holder })).status).toBe(200);
    expect((await door.ask('DELETE', path, { as: cy })).status).toBe(204);
    expect((await door.ask('GET', '/account', { as: holder })).status).toBe(401);
    await pool().query("UPDATE token SET expires_at = now() - interval '1 second' WHERE account_id = $1", [
      di.id,
    ]);
    expect((await door.ask('GET', '/account', { as: di })).status).toBe(401);
  });

  test.each([
    ['no name', {}],
    ['a day too few', { name: 'x', days: 0 }],
    ['a year too many', { name: 'x', days: 3_000_000_000 }],
    ['another scope', { name: 'x', scope: 'admin' }],
  ])('%s is refused', async (_, body) => {
    const before = await door.count('token');
    expect((await make(body)).status).toBe(422);
    expect(await door.count('token')).toBe(before);
  });
});
