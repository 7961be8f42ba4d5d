import { describe, expect, test } from 'vitest';
import { nearestStop, wordStops } from '@/components/article/word-stops';

const words = (text: string, language?: string) =>
  wordStops(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

describe('word stops', () => {
  test.each([
    [
      'The ferry left at 18:40, and “we had nine boats,” she said.',
      'en',
      ['The', 'ferry', 'left', 'at', '18:40,', 'and', '“we', 'had', 'nine', 'boats,”', 'she', 'said.'],
    ],
    ['attack…err…liberate', 'en', ['attack…', 'err…', 'liberate']],
    ["Don't (not) split", 'en', ["Don't", '(not)', 'split']],
    ['left—however', 'en', ['left—', 'however']],
    ['قال «لا أحد» أمس.', 'ar', ['قال', '«لا', 'أحد»', 'أمس.']],
    ['👩🏽‍🚀 went up', 'en', ['went', 'up']],
  ])('of %s', (text, language, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  test('stay inside the span', () => {
    expect(wordStops('one two three four', { start: 4, end: 13 })).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ]);
  });

  test('are found by the nearest offset', () => {
    const stops = wordStops('one two three', { start: 0, end: 13 });
    expect([0, 3, 7, 99].map((at) => nearestStop(stops, at))).toEqual([0, 1, 2, 2]);
  });
});
