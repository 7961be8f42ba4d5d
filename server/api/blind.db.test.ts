import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { PresenceView } from '@/domain/presence';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';
import { addressesOf, read, streamed as streamOf } from './test-walk';

/**
 * A blind review. Amira, an editor, says something of every sort, each with a word of its own; then every address that
 * can be read is read as Bo, before and after his own passes.
 */

let door: Door;
let review: string;
let amira: Desk;
let bo: Desk;
let one: ArticleView;
let two: ArticleView;
let baseline: Map<string, string>;
let start: number;
let flag = '';
let snapshot = '';

const PLANTED = 'zzamira';
const word = (of: string) => `${PLANTED}${of}`;
/** Everything that Amira says, by where; each word must be readable somewhere once Bo has finished. */
const SAID = [
  'judgement',
  'speaker',
  'cue',
  'origin',
  'decision',
  'note',
  'resolution',
  'linkdecision',
  'override',
  'flag',
  'message',
  'linkmessage',
  'statement',
  'gist',
].map(word);

const addresses = () => addressesOf(review, 'editor', [one, two]);
const streamed = (as: Person) => streamOf(door, review, as);

/** What is told of the world without counters, moments and who has begun or finished a pass (`others` of the waiting list): these are nobody's opinion. */
const PLAIN = new Set([
  'version',
  'reviewVersion',
  'pass',
  'passes',
  'changedAt',
  'at',
  'generatedAt',
  'others',
]);
/** An answer in JSON without what is plain; a file as it is. */
const stripped = (body: string) =>
  /^[{[]/.test(body)
    ? JSON.stringify(JSON.parse(body, (key, value) => (PLAIN.has(key) ? undefined : value)))
    : body;
const isComparable = (address: string) =>
  !/\/(?:activity|report|original|snapshots|checkpoints)\b/.test(address);

/** What Bo is told of Amira, who moves the bounds of a claim for as long as he asks. */
async function whereAmiraIs(): Promise<PresenceView> {
  const { id } = claimOf(one, 'The pier');
  const place = { tab: 'hers', screen: 'article', article: one.id, claim: id, editing: id };
  await amira.done(amira.ask('PUT', '/presence', place));
  const told = await bo.done(bo.ask<PresenceView>('GET', '/presence'));
  await amira.done(amira.ask('PUT', '/presence', { ...place, leaving: true }));
  return told;
}

async function plant(): Promise<void> {
  const [pier, forty] = [claimOf(one, 'The pier'), claimOf(one, 'Forty')];
  const [pierToo, thirty] = [claimOf(two, 'The pier'), claimOf(two, 'Thirty')];
  const { ask, done } = amira;
  for (const c of [...one.claims, ...two.claims]) await amira.judge(c.id, 'opinion', word('judgement'));
  await done(ask('POST', '/judgements', { items: [{ claim: forty.id, kind: 'excluded' }] }));
  await done(
    ask('PUT', `/claims/${forty.id}/attribution`, {
      sources: [{ name: word('speaker'), type: 'named_person' }],
      mode: 'direct',
      cue: word('cue'),
      origin: { name: word('origin'), type: 'agency' },
    }),
  );
  for (const article of [one, two])
    await done(ask('PUT', `/articles/${article.id}/pass`, { status: 'finished' }));
  await done(ask('PUT', `/claims/${pier.id}/decision`, { kind: 'unresolved', reason: word('decision') }));
  const link = await amira.link(forty.id, thirty.id, { differs: ['number'], note: word('note') });
  await done(
    ask('PATCH', `/links/${link.id}`, {
      resolution: 'one_side_in_error',
      resolutionReason: word('resolution'),
    }),
  );
  const { id: agrees } = await amira.link(pier.id, pierToo.id, { relation: 'corroborates' });
  await done(ask('PUT', `/links/${agrees}/independence`, { value: 'same_origin', reason: word('override') }));
  await done(ask('PUT', `/links/${agrees}/decision`, { outcome: 'confirmed', reason: word('linkdecision') }));
  flag = (
    await done(
      ask<{ id: string }>('POST', '/flags', { claim: pier.id, about: 'boundary', sentence: word('flag') }),
    )
  ).id;
  await done(ask('POST', '/discussions', { on: 'claim', target: pier.id, text: word('message') }));
  await done(ask('POST', '/discussions', { on: 'link', target: agrees, text: word('linkmessage') }));
  await done(
    ask('POST', '/statements', { name: word('statement'), claims: [{ claim: pier.id, gist: word('gist') }] }),
  );
  const { items } = await done(ask<{ items: { id: string; name: string }[] }>('GET', '/origins'));
  const [a, b] = items.filter((o) => o.name.startsWith(PLANTED)).map((o) => o.id);
  await done(ask('POST', '/same-as', { a, b }));
  await done(ask('PATCH', `/origins/${a}`, { type: 'document' }));
  snapshot = (await done(ask<{ id: string }>('POST', '/snapshots', {}))).id;
}

beforeAll(async () => {
  door = await openDoor();
  const [ada, editor, reviewer] = [
    await door.person('Ada'),
    await door.person('Editor'),
    await door.person('Bo'),
  ];
  const made = await door.ask<{ id: string }>('POST', '/reviews', {
    as: ada,
    body: {
      question: 'What happened to the pier?',
      blindFirst: true,
      requiredJudgements: 2,
      template: 'team',
    },
  });
  review = made.value.id;
  await door.enrol(review, editor, 'editor');
  await door.enrol(review, reviewer, 'editor');
  [amira, bo] = [deskOf(door, review, editor), deskOf(door, review, reviewer)];
  const owner = deskOf(door, review, ada);
  one = await owner.article('The pier sank at noon. Forty boats were lost there. Nobody was hurt at all.');
  two = await owner.article('The pier sank at one. Thirty boats were lost there. It rained the whole day.');
  baseline = new Map();
  for (const address of addresses())
    if (isComparable(address)) baseline.set(address, stripped(await read(address, reviewer)));
  start = await door.version(review);
  await plant();
});
afterAll(() => door.close());

test('there is much to read, and Amira reads all that she said', async () => {
  expect(addresses().length).toBeGreaterThan(30);
  let all = '';
  for (const address of addresses()) all += await read(address, amira.person);
  for (const said of SAID) expect(all).toContain(said);
});

describe('before his own pass, Bo', () => {
  test('reads nothing of hers at any address, and every count as if she were not there', async () => {
    for (const address of addresses()) {
      const text = await read(address, bo.person);
      expect([address, text.includes(PLANTED)]).toEqual([address, false]);
      const before = baseline.get(address);
      if (before !== undefined) expect([address, stripped(text)]).toEqual([address, before]);
    }
  });

  test('hears of her work only the numbers, on the stream and in the activity', async () => {
    const events = (await streamed(bo.person)).filter((e) => e.version > start);
    expect(events.map((e) => e.version)).toEqual(
      Array.from({ length: events.length }, (_, i) => start + 1 + i),
    );
    expect(JSON.stringify(events)).not.toContain(PLANTED);
    const told = new Set(events.map((e) => e.type));
    expect([...told].sort()).toEqual(['pass.finished', 'pass.started', 'snapshot.frozen', 'withheld']);
    const { items } = await bo.done(bo.ask<{ items: unknown[] }>('GET', `/activity?after=${start}`));
    expect(items).toEqual(events);
  });

  test('is told in which article she is and that boundaries are held, not where she is nor who holds them', async () => {
    expect(await whereAmiraIs()).toEqual({
      people: [expect.objectContaining({ member: amira.person.id, article: one.id, claim: null })],
      editing: [{ claim: claimOf(one, 'The pier').id, member: null, free: false }],
    });
  });

  test('cannot read a frozen report, which cannot be shown in part', async () => {
    const told = await bo.ask('GET', `/report?format=json&snapshot=${snapshot}`);
    expect(told).toMatchObject({ status: 403, problem: { type: '/problems/blind' } });
    const { items } = await bo.done(bo.ask<{ items: unknown[] }>('GET', '/snapshots'));
    expect(items).toMatchObject([{ number: 1, claimsChangedSince: 0 }]);
  });

  test('cannot decide, nor touch what he is not shown', async () => {
    const { id } = claimOf(one, 'The pier');
    const shared = await amira.done(amira.ask<{ items: { id: string }[] }>('GET', '/links'));
    const link = shared.items[0]?.id ?? '';
    const version = await door.version(review);
    for (const [method, path, body, status] of [
      ['PUT', `/claims/${id}/decision`, { kind: 'opinion' }, 403],
      ['DELETE', `/claims/${id}/decision`, undefined, 403],
      ['PATCH', `/links/${link}`, { note: 'x' }, 404],
      ['DELETE', `/links/${link}`, undefined, 404],
      ['PUT', `/links/${link}/vote`, { answer: 'no' }, 404],
      ['PUT', `/links/${link}/decision`, { outcome: 'rejected' }, 404],
      ['POST', '/flags', { link, about: 'link', sentence: 's' }, 404],
      ['POST', '/discussions', { on: 'link', target: link, text: 's' }, 404],
      ['PATCH', `/flags/${flag}`, { resolved: true }, 404],
      ['PUT', `/flags/${flag}`, { resolved: true }, 404],
    ] as const) {
      const told = await bo.ask(method, path, body);
      if (told.status === 405) continue; // the flag has one of the two methods
      expect([path, told.status]).toEqual([path, status]);
      expect(JSON.stringify(told.value)).not.toContain(PLANTED);
    }
    expect(await door.version(review)).toBe(version);
  });

  test('is told nothing by the answers to what he does himself, nor by undoing it', async () => {
    const [pier, forty, thirty] = [claimOf(one, 'The pier'), claimOf(one, 'Forty'), claimOf(two, 'Thirty')];
    const deeds = [
      () => bo.ask('PUT', `/claims/${pier.id}/judgement`, { kind: 'reported_fact' }),
      () => bo.ask('PATCH', `/claims/${pier.id}`, { end: pier.end - 1 }),
      () => bo.undo(true),
      () => bo.redo(true),
      () => bo.undo(true),
      () => bo.ask('POST', `/claims/${pier.id}/split`, { at: pier.start + 9 }),
      () => bo.undo(true),
      () => bo.ask('POST', `/claims/${pier.id}/merge`, { with: forty.id }),
      () => bo.undo(true),
      () => bo.ask('PATCH', `/claims/${pier.id}`, { end: pier.end - 1 }, { headers: { 'if-match': '"1"' } }),
      () => bo.ask('POST', '/links', { a: forty.id, b: thirty.id, relation: 'conflicts' }),
      () => bo.undo(true),
      () => bo.ask('DELETE', `/claims/${forty.id}`),
      () => bo.undo(true),
    ];
    const statuses: number[] = [];
    for (const deed of deeds) {
      const told = await deed();
      statuses.push(told.status);
      expect(JSON.stringify(told.value)).not.toContain(PLANTED);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 412, 201, 200, 200, 200]);
    for (const address of addresses())
      expect([address, (await read(address, bo.person)).includes(PLANTED)]).toEqual([address, false]);
    expect(JSON.stringify(await streamed(bo.person))).not.toContain(PLANTED);
  });
});

test('what Bo writes where hers is hidden stands beside it: he sees his own, she sees both, and hers counts', async () => {
  const { id } = claimOf(one, 'Forty');
  type Seen = { attribution: { cue: string; alternatives: { cue: string }[] } | null };
  const his = { sources: [{ name: 'Bo’s sailor', type: 'named_person' }], mode: 'direct', cue: 'bosword' };
  const told = await bo.ask<Seen>('PUT', `/claims/${id}/attribution`, his);
  expect(told).toMatchObject({ status: 200, value: { attribution: { cue: 'bosword', alternatives: [] } } });
  expect(JSON.stringify(told.value)).not.toContain(PLANTED);
  const again = await bo.ask<Seen>('PUT', `/claims/${id}/attribution`, { ...his, cue: 'bossecond' });
  expect(again.value).toMatchObject({ attribution: { cue: 'bossecond', alternatives: [] } });
  expect((await amira.claim(id)).attribution).toMatchObject({
    cue: word('cue'),
    alternatives: [{ cue: 'bossecond', by: bo.person.id }],
  });
  const late = await bo.ask('PUT', `/claims/${id}/attribution`, his, { headers: { 'if-match': '"1"' } });
  expect(late).toMatchObject({ status: 412, problem: { current: { attribution: { cue: 'bossecond' } } } });
  expect(JSON.stringify(late.problem)).not.toContain(PLANTED);
  for (const address of addresses())
    expect([address, (await read(address, bo.person)).includes(PLANTED)]).toEqual([address, false]);
  expect(JSON.stringify(await streamed(bo.person))).not.toContain(PLANTED);
  const away = await bo.ask('DELETE', `/claims/${id}/attribution`);
  expect(away).toMatchObject({ status: 200, value: { attribution: null } });
  expect((await amira.claim(id)).attribution).toMatchObject({ cue: word('cue'), alternatives: [] });
  for (const _ of ['the removal', 'the second', 'the first']) expect((await bo.undo()).status).toBe(200);
});

test('one finished pass shows what is about that article, and still nothing that joins it with the other', async () => {
  await bo.done(bo.ask('PUT', `/articles/${one.id}/pass`, { status: 'finished' }));
  const first = await read(`/reviews/${review}/articles/${one.id}`, bo.person);
  for (const said of ['judgement', 'speaker', 'cue', 'decision'].map(word)) expect(first).toContain(said);
  expect(await read(`/reviews/${review}/articles/${two.id}`, bo.person)).not.toContain(PLANTED);
  const links = await read(`/reviews/${review}/links`, bo.person);
  expect(links).not.toContain(PLANTED);
  expect(await read(`/reviews/${review}/flags`, bo.person)).toContain(word('flag'));
});

test('after both, Bo reads and hears everything that Amira does; there is no way back to being blind', async () => {
  await bo.done(bo.ask('PUT', `/articles/${two.id}/pass`, { status: 'finished' }));
  const all: string[] = [];
  for (const address of addresses()) {
    const [his, hers] = [await read(address, bo.person), await read(address, amira.person)];
    all.push(his);
    expect([address, his.includes(PLANTED)]).toEqual([address, hers.includes(PLANTED)]);
  }
  for (const said of SAID) expect(all.join('\n')).toContain(said);
  const { id } = claimOf(one, 'The pier');
  expect(await whereAmiraIs()).toEqual({
    people: [expect.objectContaining({ member: amira.person.id, article: one.id, claim: id })],
    editing: [{ claim: id, member: amira.person.id, free: false }],
  });
  expect((await bo.ask('GET', `/report?format=json&snapshot=${snapshot}`)).status).toBe(200);
  const events = await streamed(bo.person);
  expect(events.some((e) => e.type === 'withheld')).toBe(false);
  expect(events).toEqual(await streamed(amira.person));
  const back = await bo.ask('PUT', `/articles/${two.id}/pass`, { status: 'in_progress' });
  expect(back).toMatchObject({ status: 409, problem: { type: '/problems/blind' } });
});
