import { expect, it } from 'vitest';
import { sampleReview } from './examples/review';
import { packRecords, unpackRecords } from './packed-records';
import { NOUNS } from './review-event';
import type { ReviewRecords } from './review-state';
import { suggest } from './suggest/suggest';

let next = 0;
const newId = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
const owner = { id: newId(), name: 'Reader' };
const tools = { now: '2026-05-04T09:00:00.000Z', newId, sha256: (text: string) => text, propose: suggest };
const { state, texts, articles } = sampleReview(owner, tools);
const records = {
  version: state.version,
  ...Object.fromEntries(NOUNS.map((noun) => [noun, [...state[noun].values()]])),
} as ReviewRecords;
const byId = (list: ReviewRecords) => ({
  ...list,
  claim: [...(list.claim ?? [])].sort((x, y) => (x.id < y.id ? -1 : 1)),
});

it.each(Object.entries(articles))('carries every record of %s there and back', (_key, article) => {
  const text = texts.find((one) => one.article === article)?.text ?? '';
  const packed = packRecords(records, article, text);
  expect(byId(unpackRecords(packed, text))).toEqual(byId(records));
});

it('leaves a claim whole that is not what its offsets say', () => {
  const [claim] = records.claim ?? [];
  if (!claim) throw new Error('a sample without claims');
  const odd = { ...claim, text: 'other words' };
  const back = unpackRecords(packRecords({ version: 1, claim: [odd] }, claim.article, 'a text'), 'a text');
  expect(back.claim).toEqual([odd]);
});

it('weighs less than the records as they are', () => {
  const [article] = Object.values(articles);
  const text = texts.find((one) => one.article === article)?.text ?? '';
  const own = { version: 1, claim: (records.claim ?? []).filter((c) => c.article === article) };
  expect(packRecords(own, article ?? '', text).length).toBeLessThan(JSON.stringify(own).length / 2);
});
