import { describe, expect, it } from 'vitest';
import { sampleArticles } from './examples/sample-articles';
import { likeArticles } from './likeness';

const herald = { key: 'A1', text: sampleArticles.A1.text };
const others = (['A2', 'A4', 'A5'] as const).map((key) => ({ key, text: sampleArticles[key].text }));

describe('likeArticles', () => {
  it('finds a text that was posted again with a word changed here and there', () => {
    const again = herald.text.replace('ferry', 'boat').replace('evening', 'night');
    const [first, ...rest] = likeArticles(again, [...others, herald]);
    expect(first?.other.key).toBe('A1');
    expect(first?.share).toBeGreaterThan(0.9);
    expect(rest).toEqual([]);
  });

  it('finds a part of a text, whatever else stands in the other', () => {
    const half = herald.text.slice(0, Math.floor(herald.text.length / 2));
    expect(likeArticles(half, [herald])[0]?.share).toBeGreaterThan(0.95);
  });

  it('takes reports of one event in other words for different texts', () => {
    expect(likeArticles(sampleArticles.A2.text, [herald])).toEqual([]);
  });

  it('reads Arabic, and calls a few words like nothing', () => {
    const arabic = { text: sampleArticles.A5.text };
    expect(likeArticles(arabic.text, [arabic])[0]?.share).toBe(1);
    expect(likeArticles('Four words are few', [herald])).toEqual([]);
    expect(likeArticles('', [herald])).toEqual([]);
  });
});
