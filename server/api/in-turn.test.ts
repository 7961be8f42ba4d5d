import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('work under one key runs one after the other, under another beside it, and after a failure all the same', async () => {
  const log: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} begins`);
      await new Promise((next) => setTimeout(next, 5));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const told = await Promise.allSettled([
    inTurn('a', work('one', true)),
    inTurn('a', work('two')),
    inTurn('b', work('other')),
  ]);
  expect(told.map((t) => (t.status === 'fulfilled' ? t.value : 'failed'))).toEqual([
    'failed',
    'two',
    'other',
  ]);
  expect(log.indexOf('two begins')).toBeGreaterThan(log.indexOf('one ends'));
  expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('one ends'));
});
