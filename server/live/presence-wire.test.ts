import { expect, test } from 'vitest';
import type { TabPresence } from '@/domain/presence';
import { packed, tabOf, toldOf, unpacked } from './presence-wire';

const id = (n: number) => `018e0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const REVIEW = id(1);
const NOW = 1_000_000;
const tab = (n: number, more: Partial<TabPresence> = {}): TabPresence => ({
  member: id(n),
  tab: id(n + 5_000),
  screen: 'article',
  article: id(2),
  claim: id(3),
  editing: id(3),
  editingSince: NOW - 7_000,
  tookOver: true,
  away: false,
  heardAt: NOW - 4_000,
  activeAt: NOW - 9_000,
  ...more,
});

test('a tab arrives as it was, on the clock of whoever hears it', () => {
  const [payload = ''] = packed('me', [toldOf(REVIEW, tab(9), NOW)]);
  const [told] = unpacked(payload)?.tabs ?? [];
  if (!told) throw new Error('nothing arrived');
  const later = NOW + 86_000;
  expect(tabOf(told, later)).toEqual(
    tab(9, { heardAt: later, activeAt: later - 9_000, editingSince: later - 7_000 }),
  );
  expect(payload).not.toContain('Rafael');
});

test('as many notifications as it takes, each below what Postgres takes, none lost', () => {
  const all = Array.from({ length: 400 }, (_, n) => toldOf(REVIEW, tab(n), NOW));
  const payloads = packed('me', all);
  for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
  expect(payloads.flatMap((payload) => unpacked(payload)?.tabs ?? [])).toEqual(all);
});

test.each([
  'no json',
  '[]',
  '{"from":"me","tabs":[{"review":"x"}]}',
  JSON.stringify({ from: 'me', tabs: [{ ...toldOf(REVIEW, tab(1), NOW), screen: 'cellar' }] }),
  JSON.stringify({ from: 'me', tabs: [{ ...toldOf(REVIEW, tab(1), NOW), idle: -1 }] }),
  JSON.stringify({ from: 'me', tabs: [{ ...toldOf(REVIEW, tab(1), NOW), tab: 'a b' }] }),
])('a notification that is not ours is none: %s', (payload) => {
  expect(unpacked(payload)).toBeNull();
});
