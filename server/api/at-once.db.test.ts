import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/server/store/database';
import { type Door, openDoor, type Person } from './test-door';

/** Several people, or one tray of files, at once: through the API, on one review. */

let door: Door;
let ada: Person;
let review: string;

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
});
afterAll(() => door.close());
beforeEach(async () => {
  review = await door.review(ada);
});

const importText = (text: string) =>
  door.ask<{ id: string; number: number; reviewVersion: number }>('POST', `/reviews/${review}/articles`, {
    as: ada,
    body: { text, source: { name: 'Port Gazette' } },
  });
const statuses = (told: { status: number }[]) => told.map(({ status }) => status).sort();
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('at once', () => {
  test('ten texts of a tray are ten articles, each with a number and an event of its own', async () => {
    const before = await door.version(review);
    const told = await Promise.all(
      upTo(10).map((i) => importText(`The ferry left pier ${i}. Nobody saw it return before noon.`)),
    );
    expect(statuses(told)).toEqual(Array(10).fill(201));
    expect(told.map(({ value }) => value.number).sort((a, b) => a - b)).toEqual(upTo(10));
    const versions = told.map(({ value }) => value.reviewVersion).sort((a, b) => a - b);
    expect(versions).toEqual(upTo(10).map((i) => before + i));
    const sources = await pool().query('SELECT name FROM source WHERE review_id = $1', [review]);
    expect(sources.rows).toEqual([{ name: 'Port Gazette' }]);
  });

  test('one text sent six times is one article', async () => {
    const told = await Promise.all(upTo(6).map(() => importText('The harbour master saw two boats.')));
    expect(statuses(told)).toEqual([201, 409, 409, 409, 409, 409]);
    const [first] = told.filter(({ status }) => status === 201);
    for (const { problem } of told.filter(({ status }) => status === 409)) {
      expect(problem).toMatchObject({ type: '/problems/identical-text', other: first?.value.id });
    }
  });

  test('one free range claimed eight times is one claim', async () => {
    const { value: article } = await importText('The crane stood still. The harbour was empty.');
    const claims = await door.ask<{ items: { id: string; start: number; end: number }[] }>(
      'GET',
      `/reviews/${review}/claims`,
      { as: ada },
    );
    const [claim] = claims.value.items;
    if (!claim) throw new Error('the text was not split');
    const { status } = await door.ask('DELETE', `/reviews/${review}/claims/${claim.id}`, { as: ada });
    expect(status).toBe(200);
    const path = `/reviews/${review}/articles/${article.id}/claims`;
    const body = { start: claim.start, end: claim.end };
    const told = await Promise.all(upTo(8).map(() => door.ask('POST', path, { as: ada, body })));
    expect(statuses(told)).toEqual([201, ...Array(7).fill(409)]);
    for (const { problem } of told.filter((one) => one.status === 409)) {
      expect(problem).toMatchObject({ type: '/problems/overlap', other: expect.any(String) });
    }
  });

  test('twelve judgements of as many people raise the version by twelve, without gaps', async () => {
    await importText('The ferry left at six. It was late.');
    const people = [];
    for (const i of upTo(12)) {
      const one = await door.person(`Reviewer${i}${Date.now()}`);
      await door.enrol(review, one, 'reviewer');
      people.push(one);
    }
    const { value } = await door.ask<{ items: { id: string }[] }>('GET', `/reviews/${review}/claims`, {
      as: ada,
    });
    const claim = value.items[0]?.id;
    const before = await door.version(review);
    const told = await Promise.all(
      people.map((as) =>
        door.ask<{ reviewVersion: number }>('PUT', `/reviews/${review}/claims/${claim}/judgement`, {
          as,
          body: { kind: 'reported_fact' },
        }),
      ),
    );
    expect(statuses(told)).toEqual(Array(12).fill(200));
    const versions = told.map((one) => one.value.reviewVersion);
    const { rows } = await pool().query<{ version: number; type: string }>(
      'SELECT version, type FROM review_event WHERE review_id = $1 AND version > $2 ORDER BY version',
      [review, before],
    );
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_, i) => before + 1 + i));
    expect(new Set(versions).size).toBe(12);
    expect(rows.filter(({ type }) => type === 'claim.judged')).toHaveLength(12);
  });
});
