import { describe, expect, it } from 'vitest';
import { foldWords, tsqueryOf, wantedIn } from './search-words';

describe('foldWords', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['أُنْقِذَ', 'انقذ'],
    ['ٱلمـيـنـاء', 'الميناء'],
    ['٣٨ شخصًا', '38 شخصا'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﻻ', 'لا'],
  ])('makes of %s what one types: %s', (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  it('keeps different words apart, and the vowels of scripts that always write them', () => {
    expect(foldWords('port')).not.toBe(foldWords('part'));
    expect(foldWords('की')).not.toBe(foldWords('का'));
  });
});

describe('wantedIn', () => {
  it('reads words, phrases and what has no words', () => {
    expect(wantedIn('Ferry “Nine boats” 港 — "38"')).toEqual({
      words: [['ferry']],
      phrases: ['nine boats', '38'],
      pieces: ['港', '—'],
    });
    expect(wantedIn('  ')).toEqual({ words: [], phrases: [], pieces: [] });
  });

  it('finds an Arabic word with article and particles, and without', () => {
    const [forms = []] = wantedIn('السفينة').words;
    expect(forms).toEqual(expect.arrayContaining(['السفينة', 'سفينة', 'والسفينة', 'للسفينة', 'بسفينة']));
    expect(wantedIn('من').words).toEqual([['من']]);
  });
});

describe('tsqueryOf', () => {
  it('leaves no word of a stranger as syntax', () => {
    expect(tsqueryOf(wantedIn("it's a\\b | !x"))).toBe("('it''s':*) & ('a\\\\b':*) & ('!x':*)");
    expect(tsqueryOf(wantedIn('"two words"'))).toBe("'two words'");
    expect(tsqueryOf(wantedIn('港'))).toBeNull();
  });
});
