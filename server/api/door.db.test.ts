import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '@/domain/api/endpoint';
import { pool } from '@/server/store/database';
import { RefusedError, StaleError } from '@/server/store/refusals';
import { Overtaken } from '@/server/store/rows';
import { MB } from './body';
import { answer, publicRecipe, recipe } from './recipe';
import { ROOT, routerOf } from './router';
import { type Door, HOST, openDoor, type Person } from './test-door';

/** The door itself, with a recipe that counts how often it is cooked. */

let door: Door;
let ada: Person;
let reader: Person;
let review: string;
let cooked = 0;
let unfinished: Promise<void> | null = null;

const body = z.object({
  note: z.string().max(20),
  items: z.array(z.object({ kind: z.enum(['a', 'b']) })).optional(),
});
const note = endpoint({
  method: 'POST',
  path: '/reviews/{review}/notes',
  summary: 'A note',
  needs: 'discuss',
  query: z.object({ limit: z.coerce.number().int().max(5).optional(), q: z.string().optional() }),
  body,
  answer: z.object({ note: z.string(), cooked: z.int() }),
  status: 201,
});
const secret = endpoint({
  method: 'POST',
  path: '/secrets',
  summary: 'A secret',
  needs: 'account',
  answer: z.object({ secret: z.string() }),
  status: 201,
});
const open = endpoint({ method: 'GET', path: '/open', summary: 'Open', needs: 'public', status: 200 });

const recipes = [
  recipe(note, async (c) => {
    cooked++;
    await unfinished;
    if (c.body.note === 'refuse') {
      return {
        ok: false,
        refusal: { status: 409, code: 'overlap', detail: 'No.', path: 'note', other: 'x' },
      };
    }
    if (c.body.note === 'throw refusal') {
      throw new RefusedError({ status: 422, code: 'outside-text', detail: 'No.' });
    }
    if (c.body.note === 'stale') throw new StaleError({ version: 7, saw: c.ifMatch });
    if (c.body.note === 'overtaken once' && cooked === 1) throw new Overtaken('claim');
    if (c.body.note === 'overlaps once' && cooked === 1) {
      await pool().query("INSERT INTO template VALUES ('x', 'y', '{}'), ('x', 'y', '{}')");
    }
    if (c.body.note === 'unstorable') await pool().query('SELECT $1::text', ['\u0000']);
    if (c.body.note === 'overtaken') throw new Overtaken('claim');
    if (c.body.note === 'surprise') throw new Error('the secret words of an article');
    return answer(
      201,
      { note: `${c.body.note} ${c.member.role} ${c.tab}`, cooked },
      { location: '/somewhere' },
    );
  }),
  recipe(secret, async (c) => answer(201, { secret: c.newId() }), { once: true }),
  publicRecipe(open, async () => new Response('hello')),
];
const route = routerOf(recipes);

type Sent = { as?: Person | null; body?: unknown; headers?: Record<string, string>; method?: string };
async function send(path: string, { as = ada, body: sent, headers = {}, method = 'POST' }: Sent = {}) {
  const response = await route(
    new Request(`http://${HOST}${ROOT}${path}`, {
      method,
      headers: {
        host: HOST,
        ...(as ? { authorization: `Bearer ${as.token}` } : {}),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined
        ? {}
        : {
            body:
              typeof sent === 'string' || sent instanceof Uint8Array
                ? (sent as BodyInit)
                : JSON.stringify(sent),
          }),
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, value: isJson ? JSON.parse(text) : text };
}
const notes = (sent: Sent = {}, query = '') =>
  send(`/reviews/${review}/notes${query}`, { body: { note: 'hello' }, ...sent });

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  reader = await door.person('Reader', 'read');
  review = await door.review(ada);
  await door.enrol(review, reader, 'reviewer');
});
afterAll(() => door.close());
beforeEach(() => {
  cooked = 0;
  unfinished = null;
});

