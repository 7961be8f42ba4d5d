import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor, type Person } from './test-door';

/** Mentions and answers, through the door: who finds what in their inbox, and when. */

type Entry = {
  message: string;
  why: string;
  on: string;
  targetName: string | null;
  text: string;
  read: boolean;
};
type Told = { items: Entry[]; unread: number };
type Thread = { id: string; messages: { id: string }[] };

let door: Door;
let ann: Person;
let bob: Person;
let stranger: Person;
let review: string;
let article: { id: string; claims: { id: string }[] };

const ask = <T>(as: Person, method: string, path: string, body?: unknown) =>
  door.ask<T>(method, path, { as, ...(body === undefined ? {} : { body }) });
const inbox = async (as: Person) => (await ask<Told>(as, 'GET', '/inbox')).value;
const write = async (as: Person, text: string, mentions: string[] = [], on = 'claim') =>
  (
    await ask<Thread>(as, 'POST', `/reviews/${review}/discussions`, {
      on,
      ...(on === 'claim' ? { target: article.claims[1]?.id } : {}),
      text,
      mentions,
    })
  ).value;

beforeAll(async () => {
  door = await openDoor();
  [ann, bob, stranger] = [await door.person('Ann'), await door.person('Bob'), await door.person('Cas')];
});
afterAll(async () => {
  await door.close();
});

async function freshReview() {
  review = await door.review(ann);
  await door.enrol(review, bob, 'reviewer');
  const made = await ask<{ id: string }>(ann, 'POST', `/reviews/${review}/articles`, {
    text: 'Forty people were rescued. The port is a disgrace.\n',
    source: { name: 'Herald' },
  });
  article = (await ask<typeof article>(ann, 'GET', `/reviews/${review}/articles/${made.value.id}`)).value;
}

describe('an open review', () => {
  let thread: Thread;
  beforeAll(freshReview);

  test('only members can be mentioned', async () => {
    const told = await ask(ann, 'POST', `/reviews/${review}/discussions`, {
      on: 'review',
      text: '@Cas look',
      mentions: [stranger.id],
    });
    expect(told.status).toBe(422);
    expect((await inbox(stranger)).items).toEqual([]);
  });

  test('a mention stands in the inbox of the one mentioned, with the claim it is on', async () => {
    thread = await write(ann, '@Bob is this **measured**?', [bob.id]);
    expect(await inbox(bob)).toMatchObject({
      unread: 1,
      items: [
        { why: 'mention', on: 'claim', targetName: 'A1·2', text: '@Bob is this measured?', read: false },
      ],
    });
    expect(await inbox(ann)).toEqual({
      items: [],
      files: [],
      preparing: [],
      nextCursor: null,
      unread: 0,
    });
  });

  test('an answer stands in the inbox of who wrote in the thread before, not of the one who answers', async () => {
    await ask(bob, 'POST', `/reviews/${review}/discussions/${thread.id}/messages`, { text: 'No.' });
    expect(await inbox(ann)).toMatchObject({ unread: 1, items: [{ why: 'reply', text: 'No.' }] });
    expect((await inbox(bob)).unread).toBe(1);
  });

  test('is read one by one or as a whole, and each only their own', async () => {
    const [entry] = (await inbox(bob)).items;
    const named = { messages: [{ review, message: entry?.message }] };
    await ask(ann, 'POST', '/inbox/read', named);
    expect((await inbox(bob)).unread).toBe(1);
    expect((await ask<Told>(bob, 'POST', '/inbox/read', named)).value).toEqual({ unread: 0 });
    expect((await inbox(bob)).items).toMatchObject([{ read: true }]);
    await write(bob, '@Ann again', [ann.id], 'review');
    expect((await inbox(ann)).unread).toBe(2);
    expect((await ask<Told>(ann, 'POST', '/inbox/read', {})).value).toEqual({ unread: 0 });
  });

  test('a removed message and a lost membership take it away', async () => {
    const { messages } = await write(ann, '@Bob hm', [bob.id]);
    expect((await inbox(bob)).unread).toBe(1);
    await ask(ann, 'DELETE', `/reviews/${review}/messages/${messages[0]?.id}`);
    expect((await inbox(bob)).unread).toBe(0);
    await write(ann, '@Bob bye', [bob.id]);
    await ask(ann, 'DELETE', `/reviews/${review}/members/${bob.id}`);
    expect((await inbox(bob)).items).toEqual([]);
  });
});

describe('a blind review', () => {
  beforeAll(async () => {
    await freshReview();
    await ask(ann, 'PATCH', `/reviews/${review}`, { blindFirst: true });
  });

  test('tells of a mention only after the own pass of the article, and then as unread', async () => {
    await write(ann, '@Bob secret', [bob.id]);
    expect(await inbox(bob)).toMatchObject({ items: [], unread: 0 });
    await ask(bob, 'POST', '/inbox/read', {});
    await ask(bob, 'PUT', `/reviews/${review}/articles/${article.id}/pass`, { status: 'finished' });
    expect(await inbox(bob)).toMatchObject({ unread: 1, items: [{ text: '@Bob secret', read: false }] });
  });
});
