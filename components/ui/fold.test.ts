import { describe, expect, it } from 'vitest';
import { fold, matchesQuery } from '@/components/ui/fold';

describe('fold', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['أُنْقِذَ', 'انقذ'],
    ['٣٨ شخصا', '38 شخصا'],
    ['مـيـنـاء', 'ميناء'],
  ])('matches %s as %s', (text, folded) => {
    expect(fold(text)).toBe(fold(folded));
  });

  it('keeps different words apart', () => {
    expect(fold('port')).not.toBe(fold('part'));
  });
});

describe('matchesQuery', () => {
  it('wants every word, in any order and any text', () => {
    expect(matchesQuery('guard coast', ['Coast guard', 'official'])).toBe(true);
    expect(matchesQuery('coast official', ['Coast guard', 'official'])).toBe(true);
    expect(matchesQuery('coast harbour', ['Coast guard'])).toBe(false);
  });

  it('an empty query matches everything', () => {
    expect(matchesQuery('', ['anything'])).toBe(true);
  });
});
