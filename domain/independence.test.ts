import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from './article';
import type { AttributionRecord, SameAsRecord } from './attribution';
import type { ClaimRecord } from './claim';
import { independenceOf } from './independence';
import { applyChanges, changeTo, type ReviewState, stateOf } from './review-state';

const claim = (id: string, article: string) => ({ id, article }) as ClaimRecord;
const article = (id: string, origin: string | null) => ({ id, origin }) as ArticleRecord;
const entities = ['agency', 'wire', 'guard', 'bureau'];

/** A claim's origin by its entity; `undefined`: attributed without one, `null`: an origin not known. */
function attributed(claim: string, origin: string | null | undefined): AttributionRecord {
  return {
    claim,
    sources: [{ entity: 'guard', type: 'organisation' }],
    chain: [{ entity: 'wire', type: 'agency' }],
    origin: origin === undefined ? null : { entity: origin, type: 'agency' },
  } as AttributionRecord;
}

function review(facts: {
  origins?: [string | null, string | null];
  attributions?: AttributionRecord[];
  sameAs?: [string, string][];
}): ReviewState {
  const [wideA, wideB] = facts.origins ?? [null, null];
  return stateOf({
    version: 1,
    article: [article('A1', wideA), article('A2', wideB)],
    claim: [claim('a', 'A1'), claim('b', 'A2')],
    entity: entities.map((id) => ({ id, name: id.toUpperCase() }) as never),
    attribution: facts.attributions ?? [],
    sameAs: (facts.sameAs ?? []).map(([a, b], n) => ({ id: `s${n}`, a, b, grade: 'likely' }) as SameAsRecord),
  });
}

const link = { a: 'a', b: 'b', independence: null };
const read = (facts: Parameters<typeof review>[0]) => independenceOf(review(facts), link);

describe('independenceOf', () => {
  it('is independent when both origins are known and disjoint', () => {
    expect(read({ attributions: [attributed('a', 'agency'), attributed('b', 'guard')] })).toEqual({
      value: 'independent',
      why: 'disjoint_origins',
      origins: ['agency', 'guard'],
      names: ['AGENCY', 'GUARD'],
      overridden: false,
      derived: 'independent',
    });
  });

  it('is same origin when they overlap', () => {
    expect(read({ attributions: [attributed('a', 'agency'), attributed('b', 'agency')] })).toMatchObject({
      value: 'same_origin',
      why: 'shared_origin',
      names: ['AGENCY'],
    });
  });

  it.each([
    ['nobody attributed either', []],
    ['one is missing', [attributed('a', 'agency')]],
    ['one origin is a step not known', [attributed('a', 'agency'), attributed('b', null)]],
    ['a speaker and a chain are given, and no origin', [attributed('a', 'wire'), attributed('b', undefined)]],
  ])('is unknown when %s', (_, attributions) => {
    expect(read({ attributions })).toMatchObject({ value: 'unknown', why: 'origin_missing' });
  });

  it('takes the article-wide origin where the claim has none of its own', () => {
    const own = attributed('b', 'guard');
    expect(read({ origins: ['agency', 'agency'] }).value).toBe('same_origin');
    expect(read({ origins: ['agency', 'agency'], attributions: [own] }).value).toBe('independent');
    expect(read({ origins: ['agency', null], attributions: [attributed('b', undefined)] }).value).toBe(
      'unknown',
    );
  });

  it('sees two names of one entity as one, through others as well', () => {
    const attributions = [attributed('a', 'agency'), attributed('b', 'bureau')];
    expect(read({ attributions, sameAs: [['wire', 'agency']] }).value).toBe('independent');
    const sameAs: [string, string][] = [
      ['agency', 'wire'],
      ['bureau', 'wire'],
    ];
    expect(read({ attributions, sameAs }).value).toBe('same_origin');
    expect(read({ attributions, sameAs: sameAs.toReversed() }).value).toBe('same_origin');
  });

  it('parts again when the "same as" is taken back', () => {
    const attributions = [attributed('a', 'agency'), attributed('b', 'wire')];
    const joined = review({ attributions, sameAs: [['agency', 'wire']] });
    const parted = applyChanges(joined, [changeTo(joined, 'sameAs', 's0', null)]);
    expect(independenceOf(joined, link).value).toBe('same_origin');
    expect(independenceOf(parted, link).value).toBe('independent');
  });

  it('lets a recorded override win, and still says what the origins say', () => {
    const state = review({ attributions: [attributed('a', 'agency'), attributed('b', 'agency')] });
    const independence = {
      value: 'independent',
      reason: 'Two reporters on the quay',
      by: 'm',
      at: '',
    } as const;
    expect(independenceOf(state, { ...link, independence })).toMatchObject({
      value: 'independent',
      why: 'overridden',
      overridden: true,
      derived: 'same_origin',
    });
  });
});
