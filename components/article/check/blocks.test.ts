import { describe, expect, it } from 'vitest';
import { blocksOf, retyped, zonesOf } from '@/components/article/check/blocks';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { readZones } from '@/domain/suggest/zones';
import type { Zone } from '@/domain/zone';

const TEXT =
  'Ferry collides\n\nForty people 🛟 were rescued.\nThe ferry left.\n\nPhoto: Agency\n\nAnna: first\n\nsecond';
const at = (words: string) => TEXT.indexOf(words);
const ZONES: Zone[] = [
  { start: 0, end: 14, type: 'headline' },
  { start: at('Forty'), end: at('\n\nPhoto'), type: 'body' },
  { start: at('Photo'), end: at('\n\nAnna'), type: 'caption' },
  { start: at('Anna'), end: TEXT.length, type: 'comment', commenter: 'Anna', depth: 0 },
];
const words = (blocks: readonly { start: number; end: number; type: string }[]) =>
  blocks.map(({ start, end, type }) => [type, TEXT.slice(start, end)]);

describe('the blocks of a text', () => {
  it('are its paragraphs, and each comment as a whole', () => {
    expect(words(blocksOf(TEXT, ZONES))).toEqual([
      ['headline', 'Ferry collides'],
      ['body', 'Forty people 🛟 were rescued.'],
      ['body', 'The ferry left.'],
      ['caption', 'Photo: Agency'],
      ['comment', 'Anna: first\n\nsecond'],
    ]);
  });

  it('make the same zones again', () => {
    expect(zonesOf(blocksOf(TEXT, ZONES))).toEqual(ZONES);
  });

  it('are body where no zone says otherwise', () => {
    expect(blocksOf('One.\n\nTwo.', []).map(({ type }) => type)).toEqual(['body', 'body']);
  });

  it('join and part as their types change', () => {
    const caption = retyped(blocksOf(TEXT, ZONES), 3, 3, 'body');
    expect(words(zonesOf(caption))[1]).toEqual(['body', TEXT.slice(at('Forty'), at('\n\nAnna'))]);
    const both = retyped(blocksOf(TEXT, ZONES), 2, 1, 'boilerplate');
    expect(zonesOf(both).map(({ type }) => type)).toEqual(['headline', 'boilerplate', 'caption', 'comment']);
  });

  it('forget the commenter of what is no comment', () => {
    const [body] = retyped(blocksOf(TEXT, ZONES), 4, 4, 'body').slice(4);
    expect(body).toMatchObject({ type: 'body', commenter: null });
  });

  it.each(Object.entries(sampleArticles).map(([key, article]) => [key, article.text] as const))(
    'of the sample article %s make the proposed zones again',
    (_, text) => {
      const proposed = readZones(text).map(
        ({ start, end, type, commenter, depth }): Zone =>
          type === 'comment'
            ? { start, end, type, commenter: commenter ?? null, depth: depth ?? 0 }
            : { start, end, type },
      );
      expect(zonesOf(blocksOf(text, proposed))).toEqual(proposed);
    },
  );
});
