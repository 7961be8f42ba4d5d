import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Door, openDoor, type Person } from './test-door';

/** The queue of proposed links, through the door: proposed once, answered by people, and never proposed again. */

type Claim = { id: string; text: string };
type Queue = {
  items: { id: string; a: Claim; b: Claim; reasons: string[]; status: string; answeredBy: string | null }[];
  nextCursor: string | null;
  counts: { open: number; accepted: number; rejected: number };
};
type Answered = { id: string; status: string; link: string | null; reviewVersion: number };
type Event = { version: number; type: string; actor: string | null; changes?: unknown[] };

let door: Door;
let owner: Person;
let one: Person;
let two: Person;
let review: string;

const HERALD = 'Forty people were rescued from the burning tanker. Fog hid the breakwater all morning.\n';
const GAZETTE = 'Thirty-eight people were rescued from the tanker. Fog hid the breakwater until noon.\n';

const ask = <T>(as: Person, method: string, path: string, body?: unknown) =>
  door.ask<T>(method, `/reviews/${review}${path}`, { as, ...(body === undefined ? {} : { body }) });
const imported = async (name: string, text: string) =>
  (await ask<{ id: string }>(owner, 'POST', '/articles', { text, title: name, source: { name } })).value.id;
const queue = async (as: Person, query = '') => (await ask<Queue>(as, 'GET', `/candidates${query}`)).value;
const say = (as: Person, candidate: string, body: unknown) =>
  ask<Answered>(as, 'PUT', `/candidates/${candidate}`, body);
const links = async (as: Person) =>
  (
    await ask<{ items: { id: string; relation: string; differs: string[]; votes: unknown[] }[] }>(
      as,
      'GET',
      '/links',
    )
  ).value.items;
const eventsSeen = async (as: Person) =>
  (await ask<{ items: Event[] }>(as, 'GET', '/activity?after=0')).value.items;

async function about(words: string, as = owner) {
  const found = (await queue(as)).items.find(({ a }) => a.text.includes(words));
  if (!found) throw new Error(`no open pair about ${words}`);
  return found;
}

beforeAll(async () => {
  door = await openDoor();
  [owner, one, two] = [await door.person('Owner'), await door.person('One'), await door.person('Two')];
});
afterAll(async () => {
  await door.close();
});
beforeEach(async () => {
  review = await door.review(owner);
  for (const person of [one, two]) await door.enrol(review, person, 'reviewer');
});

