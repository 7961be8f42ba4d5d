import { describe, expect, it } from 'vitest';
import { correctionsOf, type Details, draftOfDetails, troubleWith } from './details-draft';

const article: Details = {
  id: 'a',
  number: 3,
  publishedAt: null,
  capturedAt: '2026-11-20T09:00:00.000Z',
  inferredDate: null,
  origin: null,
  declaredComments: 12,
  version: 4,
};
const draft = (more: Partial<ReturnType<typeof draftOfDetails>> = {}) => ({
  ...draftOfDetails(article),
  ...more,
});

describe('the details of an article', () => {
  it('send what was changed, and nothing else', () => {
    expect(correctionsOf(draft(), article)).toBeNull();
    expect(correctionsOf(draft({ declaredComments: '0' }), article)).toEqual({ declaredComments: 0 });
    expect(correctionsOf(draft({ declaredComments: ' ' }), article)).toEqual({ declaredComments: null });
    expect(correctionsOf(draft({ origin: ' A1 Herald ' }), article)).toEqual({
      origin: { name: 'A1 Herald', type: 'outlet' },
    });
    // A type without a name says nothing.
    expect(correctionsOf(draft({ originType: 'agency' }), article)).toBeNull();
  });

  it('want a basis with an inferred date, and a date with a basis', () => {
    expect(troubleWith(draft({ inferredDate: '2026-03' }))).toEqual({ inferredBasis: true });
    expect(troubleWith(draft({ inferredBasis: 'the tide table' }))).toEqual({ inferredDate: true });
    expect(troubleWith(draft({ inferredDate: 'last week', inferredBasis: 'b' }))).toEqual({
      inferredDate: true,
    });
    const worked = draft({ inferredDate: '2026-03', inferredBasis: 'the tide table' });
    expect(troubleWith(worked)).toEqual({});
    expect(correctionsOf(worked, article)).toEqual({
      inferredDate: { date: '2026-03', basis: 'the tide table' },
    });
    const back = { ...article, inferredDate: { date: '2026-03', basis: 'b' } };
    expect(correctionsOf({ ...draftOfDetails(back), inferredDate: '', inferredBasis: '' }, back)).toEqual({
      inferredDate: null,
    });
  });

  it('count comments in whole numbers', () => {
    expect(troubleWith(draft({ declaredComments: 'about 12' }))).toEqual({ declaredComments: true });
  });
});
