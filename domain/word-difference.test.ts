import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptOf, type WordPiece, wordDifference } from './word-difference';

const en = (text: string) => ({ text, language: 'en' });
const ar = (text: string) => ({ text, language: 'ar' });
const whole = (pieces: WordPiece[]) => pieces.map((p) => p.text).join('');
const changed = (pieces: WordPiece[]) => pieces.filter((p) => p.changed).map((p) => p.text);

describe('wordDifference', () => {
  it('marks only changed words between two English claims', () => {
    const difference = wordDifference(
      en('Forty people were taken off the ferry on Monday night.'),
      en('Thirty-eight people were pulled from the ferry on Monday.'),
    );
    expect(difference && changed(difference.a)).toEqual(['Forty', 'taken off', 'night']);
    expect(difference && changed(difference.b)).toEqual(['Thirty-eight', 'pulled from']);
  });

  it('marks only changed words between two Arabic claims', () => {
    const difference = wordDifference(
      ar('أنقذ خفر السواحل ٣٨ شخصًا مساء الاثنين.'),
      ar('أنقذ خفر السواحل ٤٠ شخصا مساء الأحد.'),
    );
    expect(difference && changed(difference.a)).toEqual(['٣٨', 'الاثنين']);
    expect(difference && changed(difference.b)).toEqual(['٤٠', 'الأحد']);
  });

  it('marks nothing across languages or scripts', () => {
    expect(wordDifference(en('Forty people were rescued.'), ar('أنقذ خفر السواحل أربعين شخصا.'))).toBeNull();
    expect(
      wordDifference({ text: 'Forty people', language: null }, { text: 'أربعون شخصا', language: null }),
    ).toBeNull();
    expect(wordDifference(en('The ferry'), { text: 'Le ferry', language: 'fr-FR' })).toBeNull();
  });

  it('compares regional variants and claims whose language nobody stated', () => {
    expect(
      wordDifference({ text: 'One boat', language: 'en-GB' }, { text: 'Two boats', language: null }),
    ).toEqual({
      a: [{ text: 'One boat', changed: true }],
      b: [{ text: 'Two boats', changed: true }],
    });
  });

  it('sees no change in case, vowel signs, spacing or quotation marks', () => {
    const difference = wordDifference(en('“The  ferry” sank'), en('the ferry sank'));
    expect(difference && changed(difference.a)).toEqual([]);
    expect(difference && whole(difference.a)).toBe('“The  ferry” sank');
  });

  it('survives a language tag that is no tag, and an empty text', () => {
    const odd = { text: 'one two', language: 'not a tag!' };
    expect(wordDifference(odd, { text: 'one', language: 'not a tag!' })?.b).toEqual([
      { text: 'one', changed: false },
    ]);
    expect(wordDifference(en(''), en('one'))).toBeNull();
  });

  it('gives up on texts that share nothing, and on claims as long as an article', () => {
    const text = (stem: string, words: number) =>
      Array.from({ length: words }, (_, n) => `${stem}${n}`).join(' ');
    expect(wordDifference(en(text('alpha', 400)), en(text('beta', 400)))).toBeNull();
    const long = text('alpha', 3000);
    expect(wordDifference(en(long), en(long))).toBeNull();
    const short = text('alpha', 400);
    expect(wordDifference(en(short), en(short))).not.toBeNull();
  });

  it('keeps both texts exactly, whatever they hold', () => {
    const claim = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '.', '“', '👩‍🚀', 'é', '٣', 'م', '\n', '-'),
    });
    fc.assert(
      fc.property(claim, claim, (x, y) => {
        const difference = wordDifference({ text: x, language: null }, { text: y, language: null });
        if (difference) {
          expect(whole(difference.a)).toBe(x);
          expect(whole(difference.b)).toBe(y);
        }
      }),
    );
  });

  it('marks nothing between equal texts, and everything between texts with no word in common', () => {
    const word = fc.constantFrom('ferry', 'boat', 'forty', 'night');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        const same = wordDifference(en(text), en(text));
        expect(same && changed(same.a)).toEqual([]);
        const other = wordDifference(en(text), en('nothing'));
        expect(other && changed(other.a)).toEqual([text]);
      }),
    );
  });
});

describe('scriptOf', () => {
  it('goes by most letters', () => {
    expect(scriptOf('قال CNN إن السفينة غرقت')).toBe('Arab');
    expect(scriptOf('12:40')).toBeNull();
  });
});
