import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor, type Person } from './test-door';

/** The history in words, its filters and its file, and setting a change back, through the door. */

type Claim = { id: string; start: number; end: number; text: string; kind: string | null };
type Entry = {
  version: number;
  type: string;
  actor: string;
  undoes: number | null;
  claims: { name: string | null }[];
  lines: { field: string; of: string | null; before: unknown[]; after: unknown[] }[];
  restorable: boolean;
};
type Page = { items: Entry[]; nextCursor: string | null; withheld: number };

let door: Door;
let editor: Person;
let one: Person;
let two: Person;
let viewer: Person;
let review: string;
let article: { id: string; claims: Claim[] };

const ask = <T = Record<string, unknown>>(as: Person, method: string, path: string, body?: unknown) =>
  door.ask<T>(method, `/reviews/${review}${path}`, { as, ...(body === undefined ? {} : { body }) });
const history = async (as: Person, query = '') =>
  (await ask<Page>(as, 'GET', `/activity-in-words${query}`)).value;
const claim = (at: number) => article.claims[at]?.id ?? '';
const kindNow = async (as: Person, at: number) =>
  (await ask<Claim>(as, 'GET', `/claims/${claim(at)}`)).value.kind;
const judge = async (as: Person, at: number, kind: string) =>
  (await ask<{ reviewVersion: number }>(as, 'PUT', `/claims/${claim(at)}/judgement`, { kind })).value
    .reviewVersion;
const restore = (as: Person, version: number, force = false) =>
  ask(as, 'POST', '/restorations', { version, force });

async function freshReview() {
  review = await door.review(editor);
  await door.enrol(review, one, 'reviewer');
  await door.enrol(review, two, 'reviewer');
  await door.enrol(review, viewer, 'viewer');
  const made = await ask<{ id: string }>(editor, 'POST', '/articles', {
    text: 'Forty people were rescued. The port is a disgrace.\n',
    source: { name: 'Herald' },
  });
  article = (await ask<typeof article>(editor, 'GET', `/articles/${made.value.id}`)).value;
}

beforeAll(async () => {
  door = await openDoor();
  [editor, one, two, viewer] = [
    await door.person('Editor'),
    await door.person('One'),
    await door.person('Two'),
    await door.person('Viewer'),
  ];
});
afterAll(async () => {
  await door.close();
});

describe('the history in words', () => {
  beforeAll(freshReview);

  test('says what became what, newest first', async () => {
    await judge(one, 1, 'reported_fact');
    await judge(one, 1, 'opinion');
    await ask(one, 'PUT', `/claims/${claim(0)}/attribution`, {
      sources: [{ name: 'Ines Calder', type: 'named_person' }],
      mode: 'indirect',
      chain: [],
      origin: { name: 'Agency X', type: 'agency' },
      hedged: true,
    });
    const [attributed, changed, first] = (await history(viewer)).items;
    expect(attributed).toMatchObject({ type: 'claim.attributed', claims: [{ name: 'A1·1' }] });
    const lines = Object.fromEntries(attributed?.lines.map((l) => [l.field, [l.before, l.after]]) ?? []);
    expect(lines).toMatchObject({
      speaker: [[], [{ text: 'Ines Calder' }]],
      origin: [[], [{ text: 'Agency X' }]],
      hedged: [[], [{ term: 'hedged' }]],
    });
    expect(changed?.lines).toEqual([
      { field: 'kind', of: one.id, before: [{ term: 'reported_fact' }], after: [{ term: 'opinion' }] },
    ]);
    expect(first?.lines[0]).toMatchObject({ before: [], after: [{ term: 'reported_fact' }] });
  });

  test('is filtered by person, article, claim, subject and day, and goes on where a page ends', async () => {
    const types = async (query: string) => (await history(editor, query)).items.map(({ type }) => type);
    expect(await types(`?person=${one.id}&what=judgements`)).toEqual(['claim.judged', 'claim.judged']);
    expect(await types(`?claim=${claim(0)}`)).toEqual(['claim.attributed']);
    expect(await types(`?article=${article.id}&what=articles`)).toEqual(['article.imported']);
    expect(await types(`?what=judgements&since=2999-01-01`)).toEqual([]);
    const all = await types('');
    const firstPage = await history(editor, '?limit=2');
    const rest = await types(`?before=${firstPage.nextCursor}`);
    expect([...firstPage.items.map(({ type }) => type), ...rest]).toEqual(all);
    expect((await ask(editor, 'GET', '/activity-in-words?what=nothing')).status).toBe(422);
  });

  test('is a CSV file, oldest first, with formulas neutralised', async () => {
    await ask(one, 'POST', '/discussions', { on: 'review', text: '=HYPERLINK("x")' });
    const told = await ask<string>(viewer, 'GET', '/activity-file?what=discussion');
    expect(told.headers.get('content-type')).toContain('text/csv');
    expect(told.value).toContain('message,,,"\'=HYPERLINK(""x"")"');
    expect(told.value.split('\r\n')[0]).toContain('version,at,person,event');
  });
});

