import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import type { MemberView } from '@/domain/api/members';
import type { ReviewView } from '@/domain/api/reviews';
import { unsafeReview } from '@/server/store/membership';
import { openDisagreements } from '@/server/store/open-disagreements';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person } from './test-door';
import { addressesOf, read, streamed } from './test-walk';

/**
 * A class: Thea teaches; Noor and Bo are her pupils. The pupils' names have a word of their own, and Thea says something
 * of every sort; then every address is read as Bo.
 */

let door: Door;
let review: string;
let thea: Desk;
let noor: Desk;
let bo: Desk;
let one: ArticleView;
let link: { id: string; token: string };
let snapshot = '';

/** In Noor's name and in her email. */
const NAME = /zznoor/i;
const word = (of: string) => `zzthea${of}`;
const KEPT = ['judgement', 'flag', 'decision', 'linkdecision'].map(word);

const addresses = () => addressesOf(review, 'reviewer', [one]);
const walk = async (as: Desk, over = addresses()) => {
  const found = new Map<string, string>();
  for (const address of over) found.set(address, await read(address, as.person));
  return found;
};
const accept = (token: string, as: Person) =>
  door.ask<{ review: string; role: string }>('POST', '/invitations/accept', { as, body: { token } });
const members = async (as: Desk) => (await as.done(as.ask<{ items: MemberView[] }>('GET', '/members'))).items;
const classLink = (body: object = {}) =>
  thea.done(thea.ask<typeof link>('POST', '/invitations', { classLink: true, ...body }));
const finish = (desk: Desk, article: ArticleView) =>
  desk.done(desk.ask('PUT', `/articles/${article.id}/pass`, { status: 'finished' }));

beforeAll(async () => {
  door = await openDoor();
  const teacher = await door.person('Thea');
  const made = await door.ask<ReviewView>('POST', '/reviews', {
    as: teacher,
    body: { question: 'What happened to the pier?', template: 'class' },
  });
  review = made.value.id;
  thea = deskOf(door, review, teacher);
  one = await thea.article('The pier sank at noon. Forty boats were lost there. Nobody was hurt at all.');
  noor = deskOf(door, review, await door.person('ZzNoor'));
  bo = deskOf(door, review, await door.person('Bo'));
  link = await classLink();
});
afterAll(() => door.close());

test('a class is blind, asks everyone, hides suggestions and folds comments, unless it is told otherwise', async () => {
  const { value } = await door.ask<ReviewView>('GET', `/reviews/${review}`, { as: thea.person });
  expect(value).toMatchObject({
    blindFirst: true,
    requiredJudgements: 'everyone',
    hideSuggestions: true,
    collapseComments: true,
    releasedAt: null,
  });
  const other = await door.ask<ReviewView>('POST', '/reviews', {
    as: thea.person,
    body: { question: 'What happened to the quay?', template: 'class', blindFirst: false },
  });
  expect(other.value).toMatchObject({ blindFirst: false, hideSuggestions: true });
});

