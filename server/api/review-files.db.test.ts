import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Noun, NounRecords } from '@/domain/review-event';
import type { RECORDS } from '@/domain/review-file/records';
import { createAccount } from '@/server/store/accounts';
import { pool } from '@/server/store/database';
import { storeSample } from '@/server/store/sample';
import { createToken } from '@/server/store/tokens';
import { type Door, openDoor, type Person } from './test-door';

/** A review leaves one server as a file and arrives on another as an equal review. */

type File = {
  format: string;
  generatedAt: string;
  report: { header: { dataHash: string } };
  records: { version: number; review: { id: string }[]; article: { sha256: string; id: string }[] } & Record<
    string,
    Record<string, unknown>[]
  >;
  texts: { text: string; sha256: string }[] | null;
  history: { version: number; type: string }[] | null;
  frozen: { id: string; data: { records: { claim: { text: string }[] } } }[] | null;
};

let door: Door;
let ada: Person;
let file: File;
let reading: File;
let counts: unknown;

async function exported(review: string, as: Person, query = 'format=json&texts=true&commenters=names') {
  const told = await door.ask<File>('GET', `/reviews/${review}/report?${query}`, { as });
  expect(told.status).toBe(200);
  return told.value;
}
const matrixOf = async (review: string, as: Person) =>
  (await door.ask('GET', `/reviews/${review}/matrix`, { as })).value;
const importFile = (body: unknown, as = ada) =>
  door.ask<{ id: string; version: number }>('POST', '/reviews/import', { as, body });
const changed = (change: (copy: File) => void) => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  await storeSample({ now: new Date().toISOString(), newId });
  const { id } = (await door.ask<{ id: string }>('POST', '/reviews/sample', { as: ada, body: {} })).value;
  await pool().query('UPDATE review SET is_sample = false WHERE id = $1', [id]);
  file = await exported(id, ada);
  reading = await exported(id, ada, 'format=json');
  counts = await matrixOf(id, ada);
});
afterAll(() => door.close());

test('the shapes say of every record what the domain says of it', () => {
  type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
  type Said = { [N in Noun]: Same<z.output<(typeof RECORDS)[N]>, NounRecords[N]> };
  expectTypeOf<Said>().toEqualTypeOf<{ [N in Noun]: true }>();
});

describe('the published schema, asked of a processor that is not ours', () => {
  test('holds for the whole file and for the one without texts, and for nothing else', async () => {
    const { value: schema } = await door.ask('GET', '/review-file.schema.json');
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats.default(ajv);
    ajv.addFormat('base64', true);
    const holds = ajv.compile(schema);
    expect(holds(file), JSON.stringify(holds.errors?.slice(0, 3))).toBe(true);
    expect(holds(reading), JSON.stringify(holds.errors?.slice(0, 3))).toBe(true);
    expect(holds(changed((copy) => delete (copy.records as Record<string, unknown>).claim))).toBe(false);
    expect(holds({ ...file, format: 'another/1' })).toBe(false);
  });
});

describe('on the server it came from', () => {
  test('it arrives under a new address, beside the old one, with the same ids, counts and history', async () => {
    const { status, value } = await importFile(file);
    expect(status).toBe(201);
    expect(value.id).not.toBe(file.records.review[0]?.id);
    expect(value.version).toBe(file.records.version);
    const again = await exported(value.id, ada);
    const { review: _old, ...records } = file.records;
    const { review: _new, ...arrived } = again.records;
    expect(arrived).toEqual(records);
    expect(again.texts).toEqual(file.texts);
    expect(again.frozen).toEqual(file.frozen);
    expect(again.history).toEqual(
      JSON.parse(JSON.stringify(file.history).replaceAll(file.records.review[0]?.id ?? '', value.id)),
    );
    expect(await matrixOf(value.id, ada)).toEqual(counts);
  });

  test('whoever the file names is no member of it until they are invited', async () => {
    const bo = await door.person('Bo');
    const named = changed((copy) => {
      copy.records.member?.push({ ...(copy.records.member[0] ?? {}), id: bo.id, name: 'Bo', role: 'owner' });
    });
    const { status, value } = await importFile(named);
    expect(status).toBe(201);
    expect((await door.ask('GET', `/reviews/${value.id}`, { as: bo })).status).toBe(404);
    expect((await door.ask<{ items: unknown[] }>('GET', '/reviews', { as: bo })).value.items).toEqual([]);
    expect((await door.ask('GET', `/reviews/${value.id}`, { as: ada })).status).toBe(200);
  });
});

