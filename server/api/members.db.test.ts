import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ada: Person;
let bo: Person;
let cy: Person;
let stranger: Person;
let review: string;

beforeAll(async () => {
  door = await openDoor();
  [ada, bo, cy, stranger] = [
    await door.person('Ada'),
    await door.person('Bo'),
    await door.person('Cy'),
    await door.person('Stranger'),
  ];
});
afterAll(() => door.close());
beforeEach(async () => {
  review = await door.review(ada);
  await door.enrol(review, bo, 'reviewer');
  await door.enrol(review, cy, 'viewer');
});

const setRole = (of: Person, role: string, as: Person = ada) =>
  door.ask('PATCH', `/reviews/${review}/members/${of.id}`, { as, body: { role } });
const removeMember = (of: Person, as: Person) =>
  door.ask('DELETE', `/reviews/${review}/members/${of.id}`, { as });
const roles = async () => {
  const { rows } = await pool().query<{ name: string; role: string }>(
    'SELECT name, role FROM member WHERE review_id = $1 AND removed_at IS NULL ORDER BY joined_at',
    [review],
  );
  return rows.map(({ name, role }) => `${name} ${role}`);
};

describe('members', () => {
  test('see each other by name, never by email', async () => {
    const { status, value } = await door.ask('GET', `/reviews/${review}/members`, { as: cy });
    expect(status).toBe(200);
    expect(value.items).toMatchObject([
      { name: 'Ada', role: 'owner', you: false },
      { name: 'Bo', role: 'reviewer', you: false },
      { name: 'Cy', role: 'viewer', you: true },
    ]);
    expect(JSON.stringify(value)).not.toContain('@');
  });

  test('are not seen by others', async () => {
    expect((await door.ask('GET', `/reviews/${review}/members`, { as: stranger })).status).toBe(404);
  });

  test('get another role from an owner, as an event of the review', async () => {
    const before = await door.version(review);
    expect(await setRole(bo, 'editor')).toMatchObject({
      status: 200,
      value: { id: bo.id, role: 'editor', reviewVersion: before + 1 },
    });
    expect(await roles()).toEqual(['Ada owner', 'Bo editor', 'Cy viewer']);
    const { rows } = await pool().query(
      'SELECT type, actor FROM review_event WHERE review_id = $1 AND version = $2',
      [review, before + 1],
    );
    expect(rows).toEqual([{ type: 'member.changed', actor: ada.id }]);
  });

  test.each([
    ['a reviewer', () => setRole(cy, 'owner', bo), 403],
    ['a viewer', () => setRole(cy, 'owner', cy), 403],
    ['a stranger', () => setRole(cy, 'owner', stranger), 404],
    ['an owner, of no role', () => setRole(bo, 'king'), 422],
    ['an owner, of someone who is not there', () => setRole(stranger, 'viewer'), 404],
    ['a reviewer who removes another', () => removeMember(cy, bo), 403],
    ['a stranger who removes one', () => removeMember(cy, stranger), 404],
    ['the last owner who steps down', () => setRole(ada, 'viewer'), 409],
    ['the last owner who leaves', () => removeMember(ada, ada), 409],
  ])('%s changes nothing', async (_, attempt, status) => {
    const [before, version] = [await roles(), await door.version(review)];
    expect(await attempt()).toMatchObject({ status, value: { status } });
    expect(await roles()).toEqual(before);
    expect(await door.version(review)).toBe(version);
  });

  test('may leave, and then the review is not there for them', async () => {
    expect((await removeMember(cy, cy)).status).toBe(200);
    expect((await door.ask('GET', `/reviews/${review}/members`, { as: cy })).status).toBe(404);
    expect(await roles()).toEqual(['Ada owner', 'Bo reviewer']);
  });

  test('are held to a new role, and to being removed, at their next request', async () => {
    const addArticle = (as: Person) =>
      door.ask('POST', `/reviews/${review}/articles`, {
        as,
        body: { text: 'The pier sank.', source: { name: 'O' } },
      });
    expect((await addArticle(bo)).status).toBe(201);
    await setRole(bo, 'viewer');
    expect((await addArticle(bo)).status).toBe(403);
    expect((await door.ask('GET', `/reviews/${review}`, { as: bo })).status).toBe(200);
    await removeMember(bo, ada);
    expect((await door.ask('GET', `/reviews/${review}`, { as: bo })).status).toBe(404);
  });

  test('two owners who demote each other at once leave one', async () => {
    for (let round = 0; round < 5; round++) {
      review = await door.review(ada);
      await door.enrol(review, bo, 'owner');
      const told = await Promise.all([setRole(bo, 'viewer', ada), setRole(ada, 'viewer', bo)]);
      expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await roles()).filter((one) => one.endsWith('owner'))).toHaveLength(1);
    }
  });
});

