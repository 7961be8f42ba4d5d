import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { Matrix } from '@/domain/matrix';
import { type Changed, claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

/** Statements and their matrix through the door. */

type Statement = Changed & { id: string; version: number; claims: { claim: string; gist: string | null }[] };

let door: Door;
let editor: Desk;
let reviewer: Desk;
let articles: ArticleView[];
let number: Statement;

const claim = (article: number, words: string) => {
  const found = articles[article];
  if (!found) throw new Error('no such article');
  return claimOf(found, words).id;
};
const matrixOf = (desk = editor) => desk.done(desk.ask<Matrix>('GET', '/matrix'));
const names = async () => (await matrixOf()).rows.map((row) => row.name);

beforeAll(async () => {
  door = await openDoor();
  const [ada, rae] = [await door.person('Ada'), await door.person('Rae')];
  const review = await door.review(ada);
  await door.enrol(review, rae, 'reviewer');
  [editor, reviewer] = [deskOf(door, review, ada), deskOf(door, review, rae)];
  articles = [
    await editor.article('Forty people were rescued. Fog hid the ships.\n', { source: { name: 'Herald' } }),
    await editor.article('Thirty-eight people were rescued. An engine burned.\n', {
      source: { name: 'Gazette' },
    }),
  ];
  for (const [at, words] of [
    [0, 'Forty'],
    [1, 'Thirty'],
    [0, 'Fog'],
    [1, 'An engine'],
  ] as const)
    await editor.judge(claim(at, words), 'reported_fact');
  await editor.link(claim(0, 'Forty'), claim(1, 'Thirty'), { differs: ['number'] });
  await editor.link(claim(0, 'Fog'), claim(1, 'An engine'), { differs: ['cause'] });
});
afterAll(() => door.close());

test('a group that nobody has named becomes a statement', async () => {
  const group = (await matrixOf()).rows.find((row) => row.name.startsWith('Forty'));
  expect(group).toMatchObject({ statement: null, conflicts: 1 });
  const claims = Object.values(group?.cells ?? {})
    .flat()
    .map(({ id }) => ({ claim: id }));
  const body = { name: 'People rescued', claims };
  expect((await reviewer.ask('POST', '/statements', body)).status).toBe(403);
  number = await editor.done(editor.ask<Statement>('POST', '/statements', body));
  const { rows, counts } = await matrixOf(reviewer);
  expect(rows.find((row) => row.statement === number.id)).toMatchObject({
    name: 'People rescued',
    conflicts: 1,
    sources: 2,
    originsUnknown: 2,
  });
  expect(counts).toMatchObject({ statements: 1, linkedClaims: 4, singleClaims: 0, conflicts: 2 });
});

test('a claim gets a short value, moves, goes out, and each is taken back by one undo', async () => {
  const at = (words: string) => `/statements/${number.id}/claims/${claim(0, words)}`;
  const typed = await editor.done(editor.ask<Statement>('PUT', at('Forty'), { gist: ' forty ' }));
  expect(typed.claims.find((m) => m.claim === claim(0, 'Forty'))?.gist).toBe('forty');
  expect((await reviewer.ask('PUT', at('Fog'), {})).status).toBe(403);

  const cause = await editor.done(
    editor.ask<Statement>('POST', '/statements', {
      name: 'Cause',
      claims: [{ claim: claim(0, 'Fog') }, { claim: claim(1, 'An engine') }],
    }),
  );
  const moved = await editor.done(editor.ask<Statement>('PUT', at('Fog'), {}));
  expect(moved.event.changes.map((change) => change.id).sort()).toEqual([cause.id, number.id].sort());
  const between = await matrixOf();
  expect(between.counts).toMatchObject({ conflicts: 2, conflictsBetweenRows: 1 });
  expect((await editor.undo()).status).toBe(200);
  expect((await matrixOf()).counts.conflictsBetweenRows).toBe(0);

  await editor.done(editor.ask('DELETE', at('Forty')));
  expect((await editor.ask('DELETE', at('Forty'))).status).toBe(404);
  expect((await editor.undo()).status).toBe(200);
  const back = (await matrixOf()).rows.find((row) => row.statement === number.id);
  expect(
    Object.values(back?.cells ?? {})
      .flat()
      .map(({ gist }) => gist),
  ).toContain('forty');
});

test('what somebody else changed first is not written over', async () => {
  const path = `/statements/${number.id}/claims/${claim(0, 'Forty')}`;
  const { items } = await editor.done(editor.ask<{ items: Statement[] }>('GET', '/statements'));
  const seen = items.find(({ id }) => id === number.id)?.version ?? 0;
  expect(
    (await editor.ask('PUT', path, { gist: '40' }, { headers: { 'if-match': `"${seen}"` } })).status,
  ).toBe(200);
  const late = await editor.ask('PUT', path, { gist: '41' }, { headers: { 'if-match': `"${seen}"` } });
  expect(late.status).toBe(412);
});

test('the file has the rows that the filter leaves, and escapes what begins like a formula', async () => {
  await editor.done(editor.ask('PATCH', `/statements/${number.id}`, { name: '=1+1' }));
  const all = await editor.ask<string>('GET', '/matrix/file?bom=false');
  expect(all.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(all.value.trimEnd().split('\r\n')).toHaveLength(1 + (await names()).length);
  expect(all.value).toContain("'=1+1");
  const none = await reviewer.ask<string>('GET', '/matrix/file?bom=false&kind=opinion');
  expect(none.value.trimEnd().split('\r\n')).toHaveLength(1);
});

test('a statement that is removed leaves its claims to their links; undo brings it back', async () => {
  await editor.done(editor.ask('DELETE', `/statements/${number.id}`));
  expect(await names()).toContain('Forty people were rescued.');
  await editor.undo();
  expect(await names()).toContain('=1+1');
});