describe('the class link', () => {
  test('lets in everyone who has it, as reviewer, each under another pseudonym', async () => {
    for (const { person } of [noor, bo])
      expect(await accept(link.token, person)).toMatchObject({ status: 200, value: { role: 'reviewer' } });
    const names = (await members(thea)).map(({ pseudonym }) => pseudonym);
    expect(names).toEqual([
      null,
      expect.stringMatching(/^Reviewer \d\d$/),
      expect.stringMatching(/^Reviewer/),
    ]);
    expect(new Set(names).size).toBe(3);
  });

  test('lets a whole class in at once, also those who have no account, though sign-up is by invitation', async () => {
    const course = await door.ask<ReviewView>('POST', '/reviews', {
      as: thea.person,
      body: { question: 'What happened to the mole?', template: 'class' },
    });
    const at = `/reviews/${course.value.id}`;
    const { value } = await door.ask<typeof link>('POST', `${at}/invitations`, {
      as: thea.person,
      body: { classLink: true },
    });
    const pupils = await Promise.all(Array.from({ length: 12 }, (_, i) => door.person(`Pupil${i}`)));
    const told = await Promise.all([
      ...pupils.map((pupil) => accept(value.token, pupil)),
      ...Array.from({ length: 4 }, (_, i) =>
        door.ask('POST', '/accounts', {
          body: {
            email: `new${i}@example.org`,
            name: 'New',
            password: 'a long password',
            invitation: value.token,
          },
        }),
      ),
    ]);
    expect(told.map(({ status }) => status).sort()).toEqual([...Array(12).fill(200), ...Array(4).fill(201)]);
    const { value: list } = await door.ask<{ items: MemberView[] }>('GET', `${at}/members`, {
      as: thea.person,
    });
    expect(new Set(list.items.map(({ pseudonym }) => pseudonym)).size).toBe(17);
    const { value: links } = await door.ask<{ items: { used: number }[] }>('GET', `${at}/invitations`, {
      as: thea.person,
    });
    expect(links.items).toMatchObject([{ classLink: true, used: 16, usedAt: null }]);
  });

  test('is one: another takes its place; it can be shown again while it works, and be revoked', async () => {
    const second = await classLink({ days: 180 });
    const late = await door.person('Late');
    expect(await accept(link.token, late)).toMatchObject({ status: 409 });
    const shown = await thea.ask<{ link: string }>('POST', `/invitations/${second.id}/link`);
    expect(shown.value.link.endsWith(`/invite/${second.token}`)).toBe(true);
    expect((await bo.ask('POST', `/invitations/${second.id}/link`)).status).toBe(403);
    expect((await thea.ask('DELETE', `/invitations/${second.id}`)).status).toBe(204);
    expect(await accept(second.token, late)).toMatchObject({ status: 409 });
    expect((await thea.ask('POST', `/invitations/${second.id}/link`)).status).toBe(404);
    expect((await thea.ask('POST', '/invitations', { classLink: true, days: 181 })).status).toBe(422);
  });

  test('is for classes', async () => {
    const team = await door.review(thea.person);
    const told = await door.ask('POST', `/reviews/${team}/invitations`, {
      as: thea.person,
      body: { classLink: true },
    });
    expect(told).toMatchObject({ status: 409, problem: { type: '/problems/no-class' } });
  });
});

