import { expect, test } from 'vitest';
import type { TabPresence } from '@/domain/presence';
import { PresenceBook } from './presence-book';

const NOW = 1_000_000;
const tab = (member: string, name: string, heardAt = NOW): TabPresence => ({
  ...{ member, tab: name, screen: 'article', article: 'a', claim: 'c', editing: null },
  ...{ editingSince: NOW, tookOver: false, away: false, heardAt, activeAt: heardAt },
});

test('the book keeps so many tabs of a member, so many of a review, and nobody who is gone', () => {
  const book = new PresenceBook();
  for (let n = 0; n < 20; n++) book.put('r', tab('ada', `t${n}`, NOW + n));
  expect(book.of('r').map((each) => each.tab)).toEqual(Array.from({ length: 8 }, (_, n) => `t${n + 12}`));
  for (let n = 0; n < 1_200; n++) book.put('r', tab(`m${n}`, 't'));
  expect(book.of('r')).toHaveLength(1_000);
  book.sweep(NOW + 60_000);
  expect(book.all()).toEqual([]);
});

test('many made-up reviews fill the book no further than it goes', () => {
  const book = new PresenceBook();
  const kept = Array.from({ length: 6_000 }, (_, n) => book.put(`r${n}`, tab('ada', 't')));
  expect(kept.filter(Boolean)).toHaveLength(5_000);
  expect(book.put('r0', tab('bo', 't'))).toBe(true);
});
