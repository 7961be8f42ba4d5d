import { afterAll, beforeAll, expect, test } from 'vitest';
import { onServer } from './database-server';
import { type FreshDatabase, freshDatabase } from './fresh-database';

let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

test('a fresh database has the model, and nothing of what another test file does', async () => {
  const count = 'SELECT count(*)::int AS n FROM account';
  const insert = `INSERT INTO account (id, email, name, created_at)
    VALUES (gen_random_uuid(), 'one@example.org', 'One', now())`;
  await onServer(one.url, (client) => client.query(insert));
  const counts = await Promise.all(
    [one, other].map(({ url }) =>
      onServer(url, (client) => client.query(count).then(({ rows }) => rows[0].n)),
    ),
  );
  expect(counts).toEqual([1, 0]);
});

test('search finds likeness in Cyrillic and Arabic', async () => {
  const { rows } = await onServer(one.url, (client) =>
    client.query(
      "SELECT similarity('новости мира', 'новости') AS cyrillic, similarity('أخبار العالم', 'أخبار') AS arabic",
    ),
  );
  expect(rows[0].cyrillic).toBeGreaterThan(0.3);
  expect(rows[0].arabic).toBeGreaterThan(0.3);
});
