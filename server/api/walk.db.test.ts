import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '@/domain/api/endpoint';
import { may } from '@/domain/policy';
import { pool } from '@/server/store/database';
import { RECIPES } from './recipes';
import { type Ask, type Door, openDoor, type Person } from './test-door';

/**
 * A walk past every door: whoever should not come in does not, whatever is no input is refused, and nothing is changed.
 * The endpoints are read from the list that is served, so that a new one is walked past too.
 */

let door: Door;
let owner: Person;
let viewer: Person;
let stranger: Person;
let review: string;
let untouched: string;

const SOME_ID = '0190a5c0-0000-7000-8000-000000000000';
/** What is counted or noted about callers is no change of anything. */
const NOT_CONTENT = ['rate_limit', 'idempotency_key', 'token', 'session', '_prisma_migrations'];

const named = RECIPES.map(({ endpoint }) => ({ name: `${endpoint.method} ${endpoint.path}`, endpoint }));
const guarded = named.filter(({ endpoint }) => endpoint.needs !== 'public');
const inReview = named.filter(({ endpoint }) => endpoint.path.startsWith('/reviews/{review}'));
const withBody = named.filter(({ endpoint }) => endpoint.body);
const withQuery = named.filter(({ endpoint }) => endpoint.query);

const knock = ({ method, path }: Endpoint, ask: Ask = {}, search = '') =>
  door.ask(method, path.replace('{review}', review).replace(/\{\w+\}/g, SOME_ID) + search, ask);

/** The contents of the whole database, in one line. */
async function contents(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  const tables = rows.map(({ name }) => name).filter((name) => !NOT_CONTENT.includes(name));
  const sums = tables.map(
    (name) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
  );
  const summed = await pool().query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return summed.rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
}

beforeAll(async () => {
  door = await openDoor();
  [owner, viewer, stranger] = [
    await door.person('Owner'),
    await door.person('Viewer'),
    await door.person('Stranger'),
  ];
  review = await door.review(owner);
  await door.enrol(review, viewer, 'viewer');
  untouched = await contents();
});
afterAll(async () => {
  await door.close();
});

test('there are doors to walk past', () => {
  expect(guarded.length).toBeGreaterThan(40);
  expect(withBody.length).toBeGreaterThan(20);
});

describe('nobody, signed out', () => {
  test.each(guarded)('$name', async ({ endpoint }) => {
    const told = await knock(endpoint, { body: endpoint.body ? {} : undefined });
    expect(told.status).toBe(401);
    expect(told.headers.get('content-type')).toBe('application/problem+json');
    expect(told.problem).toMatchObject({ type: '/problems/signed-out', status: 401 });
  });
});

describe('a stranger, and an id that is none', () => {
  test.each(inReview)('$name', async ({ endpoint }) => {
    const told = await knock(endpoint, { as: stranger, body: endpoint.body ? {} : undefined });
    expect(told).toMatchObject({ status: 404, problem: { type: '/problems/not-found' } });
    const path = endpoint.path.replace(/\{\w+\}/g, 'not-an-id');
    expect((await door.ask(endpoint.method, path, { as: owner })).status).toBe(404);
  });
});

describe('a viewer', () => {
  const closed = inReview.filter(
    ({ endpoint: { needs } }) => needs !== 'account' && needs !== 'public' && !may('viewer', needs),
  );
  test.each(closed)('$name', async ({ endpoint }) => {
    const told = await knock(endpoint, { as: viewer, body: endpoint.body ? {} : undefined });
    expect(told).toMatchObject({ status: 403, problem: { type: '/problems/role' } });
  });
});

describe('another site, with the cookie of someone who may', () => {
  const changing = guarded.filter(({ endpoint }) => endpoint.method !== 'GET');
  test.each(changing)('$name', async ({ endpoint }) => {
    const cookie = await door.browserOf(owner);
    const told = await knock(endpoint, {
      cookie,
      headers: { origin: 'http://evil.test' },
      body: endpoint.body ? {} : undefined,
    });
    expect(told).toMatchObject({ status: 403, problem: { type: '/problems/wrong-origin' } });
  });
});

describe('a body that is none', () => {
  test.each(withBody)('$name', async ({ endpoint }) => {
    const as = owner;
    expect((await knock(endpoint, { as, body: '{"a":' })).status).toBe(400);
    expect((await knock(endpoint, { as, body: '' })).status).toBe(400);
    const asText = await knock(endpoint, { as, body: '{}', headers: { 'content-type': 'text/plain' } });
    expect(asText.status).toBe(415);
    const large = await knock(endpoint, { as, body: {}, headers: { 'content-length': '999000000' } });
    expect(large.status).toBe(413);
  });
});

describe('junk', () => {
  const JUNK = { unexpected: [null, { deeper: '\u0000' }] };

  test.each(withBody)('$name', async ({ endpoint }) => {
    for (const body of ['[]', 'null', '7', '"text"']) {
      expect(await knock(endpoint, { as: owner, body })).toMatchObject({ status: 422 });
    }
    for (const field of fieldsOf(endpoint)) {
      const told = await knock(endpoint, { as: owner, body: { [field]: JUNK } });
      expect(told.status, field).toBe(422);
      expect(told.problem.errors?.length, field).toBeGreaterThan(0);
    }
  });

  test.each(withQuery)('$name, in the query', async ({ endpoint }) => {
    const { properties = {} } = z.toJSONSchema(endpoint.query ?? z.object({}), { io: 'input' });
    for (const name of Object.keys(properties)) {
      const told = await knock(endpoint, { as: owner }, `?${name}=%00`);
      expect(told.status, name).toBe(422);
    }
    if ('limit' in properties) {
      for (const limit of ['0', '-1', '501', 'all', '1.5', '3000000000']) {
        expect((await knock(endpoint, { as: owner }, `?limit=${limit}`)).status, limit).toBe(422);
      }
    }
  });

  test.each(inReview.filter(({ endpoint: { method } }) => method === 'PATCH' || method === 'DELETE'))(
    '$name, in If-Match',
    async ({ endpoint }) => {
      const headers = { 'if-match': 'yesterday' };
      const told = await knock(endpoint, { as: owner, headers, body: endpoint.body ? {} : undefined });
      expect(told.status).toBe(422);
    },
  );
});

describe('ids that are not of this review', () => {
  const read = inReview.filter(
    ({ endpoint: { method, path, query } }) =>
      (method === 'GET' || method === 'DELETE') && path.split('{').length > 2 && !query,
  );
  test.each(read)('$name', async ({ endpoint }) => {
    expect(await knock(endpoint, { as: owner })).toMatchObject({
      status: 404,
      problem: { type: '/problems/not-found' },
    });
  });
});

test('after all that, everything is as it was', async () => {
  expect(await contents()).toBe(untouched);
});

/** The fields of an endpoint's body, of every shape it may have. */
function fieldsOf({ body }: Endpoint): string[] {
  if (!body) return [];
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>;
    anyOf?: { properties?: Record<string, unknown> }[];
  };
  const shapes = [schema, ...(schema.anyOf ?? [])];
  return [...new Set(shapes.flatMap(({ properties = {} }) => Object.keys(properties)))];
}
