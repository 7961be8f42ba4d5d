import { describe, expect, it } from 'vitest';
import { type ClaimListFilter, filterOf, queryOf } from '@/domain/metrics/claim-filter';
import { listClaims } from '@/domain/metrics/claim-list';
import { overviewOf } from '@/domain/metrics/overview';
import { testRecords } from '@/domain/report/test-review';
import { stateOf } from '@/domain/review-state';

const state = stateOf(testRecords());
const names = (filter: ClaimListFilter) => listClaims(state, filter, 100).rows.map(({ name }) => name);
const overview = overviewOf(state, { id: 'amira', role: 'owner' });

describe('a list of claims', () => {
  it('holds every live claim of the confirmed articles, in order', () => {
    expect(names({})).toHaveLength(15);
    expect(names({}).slice(8, 11)).toEqual(['A1·9', 'A2·1', 'A2·2']);
  });

  it('has as many claims behind each number of the overview as the number says', () => {
    expect(listClaims(state, {}, 0).count).toBe(overview.tags.total);
    expect(listClaims(state, { tagged: true }, 0).count).toBe(overview.tags.tagged);
    expect(listClaims(state, { tagged: false }, 0).count).toBe(overview.tags.untagged);
    expect(listClaims(state, { withoutSpeaker: true }, 0).count).toBe(overview.sourcing.quotesWithoutSpeaker);
    expect(listClaims(state, { state: 'recheck' }, 0).count).toBe(overview.recheck);
    for (const article of overview.articles) {
      for (const kind of ['reported_fact', 'attributed_quote', 'opinion', 'reader_comment'] as const) {
        expect(listClaims(state, { article: article.id, kind }, 0).count).toBe(article.tags.kinds[kind]);
      }
      const { open, unresolved } = article.tags;
      expect(listClaims(state, { article: article.id, open: true }, 0).count).toBe(open + unresolved);
    }
  });

  it('finds by part of the name of a speaker or an origin, and by date', () => {
    expect(names({ speaker: 'calder' })).toContain('A1·2');
    expect(names({ speaker: 'nobody of that name' })).toEqual([]);
    expect(names({ dated: 'published', from: '1999', to: '2000' })).toEqual([]);
  });

  it('says who is quoted and how a claim is linked', () => {
    const [first, second] = listClaims(state, { article: 'A1' }, 2).rows;
    expect(first?.links).toEqual({ corroborates: 1, conflicts: 1 });
    expect(second?.speakers).toEqual(['Ines Calder']);
    expect(listClaims(state, { article: 'A3' }, 1).rows[0]?.speakers).toEqual([null]);
  });

  it('reads its filter from an address and leaves out what it does not know', () => {
    expect(filterOf({ kind: 'attributed_quote', without: 'speaker', state: 'odd', q: ['a', 'b'] })).toEqual({
      kind: 'attributed_quote',
      withoutSpeaker: true,
      q: 'a',
    });
    expect(filterOf({ tagged: 'maybe', article: '', open: '' })).toEqual({});
    expect(filterOf({ open: 'true' })).toEqual({ open: true });
    expect(filterOf({ from: '2026-03', to: 'March', dated: 'published', source: '1 OR 1' })).toEqual({
      from: '2026-03',
      dated: 'published',
    });
  });

  it('is written into an address in one way, and read from it again', () => {
    const filter: ClaimListFilter = { q: 'nine boats', kind: 'opinion', tagged: false, withoutSpeaker: true };
    expect(queryOf(filter)).toBe('kind=opinion&q=nine+boats&tagged=false&without=speaker');
    expect(filterOf(Object.fromEntries(new URLSearchParams(queryOf(filter))))).toEqual(filter);
  });
});