describe('pupils', () => {
  beforeAll(async () => {
    const [pier, forty] = [claimOf(one, 'The pier'), claimOf(one, 'Forty')];
    for (const claim of one.claims) await noor.judge(claim.id, 'opinion', 'because');
    for (const claim of one.claims) await bo.judge(claim.id, 'reported_fact');
    for (const claim of one.claims) await thea.judge(claim.id, 'attributed_quote', word('judgement'));
    for (const desk of [noor, bo, thea]) await finish(desk, one);
    const two = await noor.article('The pier sank at one. Thirty boats were lost there. It rained all day.');
    const thirty = claimOf(two, 'Thirty');
    for (const desk of [noor, bo, thea]) await finish(desk, two);
    await noor.done(noor.ask('POST', '/flags', { claim: pier.id, about: 'kind', sentence: 'Look again.' }));
    const { id } = await noor.link(forty.id, thirty.id, { differs: ['number'] });
    await thea.done(thea.ask('PUT', `/links/${id}/vote`, { answer: 'no' }));
    await thea.done(
      thea.ask('PUT', `/links/${id}/decision`, { outcome: 'rejected', reason: word('linkdecision') }),
    );
    await noor.done(
      noor.ask('POST', '/discussions', {
        on: 'claim',
        target: pier.id,
        text: 'What do you say?',
        mentions: [bo.person.id],
      }),
    );
    // A teacher who writes the name out all the same.
    await thea.done(
      thea.ask('POST', '/discussions', {
        on: 'review',
        text: `Well seen, @${noor.person.name}`,
        mentions: [noor.person.id],
      }),
    );
    await thea.done(thea.ask('POST', '/flags', { claim: forty.id, about: 'kind', sentence: word('flag') }));
    await thea.done(
      thea.ask('PUT', `/claims/${pier.id}/decision`, { kind: 'opinion', reason: word('decision') }),
    );
    snapshot = (await thea.done(thea.ask<{ id: string }>('POST', '/snapshots', {}))).id;
  });

  test('read no name and no email of a classmate at any address, nor on the stream', async () => {
    const own = ['/inbox', '/reviews', '/account', '/account/sessions'];
    const found = await walk(bo, [
      ...addresses(),
      ...own,
      `/reviews/${review}/report?format=json&snapshot=${snapshot}`,
    ]);
    expect(found.size).toBeGreaterThan(30);
    for (const [address, text] of found)
      expect([address, NAME.exec(text)?.index]).toEqual([address, undefined]);
    const events = JSON.stringify(await streamed(door, review, bo.person));
    expect(NAME.exec(events)).toBeNull();
    const alias = (await members(thea)).find(({ id }) => id === noor.person.id)?.pseudonym ?? '';
    for (const text of [events, found.get('/inbox'), found.get(`/reviews/${review}/activity-file`)])
      expect(text).toContain(alias);
    expect(found.get(`/reviews/${review}/discussions`)).toContain(`@${alias}`);
  });

  test('are told nothing by the answers to what they do, nor by the members they may not manage', async () => {
    const pier = claimOf(one, 'The pier');
    const told = [
      await bo.ask('PUT', `/claims/${pier.id}/judgement`, { kind: 'opinion' }),
      await bo.undo(true),
      await bo.ask('PATCH', `/members/${noor.person.id}`, { role: 'viewer' }),
      await bo.ask('DELETE', `/members/${noor.person.id}`),
      await bo.ask('POST', '/discussions', { on: 'review', text: 'Hello', mentions: [noor.person.id] }),
    ];
    expect(told.map(({ status }) => status)).toEqual([200, 200, 403, 403, 201]);
    for (const { value } of told) expect(NAME.exec(JSON.stringify(value))).toBeNull();
  });

  test('have their names before their teachers, with the pseudonym beside', async () => {
    const seen = (await members(thea)).find(({ id }) => id === noor.person.id);
    expect(seen).toMatchObject({ name: 'ZzNoor', pseudonym: expect.stringMatching(/^Reviewer/) });
    const own = (await members(noor)).map(({ name }) => name);
    expect(own).toEqual(['Thea', 'ZzNoor', expect.stringMatching(/^Reviewer/)]);
    expect((await members(bo)).filter(({ you }) => !you).every(({ lastSeenAt }) => lastSeenAt === null)).toBe(
      true,
    );
  });

  test('have a pseudonym in every report, also their teacher’s: a report is made to be handed on', async () => {
    for (const format of ['html', 'markdown', 'json', 'csv'])
      expect(NAME.exec(await read(`/reviews/${review}/report?format=${format}`, thea.person))).toBeNull();
  });

  test('do not see their teachers’ own pass, and nothing is counted with it, until it is released', async () => {
    const hers = [...(await walk(thea, addresses())).values()].join('\n');
    for (const said of KEPT) expect(hers).toContain(said);
    const kept = async () =>
      [...(await walk(bo)).values()].join('\n') + JSON.stringify(await streamed(door, review, bo.person));
    const before = await kept();
    for (const said of KEPT) expect([said, before.includes(said)]).toEqual([said, false]);
    const counted = async (as: Desk) => {
      const shown = await as.done(as.ask<{ counts: { open: number } }>('GET', '/disagreements'));
      return [shown.counts.open, await openDisagreements(unsafeReview(review), as.person.id)];
    };
    for (const desk of [bo, thea]) {
      const [shown, sql] = await counted(desk);
      expect(sql).toBe(shown);
    }
    const raters = async (as: Desk) => JSON.stringify(await as.done(as.ask('GET', '/agreement')));
    expect(await raters(bo)).not.toContain(thea.person.id);
    expect(await raters(thea)).toContain(thea.person.id);

    expect((await bo.ask('PATCH', '', { released: true })).status).toBe(403);
    expect(await thea.ask('PATCH', '', { released: true })).toMatchObject({ status: 200 });
    const after = await kept();
    for (const said of KEPT) expect([said, after.includes(said)]).toEqual([said, true]);
    expect((await streamed(door, review, bo.person)).some(({ type }) => type === 'review.released')).toBe(
      true,
    );
    expect(await raters(bo)).toContain(thea.person.id);
    expect(NAME.exec(after)).toBeNull();
    expect((await thea.ask('PATCH', '', { released: false })).status).toBe(422);
  });
});

test('nothing is held back, and nothing can be released, where the review is no class', async () => {
  const team = await door.review(thea.person);
  const told = await door.ask('PATCH', `/reviews/${team}`, { as: thea.person, body: { released: true } });
  expect(told).toMatchObject({ status: 409, problem: { type: '/problems/no-class' } });
});
