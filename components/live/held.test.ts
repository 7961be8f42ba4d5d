import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { held } from '@/components/live/held';

describe('a list that others change', () => {
  test('shows nothing of what came, and counts it', () => {
    expect(held(['a', 'b'], ['x', 'a', 'b', 'y'])).toEqual({ shown: ['a', 'b'], waiting: 2 });
  });

  test('keeps what went, and counts it', () => {
    expect(held(['a', 'b', 'c'], ['a', 'c'])).toEqual({ shown: ['a', 'b', 'c'], waiting: 1 });
  });

  test('keeps its order, and counts another one once', () => {
    expect(held(['a', 'b', 'c'], ['c', 'b', 'a'])).toEqual({ shown: ['a', 'b', 'c'], waiting: 1 });
  });

  test('shows what one did oneself at its place, and the rest still waits', () => {
    const isMine = (key: string) => key === 'mine' || key === 'b';
    expect(held(['a', 'b', 'c'], ['x', 'a', 'mine', 'c'], { isMine })).toEqual({
      shown: ['a', 'mine', 'c'],
      waiting: 1,
    });
    expect(held([], ['mine', 'x'], { isMine })).toEqual({ shown: ['mine'], waiting: 1 });
  });
});

test('a list whose rows say that they went counts only what came', () => {
  expect(held(['a', 'b'], ['c', 'a'], { saysGone: true })).toEqual({ shown: ['a', 'b'], waiting: 1 });
  expect(held(['a'], [], { saysGone: true })).toEqual({ shown: ['a'], waiting: 0 });
});

describe('a page of a longer list', () => {
  test('does not take for removed what newer rows pushed out', () => {
    expect(held(['c', 'b', 'a'], ['e', 'd', 'c'], { isPaged: true })).toEqual({
      shown: ['c', 'b', 'a'],
      waiting: 2,
    });
  });

  test('does not take for new what moved up at its end', () => {
    expect(held(['a', 'b', 'c'], ['a', 'c', 'd'], { isPaged: true })).toEqual({
      shown: ['a', 'b', 'c'],
      waiting: 0,
    });
  });

  test('counts what came to an empty one', () => {
    expect(held([], ['a', 'b'], { isPaged: true })).toEqual({ shown: [], waiting: 2 });
  });
});

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

test('whatever others do: no row that is shown moves, and nothing waits only where nothing differs', () => {
  fc.assert(
    fc.property(keys, keys, (shown, now) => {
      const laid = held(shown, now);
      expect(laid.shown).toEqual(shown);
      expect(laid.waiting === 0).toBe(shown.join() === now.join());
    }),
  );
});

test('whatever one does oneself is shown as it stands', () => {
  fc.assert(
    fc.property(keys, keys, (shown, now) => {
      const laid = held(shown, now, { isMine: () => true });
      expect([...laid.shown].sort()).toEqual([...now].sort());
    }),
  );
});
