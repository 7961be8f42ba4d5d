import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActivityEntryView } from '@/domain/api/activity';
import type { CheckpointView } from '@/domain/api/checkpoints';
import { type Desk, deskOf } from './test-desk';
import { type Door, openDoor } from './test-door';

let door: Door;
let review: string;
let editor: Desk;
let reviewer: Desk;

beforeAll(async () => {
  door = await openDoor();
  const [ada, bo] = [await door.person('Ada'), await door.person('Bo')];
  review = await door.review(ada);
  await door.enrol(review, bo, 'reviewer');
  [editor, reviewer] = [deskOf(door, review, ada), deskOf(door, review, bo)];
});
afterAll(() => door.close());

const list = async () =>
  (await reviewer.done(reviewer.ask<{ items: CheckpointView[] }>('GET', '/checkpoints'))).items;
const history = async (query = '') =>
  (await reviewer.done(reviewer.ask<{ items: ActivityEntryView[] }>('GET', `/activity-in-words${query}`)))
    .items;

test('an editor names the place where the history stands; what came after it is counted and listed', async () => {
  const article = await editor.article('The pier sank. Forty were rescued. Nobody slept.');
  const [one, two] = article.claims;
  if (!one || !two) throw new Error('two claims');
  await editor.judge(one.id, 'opinion');
  const made = await editor.done(
    editor.ask<CheckpointView>('POST', '/checkpoints', { name: ' Before second pass ' }),
  );
  expect(made.name).toBe('Before second pass');
  expect(await list()).toMatchObject([{ id: made.id, changes: 0, snapshot: null }]);
  await reviewer.judge(two.id, 'opinion');
  await editor.judge(one.id, 'excluded');
  expect(await list()).toMatchObject([{ id: made.id, changes: 2 }]);
  const since = await history(`?checkpoint=${made.id}`);
  expect(since.map(({ type }) => type)).toEqual(['claim.judged', 'claim.judged', 'checkpoint.made']);
  expect(since.at(-1)).toMatchObject({
    lines: [{ field: 'checkpoint', before: [], after: [{ text: 'Before second pass' }] }],
    restorable: false,
  });
});

test('a name is given once, changed and taken off; the history keeps all of it', async () => {
  const [first] = await list();
  const again = await editor.ask('POST', '/checkpoints', { name: 'BEFORE second pass' });
  expect(again).toMatchObject({ status: 409, problem: { other: first?.id } });
  expect((await editor.ask('POST', '/checkpoints', { name: '  ' })).status).toBe(422);
  await editor.done(editor.ask('PATCH', `/checkpoints/${first?.id}`, { name: 'Before Monday' }));
  expect(await list()).toMatchObject([{ name: 'Before Monday', changes: 2 }]);
  await editor.done(editor.ask('DELETE', `/checkpoints/${first?.id}`));
  expect(await list()).toEqual([]);
  const types = (await history()).map(({ type }) => type);
  expect(types.slice(0, 2)).toEqual(['checkpoint.removed', 'checkpoint.renamed']);
});

test('a frozen report makes one of its own name', async () => {
  await editor.done(editor.ask('POST', '/snapshots', {}));
  expect(await list()).toMatchObject([{ name: 'R1', snapshot: expect.any(String), changes: 0 }]);
  const [made] = await list();
  expect((await editor.ask('PATCH', `/checkpoints/${made?.id}`, { name: 'x' })).status).toBe(409);
});

test('who may not freeze reports may not name places', async () => {
  expect((await reviewer.ask('POST', '/checkpoints', { name: 'Mine' })).status).toBe(403);
});
