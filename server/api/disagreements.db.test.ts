import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsafeReview } from '@/server/store/membership';
import { openDisagreements } from '@/server/store/open-disagreements';
import { type Door, openDoor, type Person } from './test-door';

/** The queue, its count, and names of claims, through the door: in an open review and in a blind one. */

type Claim = { id: string; text: string; end: number };
type Queue = {
  items: {
    on: string;
    id: string;
    status: string;
    why: string[];
    tally: { kind: string; count: number }[];
  }[];
  counts: Record<string, number>;
  waiting: { article: string; mine: boolean; others: number }[];
};

let door: Door;
let editor: Person;
let one: Person;
let two: Person;
let review: string;
let articles: { id: string; claims: Claim[] }[];

const put = (as: Person, path: string, body: unknown) =>
  door.ask('PUT', `/reviews/${review}${path}`, { as, body });
const post = <T>(as: Person, path: string, body: unknown) =>
  door.ask<T>('POST', `/reviews/${review}${path}`, { as, body });
const queue = async (as: Person, query = '') =>
  (await door.ask<Queue>('GET', `/reviews/${review}/disagreements${query}`, { as })).value;
const claim = (article: number, at: number) => articles[article]?.claims[at]?.id ?? '';
const judge = async (as: Person, id: string, kind: string) =>
  expect((await put(as, `/claims/${id}/judgement`, { kind })).status).toBe(200);

/** The badge and the queue must say the same to each of them, always. */
async function sameCount() {
  for (const person of [editor, one, two]) {
    const { counts } = await queue(person);
    expect(await openDisagreements(unsafeReview(review), person.id)).toBe(counts.open);
  }
}

async function imported(name: string, text: string) {
  const made = await post<{ id: string }>(editor, '/articles', { text, title: name, source: { name } });
  return (
    await door.ask<{ id: string; claims: Claim[] }>('GET', `/reviews/${review}/articles/${made.value.id}`, {
      as: editor,
    })
  ).value;
}

async function freshReview() {
  review = await door.review(editor);
  for (const person of [one, two]) await door.enrol(review, person, 'reviewer');
  articles = [
    await imported('Herald', 'Forty people were rescued. The port is a disgrace. Fog was reported.\n'),
    await imported('Gazette', 'Thirty-eight people were rescued. Nobody was hurt.\n'),
  ];
}

beforeAll(async () => {
  door = await openDoor();
  [editor, one, two] = [await door.person('Editor'), await door.person('One'), await door.person('Two')];
});
afterAll(async () => {
  await door.close();
});

