import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from './test-door';
import { kitchen, type Notes, openNotes } from './test-notes';

let door: Notes;
beforeAll(async () => {
  door = await openNotes();
});
afterAll(() => door.close());
beforeEach(() => {
  kitchen.cooked = 0;
  kitchen.unfinished = null;
});

describe('an Idempotency-Key', () => {
  const keyed = (key: string, sent: Ask = {}) => door.notes({ ...sent, headers: { 'idempotency-key': key } });

  test('answers the same request again without doing it again', async () => {
    const first = await keyed('k1');
    const again = await keyed('k1');
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, value: first.value });
    expect(again.headers.get('location')).toBe('/somewhere');
    expect(kitchen.cooked).toBe(1);
  });

  test('with another body is refused', async () => {
    await keyed('k2');
    expect(await keyed('k2', { body: { note: 'other' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/key-reused' },
    });
    expect(kitchen.cooked).toBe(1);
  });

  test('sent eight times at once is done once', async () => {
    let finish = () => {};
    kitchen.unfinished = new Promise((resolve) => {
      finish = resolve;
    });
    const all = Array.from({ length: 8 }, () => keyed('k3'));
    setTimeout(finish, 200);
    const told = await Promise.all(all);
    expect(told.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(told.map(({ value }) => value.cooked)).toEqual(Array(8).fill(1));
    expect(kitchen.cooked).toBe(1);
  });

  test('belongs to its account', async () => {
    const bo = await door.person('Bo');
    await door.enrol(door.reviewId, bo, 'reviewer');
    await keyed('k4');
    await keyed('k4', { as: bo });
    expect(kitchen.cooked).toBe(2);
  });

  test('of a refused or failed request is free again', async () => {
    for (const words of ['refuse', 'surprise']) {
      await keyed('k5', { body: { note: words } });
      await keyed('k5', { body: { note: words } });
    }
    expect(kitchen.cooked).toBe(4);
    expect((await keyed('k5')).status).toBe(201);
  });

  test('never repeats a secret', async () => {
    const headers = { 'idempotency-key': 'k6' };
    expect((await door.send({ headers }, '/secrets')).status).toBe(201);
    expect(await door.send({ headers }, '/secrets')).toMatchObject({
      status: 409,
      value: { type: '/problems/shown-once' },
    });
  });

  test.each(['', 'with space', 'ü', 'x'.repeat(201)])('that is not one (%j) is refused', async (key) => {
    const told = await keyed(key).catch(() => ({ status: 422 })); // fetch itself refuses what no header may hold
    expect(told.status).toBe(422);
  });
});
