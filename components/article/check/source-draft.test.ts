import { describe, expect, it } from 'vitest';
import { correctionsOf, draftOf, faultsOf } from '@/components/article/check/source-draft';
import { type ArticleSummary, confirmArticle } from '@/domain/api/articles';

const article = {
  source: { id: 's', name: 'Harbour Herald', type: 'site', url: null, version: 1 },
  title: 'Ferry collides',
  author: null,
  publishedAt: 'Sunday evening',
  inferredDate: null,
  language: 'en',
  direction: 'ltr',
  url: null,
} as Partial<ArticleSummary> as ArticleSummary;

describe('what is corrected about an article', () => {
  it('is nothing while nobody touched it', () => {
    expect(correctionsOf(article, draftOf(article), null)).toEqual({});
  });

  it('is only what was touched, and what the API takes', () => {
    const draft = {
      ...draftOf(article),
      type: 'agency' as const,
      published: ' ',
      inferredDate: '2026-03-14',
      inferredBasis: 'the page says Sunday',
    };
    const body = correctionsOf(article, draft, [{ start: 0, end: 5, type: 'body' }]);
    expect(body).toEqual({
      zones: [{ start: 0, end: 5, type: 'body' }],
      source: { name: 'Harbour Herald', type: 'agency' },
      publishedAt: null,
      inferredDate: { date: '2026-03-14', basis: 'the page says Sunday' },
    });
    expect(confirmArticle.body?.safeParse(body).success).toBe(true);
  });

  it('is refused before it is sent', () => {
    const draft = {
      ...draftOf(article),
      outlet: ' ',
      language: 'English!',
      url: 'herald.example',
      inferredDate: 'March',
    };
    expect(faultsOf(draft)).toEqual({
      outlet: 'outletMissing',
      language: 'languageWrong',
      url: 'addressWrong',
      inferredDate: 'inferredWrong',
      inferredBasis: 'basisMissing',
    });
    expect(faultsOf(draftOf(article))).toEqual({});
  });
});
