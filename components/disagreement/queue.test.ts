import { describe, expect, it } from 'vitest';
import type { Disagreement } from '@/domain/disagreements';
import { addressOf, filterOf } from './filter';
import { itemsOf } from './queue';

const one = (id: string, status: Disagreement['status'] = 'open'): Disagreement => ({
  on: 'claim',
  id,
  articles: ['A1'],
  status,
  why: ['kind'],
});

describe('the queue under the reader', () => {
  it('keeps the order it was laid out in, shows each place as it stands now, and keeps what went', () => {
    const items = itemsOf(['claim:b', 'claim:a', 'link:x'], [one('a', 'decided'), one('c'), one('b')]);
    expect(items.map(({ key, found }) => [key, found?.status ?? null])).toEqual([
      ['claim:b', 'open'],
      ['claim:a', 'decided'],
      ['link:x', null],
    ]);
    expect(items[2]).toMatchObject({ on: 'link', id: 'x' });
  });
});

describe('the address', () => {
  it('says the filter, and reads it back', () => {
    const filter = { status: 'decided', why: 'flag', article: 'x' } as const;
    const url = new URL(addressOf('r', filter), 'http://lateral.test');
    expect(filterOf(Object.fromEntries(url.searchParams))).toEqual(filter);
    expect(addressOf('r', { status: 'open' })).toBe('/reviews/r/disagreements');
  });
  it('leaves out what it does not know', () => {
    expect(filterOf({ status: 'lost', why: ['kind', 'flag'], article: undefined })).toEqual({ why: 'kind' });
  });
});
