import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

let door: Door;
let ada: Person;
let bo: Person;
let cy: Person;
let review: string;
let statement: string;
let source: string;

const at = (path: string) => `/reviews/${review}${path}`;
const put = (path: string, body: unknown, as = ada, version?: number) =>
  door.ask('PUT', at(path), {
    as,
    body,
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  });
const statements = async (as = ada) =>
  (await door.ask<{ items: Record<string, unknown>[] }>('GET', at('/statements'), { as })).value.items;

beforeAll(async () => {
  door = await openDoor();
  [ada, bo, cy] = [await door.person('Ada'), await door.person('Bo'), await door.person('Cy')];
  review = await door.review(ada);
  await door.enrol(review, bo, 'reviewer');
  await door.enrol(review, cy, 'editor');
  const made = { as: ada, body: { name: 'Number of people rescued' } };
  statement = (await door.ask<{ id: string }>('POST', at('/statements'), made)).value.id;
  await door.ask('POST', at('/articles'), {
    as: ada,
    body: { text: 'Forty people were rescued.', source: { name: 'Herald' }, language: 'en' },
  });
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM source WHERE review_id = $1', [review]);
  source = rows[0]?.id ?? '';
});
afterAll(() => door.close());

describe('a conclusion', () => {
  const words = { text: 'Both counts are of people taken off the ferry.', label: 'Counted twice' };

  test('is written by an editor, signed, on record, and taken away again', async () => {
    const { status, value } = await put(`/statements/${statement}/conclusion`, words, cy);
    expect(status).toBe(200);
    expect(value.conclusion).toMatchObject({ ...words, by: cy.id });
    expect((await statements())[0]).toMatchObject({ conclusion: words });
    const gone = await door.ask('DELETE', at(`/statements/${statement}/conclusion`), { as: ada });
    expect(gone.status).toBe(200);
    expect((await statements())[0]?.conclusion).toBeNull();
    const undone = await door.ask('POST', at('/undo'), { as: ada, body: {} });
    expect(undone.status).toBe(200);
    expect((await statements())[0]).toMatchObject({ conclusion: { ...words, by: cy.id } });
  });

  test('is not for reviewers, not stale, and not empty', async () => {
    const before = await door.version(review);
    const path = `/statements/${statement}/conclusion`;
    expect((await put(path, words, bo)).status).toBe(403);
    expect((await put(path, words, ada, 1)).status).toBe(412);
    expect((await put(path, { ...words, label: ' ' })).status).toBe(422);
    expect((await put(`/statements/${source}/conclusion`, words)).status).toBe(404);
    expect(await door.version(review)).toBe(before);
  });
});

describe('ClaimReview', () => {
  const file = () => door.ask<string>('GET', at('/report?format=claim-review'), { as: bo });

  test('is a file of what editors concluded, and none where nothing is', async () => {
    const made = await file();
    expect(made.status).toBe(200);
    const { '@graph': reviews } = JSON.parse(
      typeof made.value === 'string' ? made.value : JSON.stringify(made.value),
    ) as { '@graph': { url: string; reviewRating: { alternateName: string } }[] };
    expect(reviews).toHaveLength(1);
    expect(reviews[0]?.reviewRating.alternateName).toBe('Counted twice');
    expect(reviews[0]?.url).toContain(`/reviews/${review}/report`);
    await door.ask('DELETE', at(`/statements/${statement}/conclusion`), { as: ada });
    const none = await file();
    expect([none.status, none.problem.type]).toEqual([409, '/problems/no-conclusion']);
  });
});

test('a file leaves out what its reader leaves out, and says so', async () => {
  const ask = (query: string) => door.ask<string>('GET', at(`/report?format=markdown${query}`), { as: bo });
  const whole = await ask('');
  const left = await ask('&without=claims&without=codebook');
  expect(whole.value).toContain('## Codebook');
  expect(left.value).not.toContain('## Codebook');
  expect(left.value).toContain('Left out here: claims table, codebook.');
  expect(left.value).toContain('Draft');
  expect((await ask('&without=method')).status).toBe(422);
});