describe('invitations', () => {
  const invite = async (body: Record<string, unknown> = {}) => {
    const told = await door.ask<{ id: string; token: string; link: string }>(
      'POST',
      `/reviews/${review}/invitations`,
      { as: ada, body },
    );
    expect(told.status).toBe(201);
    return told.value;
  };
  const accept = (token: string, as: Person) =>
    door.ask('POST', '/invitations/accept', { as, body: { token } });
  const signUp = (email: string, invitation: string) =>
    door.ask('POST', '/accounts', {
      body: { email, name: 'New', password: 'correct horse battery', invitation },
    });

  test('are made by owners alone; the secret is kept hashed', async () => {
    for (const [as, status] of [
      [bo, 403],
      [cy, 403],
      [stranger, 404],
    ] as const) {
      const path = `/reviews/${review}/invitations`;
      expect((await door.ask('POST', path, { as, body: {} })).status).toBe(status);
      expect((await door.ask('GET', path, { as })).status).toBe(status);
    }
    const { token, link } = await invite();
    expect(link).toBe(`http://lateral.test/invite/${token}`);
    const { rows } = await pool().query('SELECT * FROM invitation');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('bring someone with an account in, once', async () => {
    const { token } = await invite({ role: 'editor' });
    expect(await accept(token, stranger)).toMatchObject({ status: 200, value: { review, role: 'editor' } });
    expect(await roles()).toContain('Stranger editor');
    const late = await door.person(`Late${Date.now()}`);
    expect(await accept(token, late)).toMatchObject({
      status: 409,
      value: { type: '/problems/invitation-spent' },
    });
  });

  test('of two who accept at once one gets in', async () => {
    const { token } = await invite();
    const two = [await door.person(`X${Date.now()}`), await door.person(`Y${Date.now()}`)];
    const told = await Promise.all(two.map((one) => accept(token, one)));
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('leave members what they are, and stay good for another', async () => {
    const { token } = await invite({ role: 'viewer' });
    expect(await accept(token, ada)).toMatchObject({ status: 200, value: { role: 'owner' } });
    expect((await accept(token, stranger)).status).toBe(200);
  });

  test('make an account and a member in one step', async () => {
    const { token } = await invite({ email: 'New@Example.org', role: 'reviewer' });
    const accounts = await door.count('account');
    expect(await signUp('other@example.org', token)).toMatchObject({
      status: 403,
      value: { type: '/problems/invitation-for-another' },
    });
    expect(await door.count('account')).toBe(accounts);
    expect(await signUp('new@example.org', token)).toMatchObject({
      status: 201,
      value: { administrator: false },
    });
    expect(await roles()).toContain('New reviewer');
    expect(await signUp('again@example.org', token)).toMatchObject({ status: 409 });
    expect(await door.count('account')).toBe(accounts + 1);
  });

  test('that meet an email taken stay unused', async () => {
    const { token } = await invite();
    expect(await signUp(bo.email, token)).toMatchObject({
      status: 409,
      value: { type: '/problems/email-taken' },
    });
    expect((await accept(token, stranger)).status).toBe(200);
  });

  test('revoked, run out, made up or of a deleted review do not work', async () => {
    const revoked = await invite();
    const path = `/reviews/${review}/invitations/${revoked.id}`;
    expect((await door.ask('DELETE', path, { as: ada })).status).toBe(204);
    expect((await door.ask('DELETE', path, { as: ada })).status).toBe(404);
    const outdated = await invite();
    await pool().query("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [
      outdated.id,
    ]);
    const before = await roles();
    for (const token of [revoked.token, outdated.token, 'made-up']) {
      expect((await accept(token, stranger)).status).toBe(409);
      expect((await signUp('nobody@example.org', token)).status).toBe(409);
    }
    expect(await roles()).toEqual(before);
    const orphan = await invite();
    await pool().query('UPDATE review SET deleted_at = now() WHERE id = $1', [review]);
    expect((await accept(orphan.token, stranger)).status).toBe(409);
  });

  test('of one review cannot be revoked through another', async () => {
    const { id } = await invite();
    const elsewhere = await door.review(ada);
    expect((await door.ask('DELETE', `/reviews/${elsewhere}/invitations/${id}`, { as: ada })).status).toBe(
      404,
    );
  });
});
