import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import { claimReviews, hasConclusions } from './claim-review';
import { testRecords, writtenRecords } from './test-review';

const ADDRESS = 'https://reviews.example/reviews/R/report';
const report = (records = writtenRecords()) =>
  buildReport(
    stateOf(records),
    {},
    { now: '2026-11-20T10:30:00.000Z', tool: 'Lateral', dataHash: '', commenters: 'pseudonyms' },
  );

/** What https://schema.org serves as its context, for the terms that such a file has: all others would be unknown. */
const term = (name: string) => [name, `http://schema.org/${name}`] as const;
const typed = (name: string, type: string) =>
  [name, { '@id': `http://schema.org/${name}`, '@type': type }] as const;
const CONTEXT = {
  '@context': Object.fromEntries([
    ...['ClaimReview', 'Claim', 'Rating', 'Person', 'Organization', 'Article', 'CreativeWork'].map(term),
    ...['claimReviewed', 'author', 'name', 'text', 'reviewBody', 'reviewRating', 'alternateName'].map(term),
    ...['itemReviewed', 'appearance', 'publisher', 'headline', 'inLanguage', 'isBasedOn'].map(term),
    typed('url', '@id'),
    typed('datePublished', 'http://schema.org/Date'),
  ]),
};

type Item = {
  name: string;
  author?: { '@type': string; name: string }[];
  isBasedOn?: unknown;
  appearance: { url?: string; publisher: { name: string } };
};
type Review = { claimReviewed: string; reviewRating: object; itemReviewed: Item[] };
const made = (records = writtenRecords()) =>
  claimReviews(report(records), ADDRESS) as unknown as { '@graph': Review[] };

describe('claimReviews', () => {
  test('a JSON-LD processor reads all of it: no term is unknown to schema.org', async () => {
    const expanded = await jsonld.expand(
      made() as object,
      {
        safe: true,
        documentLoader: async (url: string) => {
          if (url !== 'https://schema.org') throw new Error(url);
          return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
        },
      } as Parameters<typeof jsonld.expand>[1],
    );
    const said = JSON.stringify(expanded);
    expect(said.match(/"http:\/\/schema\.org\/ClaimReview"/g)).toHaveLength(1);
    expect(said).toContain(ADDRESS);
  });

  test('tells only of statements that an editor has concluded', () => {
    expect(made()['@graph'].map(({ claimReviewed }) => claimReviewed)).toEqual(['Number of people rescued']);
    expect(hasConclusions(report())).toBe(true);
    expect(hasConclusions(report(testRecords()))).toBe(false);
    expect(made(testRecords())['@graph']).toEqual([]);
  });

  test('has a label and no number: a grade runs the other way', () => {
    const [review] = made()['@graph'];
    expect(review?.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Two figures stand' });
    expect(JSON.stringify(made())).not.toMatch(/ratingValue|bestRating|worstRating/);
  });

  test('keeps the speaker and the outlet apart', () => {
    const items = made()['@graph'][0]?.itemReviewed ?? [];
    const item = (name: string) => items.find((each) => each.name === name);
    // In its own voice the outlet says it, in an article of its own.
    expect(item('A1·1')).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Harbour Herald' }],
      appearance: { url: 'https://herald.example/ferry', publisher: { name: 'Harbour Herald' } },
    });
    expect(item('A2·1')).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Coast guard' }],
      appearance: { publisher: { name: 'بوابة الميناء' } },
    });
    // An unnamed speaker is not made up, nor is the outlet put in their place.
    expect(item('A3·1')).not.toHaveProperty('author');
    expect(JSON.stringify(made())).not.toMatch(/corroborat|conflict/i);
  });
});