describe('grades', () => {
  const grade = { grade: 'B', reason: 'Corrected its own figure within the hour.' };

  test('are refused until an owner switches them on', async () => {
    const { status, problem } = await put(`/sources/${source}/grade`, grade);
    expect([status, problem.type]).toEqual([409, '/problems/grades-off']);
    expect((await door.ask('PATCH', at(''), { as: cy, body: { grades: true } })).status).toBe(403);
    expect((await door.ask('PATCH', at(''), { as: ada, body: { grades: true } })).status).toBe(200);
    expect((await put(`/sources/${source}/grade`, grade, cy)).status).toBe(200);
    expect((await put(`/statements/${statement}/grade`, { grade: '2', reason: 'Two origins.' })).status).toBe(
      200,
    );
  });

  test('need a reason, and are the letters and digits of the code', async () => {
    expect((await put(`/sources/${source}/grade`, { grade: 'B', reason: '' })).status).toBe(422);
    expect((await put(`/sources/${source}/grade`, { grade: 'G', reason: 'x' })).status).toBe(422);
    expect((await put(`/statements/${statement}/grade`, { grade: '7', reason: 'x' })).status).toBe(422);
  });
});

describe('the texts of the report', () => {
  const write = (body: unknown, as = ada) => door.ask('PATCH', at('/report/texts'), { as, body });

  test('are written by people, at most 200 words, and signed', async () => {
    const { status, value } = await write({ summary: 'Forty or thirty-eight, see #A1·1.' }, cy);
    expect(status).toBe(200);
    expect(value.summary).toMatchObject({ text: 'Forty or thirty-eight, see #A1·1.', by: cy.id });
    const before = await door.version(review);
    expect((await write({ summary: 'word '.repeat(201) })).status).toBe(422);
    expect((await write({ summary: 'no' }, bo)).status).toBe(403);
    expect(await door.version(review)).toBe(before);
    expect((await write({ summary: '' })).value.summary).toBeNull();
  });

  test('do not replace unseen what another wrote meanwhile', async () => {
    const first = await write({ limits: 'Nobody called the port.', over: { limits: null } });
    expect(first.status).toBe(200);
    const { at: seen } = first.value.limits as { at: string };
    const blindly = await write({ limits: 'Mine', over: { limits: null } }, cy);
    expect(blindly.status).toBe(412);
    expect(blindly.problem.current).toMatchObject({ text: 'Nobody called the port.', by: ada.id });
    expect((await write({ limits: 'Mine', over: { limits: seen } }, cy)).status).toBe(200);
    await write({ limits: '' });
  });

  test('count a claim that is named as the two words it is called by', async () => {
    const claim = `[#A1·1](claim:${review})`;
    expect((await write({ summary: `${claim} ${'word '.repeat(198)}` })).status).toBe(200);
    expect((await write({ summary: `${claim} ${'word '.repeat(199)}` })).status).toBe(422);
    await write({ summary: '' });
  });
});

test('in a blind pass, what others wrote about the whole of it is kept back', async () => {
  await door.ask('PATCH', at('/report/texts'), { as: cy, body: { summary: 'PLANTED summary' } });
  await put(`/sources/${source}/grade`, { grade: 'C', reason: 'PLANTED grade' }, cy);
  const walk = async () => {
    const told = await Promise.all(
      ['', '/articles', '/statements', '/activity?limit=500', '/sources', '/report?format=json'].map((path) =>
        door.ask('GET', at(path), { as: bo }),
      ),
    );
    return told.map(({ value }) => JSON.stringify(value));
  };
  expect((await walk()).join('')).toContain('PLANTED summary');
  expect((await door.ask('PATCH', at(''), { as: ada, body: { blindFirst: true } })).status).toBe(200);
  for (const said of await walk()) expect(said).not.toContain('PLANTED');
});
