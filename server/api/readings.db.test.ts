import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor, type Person } from './test-door';

/** Comparison, source profiles and the report through the door, on a review made through the door. */

type Claim = { id: string; text: string };
type Article = { id: string; claims: Claim[] };
type Reading = {
  version: number;
  columns: { name: string; source: string; claims: (Claim & { name: string; kind: string | null })[] }[];
  pairs: { id: string; relation: string; differs: string[]; words: { a: { changed: boolean }[] } | null }[];
  counts: Record<string, number>;
};

let door: Door;
let owner: Person;
let viewer: Person;
let review: string;
let articles: Article[];

async function imported(name: string, text: string): Promise<Article> {
  const made = await door.ask<{ id: string }>('POST', `/reviews/${review}/articles`, {
    as: owner,
    body: { text, title: name, source: { name }, language: 'en' },
  });
  expect(made.status).toBe(201);
  return (await door.ask<Article>('GET', `/reviews/${review}/articles/${made.value.id}`, { as: owner }))
    .value;
}

const claimOf = (article: number, start: string) =>
  articles[article]?.claims.find(({ text }) => text.startsWith(start))?.id ?? '';
const report = (query: string, as = owner) =>
  door.ask<string>('GET', `/reviews/${review}/report?${query}`, { as });

beforeAll(async () => {
  door = await openDoor();
  [owner, viewer] = [await door.person('Owner'), await door.person('Viewer')];
  review = await door.review(owner);
  await door.enrol(review, viewer, 'viewer');
  articles = [
    await imported('Herald', 'Forty people were rescued. The harbour was closed.\n'),
    await imported('Gazette', 'Thirty-eight people were rescued. Nobody was hurt.\n'),
  ];
  const pair = { a: claimOf(0, 'Forty'), b: claimOf(1, 'Thirty') };
  for (const claim of [pair.a, pair.b])
    await door.ask('PUT', `/reviews/${review}/claims/${claim}/judgement`, {
      as: owner,
      body: { kind: 'reported_fact' },
    });
  const linked = await door.ask('POST', `/reviews/${review}/links`, {
    as: owner,
    body: { ...pair, relation: 'conflicts', differs: ['number'] },
  });
  expect(linked.status).toBe(201);
});
afterAll(async () => {
  await door.close();
});

describe('compare', () => {
  const path = (...ids: (string | undefined)[]) =>
    `/reviews/${review}/compare?${ids.map((id) => `article=${id}`).join('&')}`;

  test('gives the columns in the order asked for, and the pairs with the words that differ', async () => {
    const told = await door.ask<Reading>('GET', path(articles[1]?.id, articles[0]?.id), { as: viewer });
    expect(told.status).toBe(200);
    expect(told.value.columns.map(({ name, source }) => `${name} ${source}`)).toEqual([
      'A2 Gazette',
      'A1 Herald',
    ]);
    expect(told.value.columns[0]?.claims[0]).toMatchObject({ name: 'A2·1', kind: 'reported_fact' });
    expect(told.value.columns[0]?.claims[1]?.kind).toBeNull();
    expect(told.value.pairs).toMatchObject([
      {
        relation: 'conflicts',
        differs: ['number'],
        words: {
          a: [
            { text: 'Thirty-eight', changed: true },
            { text: ' people were rescued.', changed: false },
          ],
        },
      },
    ]);
    expect(told.value.counts).toEqual({ corroborates: 0, same_origin: 0, conflicts: 1 });
  });

  test('knows no article that is not there', async () => {
    const told = await door.ask('GET', path(articles[0]?.id, '0190a5c0-0000-7000-8000-000000000000'), {
      as: owner,
    });
    expect(told.status).toBe(404);
    expect((await door.ask('GET', path('not-an-id'), { as: owner })).status).toBe(422);
  });
});

describe('the report', () => {
  test.each([
    ['html', 'text/html; charset=utf-8', 'Draft — 2 of'],
    ['markdown', 'text/markdown; charset=utf-8', 'Draft — 2 of'],
    ['json', 'application/json', null],
  ])('as %s', async (format, type, words) => {
    const told = await report(`format=${format}`);
    expect(told.status).toBe(200);
    expect(told.headers.get('content-type')).toBe(type);
    expect(told.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    if (words) expect(told.value).toContain(words);
    else expect(told.value).toMatchObject({ format: 'lateral-review/1', texts: null });
    expect(JSON.stringify(told.value)).not.toContain('@example.org');
  });

  test('as CSV, a zip of four', async () => {
    const told = await report('format=csv', viewer);
    expect(told.headers.get('content-type')).toBe('application/zip');
    expect(told.value.startsWith('PK')).toBe(true);
  });

  test('keeps full texts to owners, and to JSON', async () => {
    expect((await report('format=json&texts=true', viewer)).status).toBe(403);
    expect((await report('format=html&texts=true')).status).toBe(422);
    const told = await report('format=json&texts=true');
    expect(JSON.stringify(told.value)).toContain('The harbour was closed.\\n');
  });

  test('knows no other format', async () => {
    expect((await report('format=exe')).status).toBe(422);
  });
});

test('source profiles carry the numbers of the report', async () => {
  type Profiles = { items: { name: string; claims: { kinds: Record<string, number> } }[] };
  const told = await door.ask<Profiles>('GET', `/reviews/${review}/sources`, { as: viewer });
  const json = await report('format=json');
  expect(told.value.items.map(({ name }) => name)).toEqual(['Herald', 'Gazette']);
  expect(told.value.items[0]?.claims.kinds).toMatchObject({ reported_fact: 1, opinion: 0 });
  expect(told.value.items).toEqual(
    (json.value as unknown as { report: { sources: unknown } }).report.sources,
  );
});
