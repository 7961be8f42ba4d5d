import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import { pool } from '@/server/store/database';
import { RECIPES } from './recipes';
import { ROOT, routerOf } from './router';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, HOST, openDoor, type Person } from './test-door';
import { addressesOf, read, streamed } from './test-walk';

let door: Door;
let ada: Person;
let bo: Person;
let review: string;
let alone: string;
let article: ArticleView;
let adas: Desk;
let bos: Desk;

const route = routerOf(RECIPES);
const WORD = 'zzbosaid';

beforeAll(async () => {
  door = await openDoor();
  [ada, bo] = [await door.person('Ada'), await door.person('ZzBoName')];
  review = await door.review(ada);
  await door.enrol(review, bo, 'editor');
  alone = await door.review(bo);
  [adas, bos] = [deskOf(door, review, ada), deskOf(door, review, bo)];
  article = await adas.article('The pier sank at noon. Forty boats were lost there.');
  const pier = claimOf(article, 'The pier');
  await adas.judge(pier.id, 'opinion', 'zzadasaid');
  await bos.judge(pier.id, 'reported_fact', WORD);
  await bos.done(bos.ask('POST', '/flags', { claim: pier.id, about: 'kind', sentence: WORD }));
  await bos.done(bos.ask('POST', '/discussions', { on: 'review', text: WORD, mentions: [] }));
  await adas.done(
    adas.ask('POST', '/discussions', {
      on: 'review',
      text: `zzadasaid @${bo.name}, look`,
      mentions: [bo.id],
    }),
  );
});
afterAll(() => door.close());