describe('an open review', () => {
  beforeAll(freshReview);

  test('kinds that differ stand in the queue until an editor decides, and again when it is reopened', async () => {
    await judge(one, claim(0, 1), 'opinion');
    await judge(two, claim(0, 1), 'reported_fact');
    expect((await queue(one)).items).toMatchObject([
      { on: 'claim', id: claim(0, 1), status: 'open', why: ['kind'], tally: [{ count: 1 }, { count: 1 }] },
    ]);
    await sameCount();
    const path = `/claims/${claim(0, 1)}/decision`;
    expect((await put(one, path, { kind: 'opinion', reason: 'no measure' })).status).toBe(403);
    // Nobody was right: a kind that nobody gave.
    expect((await put(editor, path, { kind: 'excluded', reason: 'a caption' })).status).toBe(200);
    expect((await queue(two)).counts).toEqual({ open: 0, unresolved: 0, decided: 1 });
    expect((await queue(two, '?status=decided')).items).toMatchObject([{ why: ['kind'] }]);
    await sameCount();
    await door.ask('DELETE', `/reviews/${review}${path}`, { as: editor });
    expect((await queue(two)).counts.open).toBe(1);
    expect((await put(editor, path, { kind: 'unresolved' })).status).toBe(200);
    expect((await queue(two)).counts).toEqual({ open: 0, unresolved: 1, decided: 0 });
    await sameCount();
  });

  test('a flag puts an agreed claim there, and its resolution takes it away', async () => {
    await judge(one, claim(1, 1), 'reported_fact');
    await judge(two, claim(1, 1), 'reported_fact');
    const raised = await post<{ id: string }>(one, '/flags', {
      claim: claim(1, 1),
      about: 'boundary',
      sentence: 'Too short.',
    });
    expect((await queue(two, '?why=boundary')).items.map(({ id }) => id)).toEqual([claim(1, 1)]);
    await sameCount();
    await door.ask('PATCH', `/reviews/${review}/flags/${raised.value.id}`, {
      as: editor,
      body: { resolved: true },
    });
    expect((await queue(two, '?why=boundary')).items).toEqual([]);
    await sameCount();
  });

  test('votes that differ put a link there; changed bounds ask for a recheck', async () => {
    const link = await post<{ id: string }>(one, '/links', {
      a: claim(0, 0),
      b: claim(1, 0),
      relation: 'conflicts',
      differs: ['number'],
    });
    await put(two, `/links/${link.value.id}/vote`, { answer: 'unrelated' });
    expect((await queue(one, '?why=vote')).items).toMatchObject([
      { on: 'link', id: link.value.id, tally: [] },
    ]);
    await sameCount();
    await put(editor, `/links/${link.value.id}/decision`, { outcome: 'rejected', reason: 'other ship' });
    expect((await queue(one, '?why=vote')).items).toEqual([]);
    await judge(one, claim(0, 2), 'reported_fact');
    await door.ask('PATCH', `/reviews/${review}/claims/${claim(0, 2)}`, {
      as: two,
      body: { end: (articles[0]?.claims[2]?.end ?? 0) - 1 },
    });
    expect((await queue(two, '?why=recheck')).items.map(({ id }) => id)).toEqual([claim(0, 2)]);
    await sameCount();
  });

  test('claims are found by the names people call them', async () => {
    const named = async (name: string) =>
      (
        await door.ask<{ items: { name: string; id: string }[] }>(
          'GET',
          `/reviews/${review}/claim-names?name=${encodeURIComponent(name)}`,
          { as: one },
        )
      ).value.items;
    expect(await named('A1·2')).toMatchObject([{ name: 'A1·2', id: claim(0, 1) }]);
    expect((await named('A2')).map(({ name }) => name)).toEqual(['A2·1', 'A2·2']);
    expect(await named('A9')).toEqual([]);
    expect((await door.ask('GET', `/reviews/${review}/claim-names?name=x`, { as: one })).status).toBe(422);
  });
});

describe('a blind review', () => {
  beforeAll(async () => {
    await freshReview();
    await door.ask('PATCH', `/reviews/${review}`, { as: editor, body: { blindFirst: true } });
    await judge(one, claim(0, 1), 'opinion');
    await judge(two, claim(0, 1), 'reported_fact');
    await post(two, '/flags', { claim: claim(0, 0), about: 'kind', sentence: 'Hm.' });
  });

  test('nobody sees a disagreement before their own pass, and the count does not tell', async () => {
    expect((await queue(one)).items).toEqual([]);
    expect((await queue(editor)).items).toEqual([]);
    expect((await queue(two)).items.map(({ why }) => why)).toEqual([['flag']]);
    expect((await queue(one)).waiting).toEqual(
      articles.map(({ id }) => ({ article: id, mine: true, others: 2 })),
    );
    await sameCount();
  });

  test('the finished pass shows what is there', async () => {
    const article = articles[0]?.id ?? '';
    await put(one, `/articles/${article}/pass`, { status: 'finished' });
    expect((await queue(one)).items.map(({ why }) => why)).toEqual([['flag'], ['kind']]);
    expect((await queue(one)).waiting[0]).toEqual({ article, mine: false, others: 2 });
    expect((await queue(editor)).items).toEqual([]);
    await sameCount();
  });
});
