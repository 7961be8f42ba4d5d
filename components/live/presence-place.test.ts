import { expect, test } from 'vitest';
import { placeOfPath } from '@/components/live/presence-place';

test.each([
  ['/reviews/r', 'overview', null],
  ['/reviews/r/articles', 'articles', null],
  ['/reviews/r/articles/new', 'import', null],
  ['/reviews/r/articles/a2', 'article', 'a2'],
  ['/reviews/r/articles/a2/check', 'check', 'a2'],
  ['/reviews/r/report/s1', 'report', null],
  ['/reviews/r/constructor', 'other', null],
])('%s is the screen %s', (path, screen, article) => {
  expect(placeOfPath(path)).toEqual({ screen, article });
});
