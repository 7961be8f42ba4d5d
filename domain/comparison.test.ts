import { describe, expect, it } from 'vitest';
import { compare, wordsOf } from './comparison';
import { testRecords } from './report/test-review';
import { applyChanges, changeTo, stateOf } from './review-state';

const state = stateOf(testRecords());
const texts = { A1: 'The text of A1', A2: 'نص', A3: 'The text of A3' };
const pairsOf = (...articles: string[]) =>
  compare(state, articles, texts).pairs.map(({ a, b, tie }) => `${a.name} ${tie} ${b.name}`);

describe('compare', () => {
  it('lists the pairs of two articles in the order of the first', () => {
    expect(pairsOf('A1', 'A2')).toEqual([
      'A1·1 conflicts A2·1',
      'A1·2 corroborates A2·2',
      'A1·3 corroborates A2·1',
      'A1·8 conflicts A2·1',
    ]);
    expect(pairsOf('A2', 'A1')).toEqual([
      'A2·1 conflicts A1·1',
      'A2·1 corroborates A1·3',
      'A2·1 conflicts A1·8',
      'A2·2 corroborates A1·2',
    ]);
  });

  it('tells a repeat of one origin from corroboration, and leaves removed and rejected links out', () => {
    expect(pairsOf('A1', 'A3')).toEqual(['A1·1 same_origin A3·1']);
    expect(compare(state, ['A1', 'A2', 'A3'], texts).counts).toEqual({
      corroborates: 3,
      same_origin: 1,
      conflicts: 2,
    });
  });

  it('shows a link that is not confirmed as suggested, and counts it nowhere', () => {
    const link = state.link.get('L1');
    const open = link
      ? applyChanges(state, [changeTo(state, 'link', 'L1', { ...link, state: 'suggested' })])
      : state;
    const comparison = compare(open, ['A1', 'A3'], texts);
    expect(comparison.pairs).toMatchObject([{ suggested: true }]);
    expect(comparison.counts.same_origin).toBe(0);
  });

  it('gives each column its text and its claims with number, kind, speakers and origin', () => {
    const [first] = compare(state, ['A1', 'A2'], texts).columns;
    expect(first).toMatchObject({ source: 'Harbour Herald', text: 'The text of A1' });
    expect(first?.claims.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `A1·${number}`),
    );
    expect(first?.claims[0]).toMatchObject({ kind: 'reported_fact', origin: 'Agency X', links: ['L2'] });
    expect(first?.claims[1]).toMatchObject({ speakers: ['Ines Calder'] });
    expect(first?.claims[6]).toMatchObject({ kind: 'opinion', suggested: true });
  });

  it('tells a speaker without a name from none', () => {
    const [first, third] = compare(state, ['A1', 'A3'], texts).columns;
    expect(third?.claims[0]).toMatchObject({ speakers: [null] });
    expect(first?.claims[0]).toMatchObject({ speakers: [] });
  });

  it('passes over an article that was removed, is unknown or asked for twice', () => {
    expect(compare(state, ['A1', 'A5', 'nowhere', 'A1'], texts).columns).toHaveLength(1);
  });
});

describe('wordsOf', () => {
  it('marks the words of a pair in one language, and none across languages', () => {
    const english = compare(state, ['A1', 'A3'], texts);
    const [pair] = english.pairs;
    expect(pair && wordsOf(english, pair)?.b.find(({ changed }) => changed)?.text).toBe('officials said');
    const mixed = compare(state, ['A1', 'A2'], texts);
    const [other] = mixed.pairs;
    expect(other && wordsOf(mixed, other)).toBeNull();
  });
});
