import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MB } from './body';
import { HOST } from './test-door';
import { kitchen, type Notes, openNotes } from './test-notes';

/** The door itself, with recipes that count how often they are cooked. */

let door: Notes;
beforeAll(async () => {
  door = await openNotes();
});
afterAll(() => door.close());
beforeEach(() => {
  kitchen.cooked = 0;
  kitchen.unfinished = null;
});

describe('who is it', () => {
  test('a token of someone who may', async () => {
    const told = await door.notes({ headers: { 'lateral-tab': 'tab-1' } });
    expect(told).toMatchObject({ status: 201, value: { note: 'hello owner tab-1', cooked: 1 } });
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(told.headers.get('location')).toBe('/somewhere');
  });

  test.each([
    ['nothing', { as: null }],
    ['an unknown token', { as: null, headers: { authorization: 'Bearer lat_unknown' } }],
    ['another scheme', { as: null, headers: { authorization: 'Basic YWRhOmFkYQ==' } }],
    [
      'a forged cookie',
      { as: null, headers: { cookie: 'lateral.session=forged', origin: `http://${HOST}` } },
    ],
  ])('%s is answered 401', async (_, sent) => {
    expect(await door.notes(sent)).toMatchObject({
      status: 401,
      value: { type: '/problems/signed-out', status: 401 },
    });
    expect(kitchen.cooked).toBe(0);
  });

  test('a token for reading may not change', async () => {
    expect(await door.notes({ as: door.reader })).toMatchObject({
      status: 403,
      value: { type: '/problems/read-only-token' },
    });
  });

  test('a cookie is believed only with our own origin', async () => {
    const cookie = await door.browserOf(door.ada);
    const from = (origin: string | null) =>
      door.notes({ as: null, headers: { cookie, ...(origin === null ? {} : { origin }) } });
    expect((await from(`http://${HOST}`)).status).toBe(201);
    for (const origin of [
      null,
      'null',
      'http://evil.test',
      `http://${HOST}.evil.test`,
      `http://${HOST}:81`,
    ]) {
      expect(await from(origin)).toMatchObject({ status: 403, value: { type: '/problems/wrong-origin' } });
    }
    expect(kitchen.cooked).toBe(1);
  });
});

