import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loneSurrogate, overlaps, splitsPair, trimSpan } from './span';

/** Texts with pairs, halves of them, joiners, Arabic and every kind of white space. */
const texts = fc
  .array(fc.constantFrom('a', ' ', '\n', '\u00a0', '🌊', '👩‍👧', 'قال', '\u2028', '.', '\ud83c', '\udf0a'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('an offset splits a pair exactly when both sides are halves that belong together', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, offset) => {
      const whole = `${text.slice(0, offset)}|${text.slice(offset)}`;
      const pairs = (s: string) => [...s].filter((c) => c.length === 2).length;
      expect(splitsPair(text, offset)).toBe(pairs(whole) < pairs(text));
    }),
  );
});

test('a lone half is found where the first one is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const at = loneSurrogate(text);
      expect(at < 0).toBe(text.isWellFormed());
      if (at < 0) return;
      expect(text.slice(0, at).isWellFormed()).toBe(true);
      expect([...text.slice(at)][0]).toHaveLength(1);
    }),
  );
});

test('a trimmed span is the same words without white space around them, and never splits a pair', () => {
  fc.assert(
    fc.property(
      texts.filter((t) => t.isWellFormed()),
      (text) => {
        const { start, end } = trimSpan(text, { start: 0, end: text.length });
        expect(text.slice(start, end)).toBe(text.trim());
        expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
      },
    ),
  );
});

test('spans that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  expect(overlaps({ start: 0, end: 9 }, { start: 3, end: 5 })).toBe(true);
});
