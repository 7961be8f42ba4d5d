import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/domain/preferences';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  bo = await door.person('Bo');
});
afterAll(() => door.close());

const get = async (as: Person) => (await door.ask('GET', '/account/preferences', { as })).value;
const patch = (as: Person, body: unknown) => door.ask('PATCH', '/account/preferences', { as, body });

describe('preferences', () => {
  test('are the defaults until something is chosen, and one person’s own', async () => {
    expect(await get(ada)).toEqual(DEFAULT_PREFERENCES);
    const { status, value } = await patch(ada, { appearance: { size: 22 }, appearAway: true });
    expect(status).toBe(200);
    expect(value.appearance).toEqual({ ...DEFAULT_PREFERENCES.appearance, size: 22 });
    expect(await get(ada)).toEqual(value);
    expect(await get(bo)).toEqual(DEFAULT_PREFERENCES);
  });

  test('two tabs that change different ones at once both keep theirs', async () => {
    await Promise.all([
      patch(bo, { appearance: { font: 'sans' } }),
      patch(bo, { appearance: { theme: 'dark' } }),
      patch(bo, { coach: { step: 2 } }),
      patch(bo, { keys: { remapped: { 'claim.flag': 'g' } } }),
    ]);
    expect(await get(bo)).toMatchObject({
      appearance: { font: 'sans', theme: 'dark' },
      coach: { step: 2, dismissed: false },
      keys: { single: 'work-area', remapped: { 'claim.flag': 'g' } },
    });
  });

  test.each([
    [{ appearance: { size: 17 } }],
    [{ appearance: { theme: 'blue' } }],
    [{ coach: { step: 9 } }],
    [{ somethingElse: true }],
    [{ keys: { remapped: { '': 'x' } } }],
    [[]],
  ])('what is not a preference changes nothing: %j', async (body) => {
    const before = await get(ada);
    const { status } = await patch(ada, body);
    expect(status).toBe(422);
    expect(await get(ada)).toEqual(before);
  });

  test('what is stored and cannot be read does not keep anyone out', async () => {
    const cy = await door.person('Cy');
    await pool().query(`UPDATE account SET preferences = '{"appearance":{"size":99}}' WHERE id = $1`, [
      cy.id,
    ]);
    expect(await get(cy)).toEqual(DEFAULT_PREFERENCES);
  });
});
