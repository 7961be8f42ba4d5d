import { describe, expect, test } from 'vitest';
import { type AttributionInput, attribute, foldName, unattribute } from './attributing';
import type { EntityRecord } from './attribution';
import { decide, reopen } from './deciding';
import type { ReviewState } from './review-state';
import { AT, article, committed, forty, LATER, refusalOf, sank, smallReview } from './test-review';

const entity = (id: string, name: string): EntityRecord => ({
  id,
  name,
  type: 'named_person',
  article: null,
  createdBy: 'bo',
  at: AT,
});
const named = (name: string | null) => ({ name, type: 'named_person' as const });

function ruling(state: ReviewState, attribution: Partial<AttributionInput>, claim = sank.id) {
  let n = 0;
  const newId = () => `new${++n}`;
  const full = { sources: [], mode: 'indirect' as const, ...attribution };
  return attribute(state, { claim, attribution: full, by: 'bo', at: LATER, newId });
}

describe('foldName', () => {
  test.each([
    ['case and accents', 'Müller', 'MULLER'],
    ['white space, no-break too', ' the\u00a0 mayor ', 'The Mayor'],
    ['Arabic vowel signs and tatweel', 'مُحَمَّد', 'محمـــد'],
    ['alef forms', 'أحمد', 'احمد'],
    ['full width', 'Ｍａｙｏｒ', 'mayor'],
  ])('folds %s', (_name, x, y) => {
    expect(foldName(x)).toBe(foldName(y));
  });

  test('keeps names apart that only look alike', () => {
    expect(foldName('al-Qaida')).not.toBe(foldName('al Qaeda'));
  });
});

describe('attribute', () => {
  test('makes the names it does not know, once each, and raises the claim’s version', () => {
    const state = smallReview({ entity: [entity('mayor', 'The Mayor')] });
    const done = committed(
      state,
      ruling(state, {
        sources: [named('the mayor'), named('A Sailor'), named(null)],
        chain: [named('a sailor'), named('Agency')],
        origin: { name: 'AGENCY', type: 'agency' },
        cue: '',
      }),
    );
    expect(done.attribution.get(sank.id)).toMatchObject({
      sources: [{ entity: 'mayor' }, { entity: 'new1' }, { entity: null }],
      chain: [{ entity: 'new1' }, { entity: 'new2' }],
      origin: { entity: 'new2' },
      cue: null,
      by: 'bo',
    });
    expect([...done.entity.values()].map((e) => e.name)).toEqual(['The Mayor', 'A Sailor', 'Agency']);
    expect(done.claim.get(sank.id)?.version).toBe(2);
  });

  test('a name of nothing but marks is a step not known', () => {
    const done = committed(smallReview(), ruling(smallReview(), { sources: [named('ـ')] }));
    expect(done.attribution.get(sank.id)?.sources).toEqual([{ entity: null, type: 'named_person' }]);
    expect(done.entity.size).toBe(0);
  });

  test.each([
    ['2026-03-15', '2026-03-14', false],
    ['2026-04', '2026-03-14', false],
    ['2026-03-14', '2026-03-14', true],
    ['2026-03', '2026', true],
    ['2026-03-14T10:00:00Z', '2026-03-14', true],
    ['2026-03-14T10:00:00+05:00', '2026-03-14T08:00:00Z', true],
    [null, '2026', true],
  ])('time from %s to %s', (from, to, ok) => {
    expect(ruling(smallReview(), { refersTo: { from, to, precision: 'day' } }).ok).toBe(ok);
  });

  test('is taken away, and leaves the names to others', () => {
    const done = committed(smallReview(), ruling(smallReview(), { sources: [named('Mayor')] }));
    const away = committed(done, unattribute(done, { claim: sank.id, by: 'amira' }));
    expect(away.attribution.size).toBe(0);
    expect(away.entity.size).toBe(1);
    expect(unattribute(away, { claim: sank.id, by: 'amira' })).toMatchObject({ ok: true, changes: [] });
  });
});

describe('decide', () => {
  const input = { claim: sank.id, kind: 'opinion' as const, reason: '', by: 'ed', at: LATER };

  test('settles with the reason, may leave unresolved, and is reopened', () => {
    const done = committed(smallReview(), decide(smallReview(), input));
    expect(done.decision.get(sank.id)).toMatchObject({ kind: 'opinion', reason: null, by: 'ed' });
    const open = committed(done, decide(done, { ...input, kind: null, reason: '2 : 1' }));
    expect(open.decision.get(sank.id)).toMatchObject({ kind: null, reason: '2 : 1' });
    expect(committed(open, reopen(open, input)).decision.size).toBe(0);
    expect(reopen(smallReview(), input)).toMatchObject({ ok: true, changes: [] });
  });
});

test('a claim that is gone, or whose article is, is there for nothing of this', () => {
  for (const records of [
    { claim: [{ ...sank, deletedAt: AT }, forty] },
    { article: [article('A1', { removedAt: AT })] },
  ]) {
    const state = smallReview(records);
    for (const no of [
      ruling(state, {}),
      unattribute(state, { claim: sank.id, by: 'amira' }),
      decide(state, { claim: sank.id, kind: null, reason: null, by: 'ed', at: AT }),
      reopen(state, { claim: sank.id }),
    ])
      expect(refusalOf(no)).toMatchObject({ status: 404, code: 'not-found' });
  }
});
