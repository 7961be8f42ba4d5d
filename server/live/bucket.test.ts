import { expect, test } from 'vitest';
import { Bucket } from './bucket';

test('a bucket gives so many at once, and more as time goes', () => {
  const bucket = new Bucket(3, 2);
  expect([1, 2, 3, 4].map(() => bucket.take('ada', 0))).toEqual([true, true, true, false]);
  expect(bucket.take('bo', 0)).toBe(true);
  expect(bucket.take('ada', 0 + 400)).toBe(false);
  expect(bucket.take('ada', 0 + 1_000)).toBe(true);
});