describe('where', () => {
  test.each([
    ['a malformed id', '/reviews/1/notes'],
    ['an id with SQL in it', `/reviews/${encodeURIComponent("' OR 1=1 --")}/notes`],
    ['an id that does not exist', '/reviews/0190a5c0-0000-7000-8000-000000000000/notes'],
    ['a part that cannot be decoded', '/reviews/%E0%A4%A/notes'],
    ['an address nobody knows', '/reviews/notes'],
  ])('%s is answered 404', async (_, path) => {
    expect(await door.send({ body: { note: 'x' } }, path)).toMatchObject({
      status: 404,
      value: { status: 404 },
    });
    expect(kitchen.cooked).toBe(0);
  });

  test('a review of others is not there, whether it exists or not', async () => {
    const stranger = await door.person('Stranger');
    const foreign = await door.notes({ as: stranger });
    const missing = await door.send(
      {
        as: stranger,
        body: { note: 'x' },
      },
      '/reviews/0190a5c0-0000-7000-8000-000000000000/notes',
    );
    expect(foreign.status).toBe(404);
    expect(foreign.value).toEqual(missing.value);
  });

  test('another method is answered 405 with those that work, OPTIONS likewise', async () => {
    const told = await door.send({ method: 'DELETE' }, `/reviews/${door.reviewId}/notes`);
    expect(told.status).toBe(405);
    expect(told.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await door.send({ method: 'OPTIONS' }, '/open')).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('HEAD answers like GET, without the body', async () => {
    expect(await door.send({ method: 'HEAD', as: null }, '/open')).toMatchObject({ status: 200, value: '' });
    expect(await door.send({ method: 'GET', as: null }, '/open')).toMatchObject({
      status: 200,
      value: 'hello',
    });
  });
});

describe('the body', () => {
  test.each([
    ['no JSON', '{"note": ', 400],
    ['an empty body', '', 400],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
    ['a hundred thousand brackets', '['.repeat(100_000), 400],
    ['another shape', '[]', 422],
    ['null', 'null', 422],
  ])('%s is refused', async (_, sent, status) => {
    expect(await door.notes({ body: sent })).toMatchObject({ status, value: { status } });
    expect(kitchen.cooked).toBe(0);
  });

  test.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'nonsense',
  ])('the type %s is answered 415', async (type) => {
    expect((await door.notes({ headers: { 'content-type': type } })).status).toBe(415);
  });

  test.each(['application/json; charset=utf-8', 'application/JSON', 'application/merge-patch+json'])(
    'the type %s is read',
    async (type) => {
      expect((await door.notes({ headers: { 'content-type': type } })).status).toBe(201);
    },
  );

  test('more than 2 MB is answered 413, announced or not', async () => {
    const large = JSON.stringify({ note: 'x'.repeat(2 * MB) });
    expect((await door.notes({ body: large })).status).toBe(413);
    expect((await door.notes({ headers: { 'content-length': String(3 * MB) } })).status).toBe(413);
    expect(kitchen.cooked).toBe(0);
  });

  test('faults come with their paths', async () => {
    const told = await door.notes({ body: { note: 7, items: [{ kind: 'z' }] } });
    expect(told.status).toBe(422);
    expect(told.problem.errors?.map(({ path }: { path: string }) => path)).toEqual(['note', 'items.0.kind']);
  });

  test('a NUL and half of a character are refused wherever they are', async () => {
    for (const bad of ['a\u0000b', '\ud83d', '\udc00x']) {
      expect(await door.notes({ body: { note: bad } })).toMatchObject({
        status: 422,
        value: { errors: [{ path: 'note' }] },
      });
    }
    expect(await door.notes({}, '?q=%00')).toMatchObject({ status: 422, value: { errors: [{ path: 'q' }] } });
    expect((await door.notes({ body: { note: 'whole 👍' } })).status).toBe(201);
  });

  test('the query is validated too', async () => {
    expect(await door.notes({}, '?limit=many')).toMatchObject({
      status: 422,
      value: { errors: [{ path: 'limit' }] },
    });
    expect((await door.notes({}, '?limit=1&limit=2')).status).toBe(422);
  });

  test('an If-Match that is no version is refused; a stale one comes with what is there now', async () => {
    expect((await door.notes({ headers: { 'if-match': 'yesterday' } })).status).toBe(422);
    expect(await door.notes({ body: { note: 'stale' }, headers: { 'if-match': '"4"' } })).toMatchObject({
      status: 412,
      value: { type: '/problems/stale', current: { version: 7, saw: 4 } },
    });
  });
});

describe('what a recipe says', () => {
  test('a refusal, returned or thrown, becomes its document', async () => {
    expect(await door.notes({ body: { note: 'refuse' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/overlap', other: 'x', errors: [{ path: 'note', message: 'No.' }] },
    });
    expect(await door.notes({ body: { note: 'throw refusal' } })).toMatchObject({
      status: 422,
      value: { type: '/problems/outside-text' },
    });
  });

  test('a surprise is answered 500 with a reference and none of its words', async () => {
    const told = await door.notes({ body: { note: 'surprise' } });
    expect(told).toMatchObject({ status: 500, value: { type: '/problems/unexpected' } });
    expect(told.problem.detail).toMatch(/Reference: [\da-f]{10}$/);
    expect(JSON.stringify(told.value)).not.toContain('secret words');
  });

  test('who was overtaken decides again, and gives up after a while', async () => {
    expect(await door.notes({ body: { note: 'overtaken once' } })).toMatchObject({
      status: 201,
      value: { cooked: 2 },
    });
    kitchen.cooked = 0;
    expect(await door.notes({ body: { note: 'overlaps once' } })).toMatchObject({
      status: 201,
      value: { cooked: 2 },
    });
    expect(await door.notes({ body: { note: 'overtaken' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/overtaken' },
    });
  });

  test('what the database cannot store is input that is not right', async () => {
    expect(await door.notes({ body: { note: 'unstorable' } })).toMatchObject({
      status: 422,
      value: { type: '/problems/input' },
    });
  });
});