describe('an open review of two articles', () => {
  beforeEach(async () => {
    await imported('Herald', HERALD);
    expect(await queue(owner)).toMatchObject({ items: [], counts: { open: 0 } });
    await imported('Gazette', GAZETTE);
  });

  test('pairs are proposed when the queue is read, by nobody, once', async () => {
    const first = await queue(one);
    expect(first.items.map(({ a, b }) => [a.text, b.text].map((t) => t.split(' ')[0]).sort())).toEqual(
      expect.arrayContaining([
        ['Forty', 'Thirty-eight'],
        ['Fog', 'Fog'],
      ]),
    );
    for (const { reasons } of first.items) expect(reasons.length).toBeGreaterThan(0);
    const version = await door.version(review);
    expect(await queue(two)).toEqual(first);
    expect(await door.version(review)).toBe(version);
    const said = (await eventsSeen(one)).filter(({ type }) => type === 'link.suggested');
    expect(said).toMatchObject([{ actor: null }]);
    // The machine's event is nobody's to take back.
    expect((await ask(one, 'POST', '/undo', {})).status).toBe(409);
  });

  test('two readers who come at once get the same pairs', async () => {
    const [x, y] = await Promise.all([queue(one), queue(two)]);
    const again = await queue(one);
    expect(again.items.length).toBeGreaterThan(1);
    expect(new Set([...x.items, ...y.items].map(({ id }) => id))).toEqual(
      new Set(again.items.map(({ id }) => id)),
    );
  });

  test('an answer is a link with what differs and one’s own yes', async () => {
    const pair = await about('rescued');
    const said = await say(one, pair.id, { answer: 'conflicts', differs: ['number'] });
    expect(said).toMatchObject({ status: 200, value: { id: pair.id, status: 'accepted' } });
    expect(await links(two)).toMatchObject([
      {
        id: said.value.link,
        relation: 'conflicts',
        differs: ['number'],
        votes: [{ reviewer: one.id, answer: 'yes' }],
      },
    ]);
    expect((await queue(two)).items.map(({ id }) => id)).not.toContain(pair.id);
    expect((await queue(two, '?status=accepted')).items).toMatchObject([{ id: pair.id, answeredBy: one.id }]);
    const also = await say(two, pair.id, { answer: 'conflicts' });
    expect(also).toMatchObject({ status: 200, value: { link: said.value.link } });
    expect((await links(one))[0]).toMatchObject({ differs: ['number'], votes: [{}, {}] });
  });

  test('unrelated does not come back, whatever is imported after (UX-40); undone it waits again', async () => {
    const pair = await about('Fog');
    expect(await say(one, pair.id, { answer: 'unrelated' })).toMatchObject({
      status: 200,
      value: { status: 'rejected', link: null },
    });
    expect((await say(two, pair.id, { answer: 'unrelated' })).status).toBe(409);
    await imported('Blog', 'Nobody was rescued from the tanker. The tanker burned.\n');
    const now = await queue(one);
    expect(now.items.some(({ a, b }) => `${a.text} ${b.text}`.includes('Nobody'))).toBe(true);
    const ends = [pair.a.id, pair.b.id].sort();
    expect(now.items.map(({ a, b }) => [a.id, b.id].sort())).not.toContainEqual(ends);
    expect(now.counts).toMatchObject({ rejected: 1, accepted: 0 });

    expect((await ask(one, 'POST', '/undo', {})).status).toBe(200);
    expect((await queue(two)).items.map(({ id }) => id)).toContain(pair.id);
    expect((await ask(one, 'POST', '/redo', {})).status).toBe(200);
    expect((await queue(two)).items.map(({ id }) => id)).not.toContain(pair.id);
  });

  test('a link is undone with its answer', async () => {
    const pair = await about('rescued');
    await say(one, pair.id, { answer: 'corroborates' });
    await ask(one, 'POST', '/undo', {});
    expect(await links(one)).toEqual([]);
    expect((await queue(one)).items.map(({ id }) => id)).toContain(pair.id);
  });

  test('a pair with a claim that was removed is neither shown nor answered', async () => {
    const pair = await about('rescued');
    await ask(owner, 'DELETE', `/claims/${pair.a.id}`);
    expect((await queue(one)).items.map(({ id }) => id)).not.toContain(pair.id);
    expect(await say(one, pair.id, { answer: 'corroborates' })).toMatchObject({
      status: 409,
      problem: { detail: 'Someone removed one of these claims.' },
    });
    expect(await links(one)).toEqual([]);
  });

  test('it goes on where a page ended', async () => {
    const all = await queue(one);
    const first = await queue(one, '?limit=1');
    const rest = await queue(one, `?limit=500&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest.nextCursor).toBeNull();
    const known = await ask(one, 'GET', `/candidates?cursor=${review}`);
    expect(known.status).toBe(422);
  });
});

describe('a blind review', () => {
  beforeEach(async () => {
    expect((await ask(owner, 'PATCH', '', { blindFirst: true })).status).toBe(200);
    await imported('Herald', HERALD);
    await imported('Gazette', GAZETTE);
  });

  test('that someone answered is told to nobody who has not finished, in no event and by no answer', async () => {
    const [related, other] = [await about('rescued', two), await about('Fog', two)];
    await say(one, related.id, { answer: 'conflicts', differs: ['number'] });
    await say(one, other.id, { answer: 'unrelated' });
    const since = (await eventsSeen(two)).slice(-2);
    expect(since.map(({ type }) => type)).toEqual(['withheld', 'withheld']);
    expect((await queue(two)).counts).toMatchObject({ accepted: 0, rejected: 0 });
    expect((await queue(one)).counts).toMatchObject({ accepted: 1, rejected: 1 });
    // Their screens still show the pairs, and take their own answers.
    const mine = await say(two, other.id, { answer: 'unrelated' });
    expect(mine).toMatchObject({ status: 200, value: { status: 'rejected', link: null } });
    const linked = await say(two, related.id, { answer: 'corroborates' });
    expect(linked.status).toBe(200);
    expect(await links(two)).toMatchObject([{ id: linked.value.link, relation: 'corroborates' }]);
    expect(JSON.stringify([mine, linked, await queue(two), await eventsSeen(two)])).not.toContain(
      '["number"]',
    );
  });
});
