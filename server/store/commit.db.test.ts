import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import { judge } from '@/domain/judging';
import { stateOf } from '@/domain/review-state';
import { claimOf, type Desk, deskOf } from '@/server/api/test-desk';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { commit } from './commit';
import { pool } from './database';
import { eventsAfter } from './events';
import { claimRecords } from './records';
import { RefusedError, wasOvertaken } from './refusals';

const AT = '2026-03-14T10:00:00.000Z';

let door: Door;
let ada: Person;
let review: string;
let desk: Desk;
let one: ArticleView;
let two: ArticleView;

const sql = (text: string, values: unknown[] = []) => pool().query(text, values);
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** New members of the review, each at a desk of their own. */
async function colleagues(name: string, count: number): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (let i = 0; i < count; i++) {
    const person = await door.person(`${name}${i}`);
    await door.enrol(review, person, 'reviewer');
    desks.push(deskOf(door, review, person));
  }
  return desks;
}

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  review = await door.review(ada);
  desk = deskOf(door, review, ada);
  one = await desk.article(
    'The pier sank at noon. Forty boats were lost. Nobody was hurt. It rained all day.',
  );
  two = await desk.article('The pier sank at one. Thirty boats were lost. The mayor was away.');
});
afterAll(() => door.close());

describe('the events of a review', () => {
  test('of sixteen writers at once have no gaps, are in the order of their commits, and say all that was done', async () => {
    const from = await door.version(review);
    const claims = [...one.claims, ...two.claims];
    const writers = await colleagues('Writer', 16);
    const start = await door.version(review);
    expect(start).toBe(from + 16);
    // A reader that follows all the while must never see a version before an earlier one.
    const followed: number[] = [];
    let writing = true;
    const follower = (async () => {
      while (writing) {
        const events = await eventsAfter(review, followed.at(-1) ?? start, 500);
        followed.push(...events.map((e) => e.version));
        await new Promise((next) => setTimeout(next, 2));
      }
    })();
    const answers = await Promise.all(
      writers.map(async (writer, w) => {
        const versions: number[] = [];
        for (let i = 0; i < 10; i++) {
          const claim = claims[(w + i) % claims.length]?.id ?? '';
          versions.push((await writer.judge(claim, i % 2 ? 'opinion' : 'excluded')).reviewVersion);
        }
        return versions;
      }),
    );
    await new Promise((next) => setTimeout(next, 20));
    writing = false;
    await follower;
    const expected = Array.from({ length: 160 }, (_, i) => start + 1 + i);
    expect(answers.flat().sort((x, y) => x - y)).toEqual(expected);
    for (const own of answers) expect(own).toEqual([...own].sort((x, y) => x - y));
    expect(followed).toEqual(expected);
    expect(await door.version(review)).toBe(start + 160);
  });

  test('of a transaction that fails are not there, nor is its version', async () => {
    const before = await door.version(review);
    const records = await claimRecords(review, [one.claims[0]?.id ?? '']);
    const ruling = judge(stateOf(records), {
      claim: one.claims[0]?.id ?? '',
      reviewer: ada.id,
      kind: 'opinion',
      at: AT,
    });
    if (!ruling.ok) throw new Error(ruling.refusal.detail);
    const within = () => Promise.reject(new Error('no'));
    const change = { review, actor: ada.id, tab: null, at: AT, ...ruling, within };
    expect(await caught(commit(change))).toEqual(new Error('no'));
    expect(await door.version(review)).toBe(before);
    expect((await desk.claim(one.claims[0]?.id ?? '')).judgements.some((j) => j.reviewer === ada.id)).toBe(
      false,
    );
  });
});