async function ownData(as: Person): Promise<Record<string, string>> {
  const response = await route(
    new Request(`http://${HOST}${ROOT}/account/data`, {
      headers: { host: HOST, authorization: `Bearer ${as.token}` },
    }),
  );
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

test('everything one made can be taken along, and nothing that others said but the claims', async () => {
  const files = await ownData(bo);
  expect(Object.keys(files).sort()).toEqual(
    ['memberships.json', 'profile.json', `reviews/${alone}.json`, `reviews/${review}.json`].sort(),
  );
  expect(JSON.parse(files['profile.json'] ?? '')).toMatchObject({ email: bo.email, name: bo.name });
  const work = JSON.parse(files[`reviews/${review}.json`] ?? '');
  expect(work.judgements).toMatchObject([
    { article: 'A1', text: 'The pier sank at noon.', kind: 'reported_fact', reason: WORD },
  ]);
  expect(work.flags).toMatchObject([{ sentence: WORD }]);
  expect(work.messages).toMatchObject([{ text: WORD }]);
  expect(work.events.length).toBeGreaterThan(3);
  const all = Object.values(files).join('\n');
  expect(all).not.toContain('zzadasaid');
  expect(all).not.toMatch(/hash/i);
  expect((await door.ask('GET', '/account/data')).status).toBe(401);
});

describe('deleting the account', () => {
  const remove = (as: Person, body: object = { confirm: 'delete' }) =>
    door.ask('POST', '/account/deletion', { as, body });

  test('is refused to the last owner of a review that others are in, with its name', async () => {
    expect(await door.ask('GET', '/account/deletion', { as: ada })).toMatchObject({
      value: {
        blockedBy: [{ id: review }],
        deletes: [],
        staysIn: 0,
        hasPassword: false,
        lastAdministrator: true,
      },
    });
    const told = await remove(ada);
    expect(told).toMatchObject({ status: 409, problem: { type: '/problems/last-owner' } });
    expect(told.problem.detail).toContain('What happened at the breakwater?');
    expect((await door.ask('GET', '/account', { as: ada })).status).toBe(200);
  });

  test('asks for the word, and for the password of who has one', async () => {
    expect((await remove(bo, {})).status).toBe(422);
    const signed = await door.ask('POST', '/accounts', {
      body: {
        ...{ email: 'cy@example.org', name: 'Cy', password: 'a long password' },
        invitation: (
          await adas.done(adas.ask<{ token: string }>('POST', '/invitations', { email: 'cy@example.org' }))
        ).token,
      },
    });
    const cookie = await door.browserOf(signed.value as unknown as Person);
    const as = { cookie, headers: { origin: `http://${HOST}` } };
    const wrong = await door.ask('POST', '/account/deletion', {
      ...as,
      body: { confirm: 'delete', password: 'no' },
    });
    expect(wrong).toMatchObject({ status: 422, problem: { type: '/problems/wrong-password' } });
    const right = { confirm: 'delete', password: 'a long password' };
    expect((await door.ask('POST', '/account/deletion', { ...as, body: right })).status).toBe(204);
    expect((await door.ask('GET', '/account', as)).status).toBe(401);
  });

  test('leaves the work, counted, and no name or email anywhere', async () => {
    const before = await adas.done(adas.ask<{ counts: object }>('GET', ''));
    expect(await door.ask('GET', '/account/deletion', { as: bo })).toMatchObject({
      value: { blockedBy: [], deletes: [{ id: alone }], staysIn: 1, lastAdministrator: false },
    });
    expect((await remove(bo)).status).toBe(204);

    expect((await door.ask('GET', '/account', { as: bo })).status).toBe(401);
    const after = await adas.done(adas.ask<{ counts: object }>('GET', ''));
    expect(after.counts).toEqual(before.counts);
    const claim = await adas.claim(claimOf(article, 'The pier').id);
    expect(JSON.stringify(claim)).toContain(bo.id);
    const shown: string[] = [JSON.stringify(await streamed(door, review, ada))];
    for (const address of addressesOf(review, 'owner', [article])) shown.push(await read(address, ada));
    expect(shown.join('\n')).toContain(WORD);
    expect(shown.join('\n')).not.toMatch(/zzboname/i);
    expect(shown.join('\n')).toContain('former member');
    const { rows } = await pool().query(
      `SELECT 'account' AS at, row_to_json(a)::text AS row FROM account a
       UNION ALL SELECT 'member', row_to_json(m)::text FROM member m
       UNION ALL SELECT 'invitation', row_to_json(i)::text FROM invitation i
       UNION ALL SELECT 'message', row_to_json(m)::text FROM message m
       UNION ALL SELECT 'event', row_to_json(e)::text FROM review_event e`,
    );
    const named = rows.filter(({ row }) => /zzboname|cy@example/i.test(row)).map(({ at }) => at);
    expect(named).toEqual([]);
    const { rows: left } = await pool().query(
      'SELECT (SELECT count(*) FROM token WHERE account_id = $1)::int + (SELECT count(*) FROM session WHERE account_id = $1)::int AS n',
      [bo.id],
    );
    expect(left).toEqual([{ n: 0 }]);
    expect((await door.ask('GET', `/reviews/${alone}`, { as: bo })).status).toBe(401);
    const { rows: gone } = await pool().query(
      'SELECT deleted_at IS NOT NULL AS gone FROM review WHERE id = $1',
      [alone],
    );
    expect(gone).toEqual([{ gone: true }]);
  });

  test('frees the email: another account may have it, and is another person', async () => {
    const again = await door.person('ZzBoName');
    expect(again.id).not.toBe(bo.id);
    expect((await door.ask('GET', `/reviews/${review}`, { as: again })).status).toBe(404);
  });
});

describe('who may make an account', () => {
  const signUp = (email: string, more: object = {}) =>
    door.ask('POST', '/accounts', { body: { email, name: 'New', password: 'a long password', ...more } });
  const choose = (signUp: string | null, as = ada) =>
    door.ask('PATCH', '/server/settings', { as, body: { signUp } });

  test('is chosen by administrators alone, over what the environment says', async () => {
    const di = await door.person('Di');
    expect((await door.ask('GET', '/server/settings', { as: di })).status).toBe(403);
    expect((await choose('open', di)).status).toBe(403);
    expect((await door.ask('GET', '/server/settings')).status).toBe(401);
    expect(await door.ask('GET', '/server/settings', { as: ada })).toMatchObject({
      value: { signUp: 'invited', signUpDefault: 'invited', isChosen: false },
    });
    expect((await choose('perhaps')).status).toBe(422);
  });

  test('is anyone, only who is invited, or nobody without a link', async () => {
    expect((await signUp('e1@example.org')).status).toBe(403);
    expect(await choose('open')).toMatchObject({ value: { signUp: 'open', isChosen: true } });
    expect((await signUp('e1@example.org')).status).toBe(201);
    expect(await choose('closed')).toMatchObject({ status: 200 });
    expect((await signUp('e2@example.org')).status).toBe(403);
    const { token } = await adas.done(adas.ask<{ token: string }>('POST', '/invitations', {}));
    expect((await signUp('e2@example.org', { invitation: token })).status).toBe(201);
    expect(await choose(null)).toMatchObject({ value: { signUp: 'invited', isChosen: false } });
    expect((await signUp('e3@example.org')).status).toBe(403);
  });
});