describe('who is it', () => {
  test('a token of someone who may', async () => {
    const told = await notes({ headers: { 'lateral-tab': 'tab-1' } });
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
    expect(await notes(sent)).toMatchObject({
      status: 401,
      value: { type: '/problems/signed-out', status: 401 },
    });
    expect(cooked).toBe(0);
  });

  test('a token for reading may not change', async () => {
    expect(await notes({ as: reader })).toMatchObject({
      status: 403,
      value: { type: '/problems/read-only-token' },
    });
  });

  test('a cookie is believed only with our own origin', async () => {
    const cookie = await door.browserOf(ada);
    const from = (origin: string | null) =>
      notes({ as: null, headers: { cookie, ...(origin === null ? {} : { origin }) } });
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
    expect(cooked).toBe(1);
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
    expect(await send(path, { body: { note: 'x' } })).toMatchObject({ status: 404, value: { status: 404 } });
    expect(cooked).toBe(0);
  });

  test('a review of others is not there, whether it exists or not', async () => {
    const stranger = await door.person('Stranger');
    const foreign = await notes({ as: stranger });
    const missing = await send('/reviews/0190a5c0-0000-7000-8000-000000000000/notes', {
      as: stranger,
      body: { note: 'x' },
    });
    expect(foreign.status).toBe(404);
    expect(foreign.value).toEqual(missing.value);
  });

  test('another method is answered 405 with those that work, OPTIONS likewise', async () => {
    const told = await send(`/reviews/${review}/notes`, { method: 'DELETE' });
    expect(told.status).toBe(405);
    expect(told.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await send('/open', { method: 'OPTIONS' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('HEAD answers like GET, without the body', async () => {
    expect(await send('/open', { method: 'HEAD', as: null })).toMatchObject({ status: 200, value: '' });
    expect(await send('/open', { method: 'GET', as: null })).toMatchObject({ status: 200, value: 'hello' });
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
    expect(await notes({ body: sent })).toMatchObject({ status, value: { status } });
    expect(cooked).toBe(0);
  });

  test.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'nonsense',
  ])('the type %s is answered 415', async (type) => {
    expect((await notes({ headers: { 'content-type': type } })).status).toBe(415);
  });

  test.each(['application/json; charset=utf-8', 'application/JSON', 'application/merge-patch+json'])(
    'the type %s is read',
    async (type) => {
      expect((await notes({ headers: { 'content-type': type } })).status).toBe(201);
    },
  );

  test('more than 2 MB is answered 413, announced or not', async () => {
    const large = JSON.stringify({ note: 'x'.repeat(2 * MB) });
    expect((await notes({ body: large })).status).toBe(413);
    expect((await notes({ headers: { 'content-length': String(3 * MB) } })).status).toBe(413);
    expect(cooked).toBe(0);
  });

  test('faults come with their paths', async () => {
    const told = await notes({ body: { note: 7, items: [{ kind: 'z' }] } });
    expect(told.status).toBe(422);
    expect(told.value.errors.map(({ path }: { path: string }) => path)).toEqual(['note', 'items.0.kind']);
  });

  test('a NUL and half of a character are refused wherever they are', async () => {
    for (const bad of ['a\u0000b', '\ud83d', '\udc00x']) {
      expect(await notes({ body: { note: bad } })).toMatchObject({
        status: 422,
        value: { errors: [{ path: 'note' }] },
      });
    }
    expect(await notes({}, '?q=%00')).toMatchObject({ status: 422, value: { errors: [{ path: 'q' }] } });
    expect((await notes({ body: { note: 'whole 👍' } })).status).toBe(201);
  });

  test('the query is validated too', async () => {
    expect(await notes({}, '?limit=many')).toMatchObject({
      status: 422,
      value: { errors: [{ path: 'limit' }] },
    });
    expect((await notes({}, '?limit=1&limit=2')).status).toBe(422);
  });

  test('an If-Match that is no version is refused; a stale one comes with what is there now', async () => {
    expect((await notes({ headers: { 'if-match': 'yesterday' } })).status).toBe(422);
    expect(await notes({ body: { note: 'stale' }, headers: { 'if-match': '"4"' } })).toMatchObject({
      status: 412,
      value: { type: '/problems/stale', current: { version: 7, saw: 4 } },
    });
  });
});

describe('what a recipe says', () => {
  test('a refusal, returned or thrown, becomes its document', async () => {
    expect(await notes({ body: { note: 'refuse' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/overlap', other: 'x', errors: [{ path: 'note', message: 'No.' }] },
    });
    expect(await notes({ body: { note: 'throw refusal' } })).toMatchObject({
      status: 422,
      value: { type: '/problems/outside-text' },
    });
  });

  test('a surprise is answered 500 with a reference and none of its words', async () => {
    const told = await notes({ body: { note: 'surprise' } });
    expect(told).toMatchObject({ status: 500, value: { type: '/problems/unexpected' } });
    expect(told.value.detail).toMatch(/Reference: [\da-f]{10}$/);
    expect(JSON.stringify(told.value)).not.toContain('secret words');
  });

  test('who was overtaken decides again, and gives up after a while', async () => {
    expect(await notes({ body: { note: 'overtaken once' } })).toMatchObject({
      status: 201,
      value: { cooked: 2 },
    });
    cooked = 0;
    expect(await notes({ body: { note: 'overlaps once' } })).toMatchObject({
      status: 201,
      value: { cooked: 2 },
    });
    expect(await notes({ body: { note: 'overtaken' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/overtaken' },
    });
  });

  test('what the database cannot store is input that is not right', async () => {
    expect(await notes({ body: { note: 'unstorable' } })).toMatchObject({
      status: 422,
      value: { type: '/problems/input' },
    });
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (key: string, sent: Sent = {}) => notes({ ...sent, headers: { 'idempotency-key': key } });

  test('answers the same request again without doing it again', async () => {
    const first = await keyed('k1');
    const again = await keyed('k1');
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, value: first.value });
    expect(again.headers.get('location')).toBe('/somewhere');
    expect(cooked).toBe(1);
  });

  test('with another body is refused', async () => {
    await keyed('k2');
    expect(await keyed('k2', { body: { note: 'other' } })).toMatchObject({
      status: 409,
      value: { type: '/problems/key-reused' },
    });
    expect(cooked).toBe(1);
  });

  test('sent eight times at once is done once', async () => {
    let finish = () => {};
    unfinished = new Promise((resolve) => {
      finish = resolve;
    });
    const all = Array.from({ length: 8 }, () => keyed('k3'));
    setTimeout(finish, 200);
    const told = await Promise.all(all);
    expect(told.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(told.map(({ value }) => value.cooked)).toEqual(Array(8).fill(1));
    expect(cooked).toBe(1);
  });

  test('belongs to its account', async () => {
    const bo = await door.person('Bo');
    await door.enrol(review, bo, 'reviewer');
    await keyed('k4');
    await keyed('k4', { as: bo });
    expect(cooked).toBe(2);
  });

  test('of a refused or failed request is free again', async () => {
    for (const words of ['refuse', 'surprise']) {
      await keyed('k5', { body: { note: words } });
      await keyed('k5', { body: { note: words } });
    }
    expect(cooked).toBe(4);
    expect((await keyed('k5')).status).toBe(201);
  });

  test('never repeats a secret', async () => {
    const headers = { 'idempotency-key': 'k6' };
    expect((await send('/secrets', { headers })).status).toBe(201);
    expect(await send('/secrets', { headers })).toMatchObject({
      status: 409,
      value: { type: '/problems/shown-once' },
    });
  });

  test.each(['', 'with space', 'ü', 'x'.repeat(201)])('that is not one (%j) is refused', async (key) => {
    const told = await keyed(key).catch(() => ({ status: 422 })); // fetch itself refuses what no header may hold
    expect(told.status).toBe(422);
  });
});