describe('two writers of one record', () => {
  test('a judgement is never written over one that the decision did not know', async () => {
    const { id } = claimOf(one, 'Nobody');
    const state = stateOf(await claimRecords(review, [id]));
    const ruled = (kind: 'opinion' | 'excluded') => {
      const ruling = judge(state, { claim: id, reviewer: ada.id, kind, at: AT });
      if (!ruling.ok) throw new Error(ruling.refusal.detail);
      const { type, changes } = ruling;
      return commit({
        review,
        actor: ada.id,
        tab: null,
        at: AT,
        type,
        changes: changes.filter((c) => c.noun === 'judgement'),
      });
    };
    await ruled('opinion');
    expect(wasOvertaken(await caught(ruled('excluded')))).toBe(true);
    const mine = (await desk.claim(id)).judgements.filter((j) => j.reviewer === ada.id);
    expect(mine).toMatchObject([{ kind: 'opinion' }]);
  });

  test('a split keeps the judgement that came while it was decided', async () => {
    const article = await desk.article(
      'A wall fell and a crane fell with it, people said. Then it was quiet.',
    );
    const { id, start } = claimOf(article, 'A wall');
    const rafael = await door.person('Rafael');
    await door.enrol(review, rafael, 'reviewer');
    const other = deskOf(door, review, rafael);
    for (let round = 0; round < 4; round++) {
      const kind = round % 2 ? 'opinion' : 'reported_fact';
      const [judged, split] = await Promise.all([
        other.ask('PUT', `/claims/${id}/judgement`, { kind }),
        desk.ask<{ claims: { id: string }[] }>('POST', `/claims/${id}/split`, { at: start + 11 }),
      ]);
      expect([judged.status, split.status]).toEqual([200, 200]);
      const mine = (await desk.claim(id)).judgements.find((j) => j.reviewer === rafael.id);
      expect(mine?.kind).toBe(kind);
      expect((await desk.undo(true)).status).toBe(200);
    }
  });

  test('two moves of one claim without If-Match are both done, one after the other', async () => {
    const { id, version, end, start } = claimOf(two, 'The mayor');
    const [a, b] = await Promise.all([
      desk.ask<{ version: number; end: number }>('PATCH', `/claims/${id}`, { end: end - 1 }),
      desk.ask<{ version: number; start: number }>('PATCH', `/claims/${id}`, { start: start + 4 }),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(await desk.claim(id)).toMatchObject({ start: start + 4, end: end - 1, version: version + 2 });
  });

  test('two moves with the same If-Match: one is done, the other is told what is there now', async () => {
    const { id } = claimOf(two, 'Thirty');
    const { version, end } = await desk.claim(id);
    const headers = { 'if-match': `"${version}"` };
    const told = await Promise.all(
      [1, 2].map((less) => desk.ask('PATCH', `/claims/${id}`, { end: end - less }, { headers })),
    );
    expect(told.map((t) => t.status).sort()).toEqual([200, 412]);
    const now = await desk.claim(id);
    expect(now.version).toBe(version + 1);
    const stale = told.find((t) => t.status === 412);
    expect(stale?.problem).toMatchObject({
      type: '/problems/stale',
      current: { id, version: now.version, end: now.end },
    });
  });

  test('settings that two owners change at once are both changed', async () => {
    const told = await Promise.all([
      desk.ask('PATCH', '', { place: 'The harbour' }),
      desk.ask('PATCH', '', { eventDate: 'March 2026' }),
    ]);
    expect(told.map((t) => t.status)).toEqual([200, 200]);
    expect(await desk.done(desk.ask('GET', ''))).toMatchObject({
      place: 'The harbour',
      eventDate: 'March 2026',
    });
    const stale = await desk.ask('PATCH', '', { place: 'Elsewhere' }, { headers: { 'if-match': '"1"' } });
    expect(stale).toMatchObject({ status: 412, problem: { current: { id: review, place: 'The harbour' } } });
  });
});

describe('races that the database decides', () => {
  test('one free range, two different cuts: one claim, and a refusal that names it', async () => {
    const article = await desk.article('A free range of words is here. Another sentence follows it.');
    const { id, start, end } = claimOf(article, 'A free');
    await desk.done(desk.ask('DELETE', `/claims/${id}`));
    const told = await Promise.all(
      [0, 2, 4, 6].map((cut) =>
        desk.ask<{ id: string }>('POST', `/articles/${article.id}/claims`, { start, end: end - cut }),
      ),
    );
    expect(told.map((t) => t.status).sort()).toEqual([201, 409, 409, 409]);
    const made = told.find((t) => t.status === 201)?.value.id;
    for (const { status, problem } of told)
      if (status === 409)
        expect(problem).toMatchObject({
          type: '/problems/overlap',
          other: made,
          detail: expect.stringContaining('claim 1'),
        });
  });

  test('a name that two bring at once is one name', async () => {
    const sources = [{ name: 'Amal Haddad', type: 'named_person' }];
    const told = await Promise.all(
      two.claims.map((c, i) =>
        desk.ask('PUT', `/claims/${c.id}/attribution`, {
          sources: i % 2 ? [{ ...sources[0], name: 'AMAL  HADDAD' }] : sources,
          mode: 'direct',
        }),
      ),
    );
    expect(told.map((t) => t.status)).toEqual(two.claims.map(() => 200));
    const { rows } = await sql('SELECT count(*)::int AS n FROM entity WHERE review_id = $1 AND key = $2', [
      review,
      'amal haddad',
    ]);
    expect(rows[0].n).toBe(1);
  });

  test('a pair that six link at once is one link with six votes', async () => {
    const [a, b] = [claimOf(one, 'The pier').id, claimOf(two, 'The pier').id];
    const people = await colleagues('Linker', 6);
    const told = await Promise.all(
      people.map((p, i) =>
        p.ask<{ id: string }>(
          'POST',
          '/links',
          i % 2 ? { a, b, relation: 'conflicts' } : { a: b, b: a, relation: 'conflicts' },
        ),
      ),
    );
    expect(told.map((t) => t.status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(told.map((t) => t.value.id)).size).toBe(1);
    const { items } = await desk.done(desk.ask<{ items: { votes: unknown[] }[] }>('GET', '/links'));
    expect(items.map((l) => l.votes.length)).toEqual([6]);
  });
});

describe('what the tables themselves refuse', () => {
  const row = (a: string, b: string, articleA: string, articleB: string, of = review) =>
    caught(
      sql(
        `INSERT INTO claim_link (review_id, id, a, b, article_a, article_b, relation, state, resolution, created_by, at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 'corroborates', 'confirmed', 'open', $7, now(), 1)`,
        [of, newId(), a, b, articleA, articleB, ada.id],
      ),
    );

  test('a link between two reviews, or of one article, or in the other order', async () => {
    const [x, y] = [claimOf(one, 'Forty'), claimOf(one, 'It rained')];
    const far = claimOf(two, 'Thirty');
    const otherReview = await door.review(ada);
    const foreign = (await deskOf(door, otherReview, ada).article('A text of another review stands here.'))
      .claims[0];
    if (!foreign) throw new Error('no claim');
    const [lo, hi] = [x, foreign].sort((p, q) => (p.id < q.id ? -1 : 1)) as [typeof x, typeof x];
    expect(await row(lo.id, hi.id, lo.article, hi.article)).toMatchObject({ code: '23503' });
    expect(await row(lo.id, hi.id, lo.article, hi.article, otherReview)).toMatchObject({ code: '23503' });
    expect(await row(x.id, y.id, x.article, y.article)).toMatchObject({
      code: '23514',
      constraint: 'link_two_articles',
    });
    expect(await row(x.id, far.id, x.article, x.article)).toMatchObject({ code: '23514' });
    expect(await row(far.id, x.id, far.article, x.article)).toMatchObject({
      code: '23514',
      constraint: 'link_one_order',
    });
    expect(await row(x.id, far.id, x.article, far.article)).toBeNull();
  });

  test('two live claims over one character, but not beside a tombstone', async () => {
    const { id, start, end } = claimOf(one, 'Forty');
    const copy = (deleted: string | null) =>
      caught(
        sql(
          `INSERT INTO claim (review_id, id, article_id, text_version, start, "end", text, zone, version, deleted_at)
           SELECT review_id, $2, article_id, text_version, "end" - 1, "end" + 1, text, zone, 1, $3::timestamptz FROM claim WHERE review_id = $1 AND id = $4`,
          [review, newId(), deleted, id],
        ),
      );
    expect(end).toBeGreaterThan(start);
    expect(await copy(null)).toMatchObject({ code: '23P01', constraint: 'claim_no_overlap' });
    expect(await copy(AT)).toBeNull();
  });

  test('a judgement of a claim under another article than its own', async () => {
    const { id } = claimOf(one, 'Forty');
    const told = caught(
      sql(
        `INSERT INTO judgement (review_id, claim_id, article_id, reviewer_id, kind, at, recheck, after_reveal)
         VALUES ($1, $2, $3, $4, 'opinion', now(), false, false)`,
        [review, id, two.id, newId()],
      ),
    );
    expect(await told).toMatchObject({ code: '23503' });
  });
});

test('deleted is a tombstone: the row stays with its words, and its links with it', async () => {
  const article = await desk.article('This sentence will be deleted. This one stays where it is.');
  const { id } = claimOf(article, 'This sentence');
  const { id: link } = await desk.link(id, claimOf(one, 'Forty').id);
  await desk.judge(id, 'opinion', 'my reason');
  await desk.done(desk.ask('DELETE', `/claims/${id}`));
  expect((await desk.ask('GET', `/claims/${id}`)).status).toBe(404);
  const { rows } = await sql(
    `SELECT c.text, c.deleted_at IS NOT NULL AS gone, l.deleted_at IS NOT NULL AS parted, j.reason
     FROM claim c JOIN claim_link l ON l.review_id = c.review_id AND l.id = $3
     JOIN judgement j ON j.review_id = c.review_id AND j.claim_id = c.id WHERE c.review_id = $1 AND c.id = $2`,
    [review, id, link],
  );
  expect(rows).toEqual([
    { text: 'This sentence will be deleted.', gone: true, parted: true, reason: 'my reason' },
  ]);
});

test('a refusal from the database is a refusal, with the other claim, and not an error', async () => {
  const { id, end } = claimOf(one, 'Forty');
  const { claim } = await claimRecords(review, [id]);
  const [before] = claim ?? [];
  if (!before) throw new Error('no claim');
  const after = { ...before, end: end + 10, version: before.version + 1 };
  const change = {
    review,
    actor: ada.id,
    tab: null,
    at: AT,
    type: 'claim.moved' as const,
    changes: [{ noun: 'claim' as const, id, before, after }],
  };
  const error = await caught(commit(change));
  expect(error).toBeInstanceOf(RefusedError);
  expect((error as RefusedError).refusal).toMatchObject({
    status: 409,
    code: 'overlap',
    other: claimOf(one, 'Nobody').id,
  });
});
