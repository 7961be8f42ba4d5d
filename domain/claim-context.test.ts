import { expect, test } from 'vitest';
import { contextOf } from './claim-context';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return contextOf(text, { start, end: start + words.length });
};

test('a short text is there whole, on one line', () => {
  expect(around('It rained.\n\nThe pier sank. Nobody\n was hurt.', 'The pier sank.')).toEqual({
    before: 'It rained.',
    after: 'Nobody was hurt.',
  });
  expect(around('Alone.', 'Alone.')).toEqual({ before: '', after: '' });
});

test('a long text is cut between words, and says that it goes on', () => {
  const { before, after } = around(`${'tide '.repeat(90)}SANK${' gale'.repeat(90)}`, 'SANK');
  expect(before).toMatch(/^…(tide )+tide$/u);
  expect(after).toMatch(/^(gale )+gale…$/u);
  expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(131);
});

test('no character is cut in half, and one word without an end is left out', () => {
  const { before, after } = around(`${'🌊'.repeat(200)} SANK ${'🚢'.repeat(200)}`, 'SANK');
  expect({ before, after }).toEqual({ before: '', after: '' });
});