describe('setting a change back', () => {
  beforeAll(freshReview);

  test('makes a new event that names the one it sets back; both stay', async () => {
    await judge(one, 0, 'reported_fact');
    const version = await judge(one, 0, 'opinion');
    expect(await kindNow(one, 0)).toBe('opinion');
    const done = await restore(one, version);
    expect(done.status).toBe(200);
    expect(done.value).toMatchObject({ restored: version, reviewVersion: version + 1 });
    expect(await kindNow(one, 0)).toBe('reported_fact');
    const [restored, original] = (await history(viewer)).items;
    expect(restored).toMatchObject({ type: 'change.restored', undoes: version });
    expect(restored?.lines[0]).toMatchObject({
      before: [{ term: 'opinion' }],
      after: [{ term: 'reported_fact' }],
    });
    expect(original).toMatchObject({ version, type: 'claim.judged' });
    // A restoration is a change of one's own: the undo key takes it back, and not what it set back.
    expect((await ask(one, 'POST', '/undo', {})).value).toMatchObject({ undone: version + 1 });
    expect(await kindNow(one, 0)).toBe('opinion');
    expect((await ask(one, 'POST', '/redo', {})).status).toBe(200);
    expect(await kindNow(one, 0)).toBe('reported_fact');
    // And the restoration can be set back too.
    expect((await restore(one, version + 1)).status).toBe(200);
    expect(await kindNow(one, 0)).toBe('opinion');
  });

  test('asks when someone has changed the same thing since', async () => {
    const attribute = (as: Person, name: string) =>
      ask<{ reviewVersion: number }>(as, 'PUT', `/claims/${claim(1)}/attribution`, {
        sources: [{ name, type: 'named_person' }],
        mode: 'direct',
      });
    const first = (await attribute(one, 'Ann')).value.reviewVersion;
    await attribute(two, 'Bea');
    const refused = await restore(one, first);
    expect(refused.status).toBe(409);
    expect(refused.problem).toMatchObject({ type: expect.stringContaining('changed-since') });
    expect(refused.problem.detail).toContain('Restore anyway?');
    expect((await restore(one, first, true)).status).toBe(200);
    const { value } = await ask<{ attribution: unknown }>(one, 'GET', `/claims/${claim(1)}`);
    expect(value.attribution).toBeNull();
  });

  test('keeps to what each may do: judgements are personal, decisions are editors’, viewers read', async () => {
    const judged = await judge(one, 1, 'opinion');
    const decided = (
      await ask<{ reviewVersion: number }>(editor, 'PUT', `/claims/${claim(1)}/decision`, { kind: 'opinion' })
    ).value.reviewVersion;
    for (const [person, version] of [
      [two, judged],
      [editor, judged],
      [one, decided],
      [viewer, decided],
    ] as const)
      expect((await restore(person, version)).status).toBe(403);
    const shown = (await history(two)).items;
    expect(shown.find(({ version }) => version === judged)?.restorable).toBe(false);
    expect((await history(editor)).items.find(({ version }) => version === decided)?.restorable).toBe(true);
    expect((await restore(editor, decided)).status).toBe(200);
    expect((await restore(editor, 1)).status).toBe(403); // the making of the review
    expect((await restore(editor, 9999)).status).toBe(404);
  });

  test('brings back a removed link', async () => {
    const made = await ask<{ id: string }>(editor, 'POST', '/articles', {
      text: 'Thirty-eight people were rescued.\n',
      source: { name: 'Gazette' },
    });
    const far = (await ask<typeof article>(editor, 'GET', `/articles/${made.value.id}`)).value;
    const link = await ask<{ id: string }>(one, 'POST', '/links', {
      a: claim(0),
      b: far.claims[0]?.id,
      relation: 'corroborates',
    });
    const removed = (await ask<{ reviewVersion: number }>(two, 'DELETE', `/links/${link.value.id}`)).value;
    expect((await restore(one, removed.reviewVersion)).status).toBe(200);
    const list = await ask<{ items: { id: string; deletedAt: string | null }[] }>(one, 'GET', '/links');
    expect(list.value.items).toMatchObject([{ id: link.value.id, deletedAt: null }]);
  });
});

describe('a blind review', () => {
  beforeAll(async () => {
    await freshReview();
    await ask(editor, 'PATCH', '', { blindFirst: true });
  });

  test('tells and sets back nothing of others before the own pass is finished', async () => {
    const version = await judge(one, 0, 'opinion');
    await ask(one, 'PUT', `/claims/${claim(0)}/attribution`, {
      sources: [{ name: 'Secret Sam', type: 'named_person' }],
      mode: 'direct',
    });
    const seen = await history(two);
    expect(JSON.stringify(seen)).not.toContain('Secret Sam');
    expect(JSON.stringify(seen)).not.toContain('"opinion"');
    expect(seen.withheld).toBeGreaterThan(0);
    const csv = await ask<string>(two, 'GET', '/activity-file');
    expect(csv.value).not.toContain('Secret Sam');
    expect([404, 409]).toContain((await restore(two, version)).status);
    await ask(two, 'PUT', `/articles/${article.id}/pass`, { status: 'finished' });
    expect(JSON.stringify(await history(two))).toContain('Secret Sam');
  });
});