describe('a file that is not one', () => {
  const refusedBy = async (body: unknown) => {
    const before = await door.count('review');
    const { status, problem } = await importFile(body);
    expect(await door.count('review')).toBe(before);
    return [
      status,
      [problem.detail, ...(problem.errors ?? []).map((e) => `${e.path} ${e.message}`)].join('\n'),
    ];
  };

  test('says what is wrong with it, and nothing is taken in', async () => {
    expect(await refusedBy(reading)).toEqual([422, expect.stringContaining('no texts')]);
    expect(await refusedBy({ format: 'x', texts: [] })).toEqual([422, expect.stringContaining('format')]);
    expect(await refusedBy('{"format"')).toEqual([400, expect.anything()]);
    expect(await refusedBy(changed((copy) => copy.records.review.push(...copy.records.review)))).toEqual([
      422,
      expect.stringContaining('not exactly one review'),
    ]);
    const text = changed((copy) => {
      const [first] = copy.texts ?? [];
      if (first) first.text = first.text.replace(/\S/, 'Z');
    });
    expect(await refusedBy(text)).toEqual([
      422,
      expect.stringMatching(/texts\.0\.sha256|stands at its place/),
    ]);
    const gap = changed((copy) => copy.history?.splice(2, 1));
    expect(await refusedBy(gap)).toEqual([422, expect.stringContaining('history.2.version')]);
    const moved = changed((copy) => {
      const claim = copy.records.claim?.[0] as { start: number } | undefined;
      if (claim) claim.start += 1;
    });
    expect(await refusedBy(moved)).toEqual([422, expect.stringContaining('records.claim.0.text')]);
    const dangling = changed((copy) => {
      const judgement = copy.records.judgement?.[0];
      if (judgement) judgement.claim = newId();
    });
    expect(await refusedBy(dangling)).toEqual([422, expect.stringContaining('contradicts itself')]);
    const frozen = changed((copy) => {
      const [claim] = copy.frozen?.[0]?.data.records.claim ?? [];
      if (claim) claim.text = 'What nobody wrote.';
    });
    expect(await refusedBy(frozen)).toEqual([422, expect.stringContaining('frozen.0')]);
  });

  test('nobody without an account brings one', async () => {
    expect((await door.ask('POST', '/reviews/import', { body: file })).status).toBe(401);
  });
});

test('on another server it is the same review: the same address, the same data hash', async () => {
  await door.close();
  door = await openDoor();
  const email = 'ada@elsewhere.example';
  const now = new Date();
  await createAccount(
    { id: ada.id, email, name: 'Ada', passwordHash: null, now: now.toISOString() },
    { invitation: null, isOpen: true },
  );
  const { secret } = await createToken({
    id: newId(),
    account: ada.id,
    name: 't',
    scope: 'write',
    days: 1,
    now,
  });
  const here = { ...ada, token: secret };
  const { status, value } = await importFile(file, here);
  expect(status).toBe(201);
  expect(value.id).toBe(file.records.review[0]?.id);
  const again = await exported(value.id, here);
  expect({ ...again, generatedAt: '' }).toEqual({ ...file, generatedAt: '' });
  expect(again.report.header.dataHash).toBe(file.report.header.dataHash);
  expect(await matrixOf(value.id, here)).toEqual(counts);
});
