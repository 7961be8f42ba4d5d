import { describe, expect, it } from 'vitest';
import { overviewOf } from '@/domain/metrics/overview';
import { buildReport } from '@/domain/report/build-report';
import { testRecords } from '@/domain/report/test-review';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import type { Role } from '@/domain/reviewer';

const overview = (records: ReviewRecords, id = 'amira', role: Role = 'owner') =>
  overviewOf(stateOf(records), { id, role });
const without = (records: ReviewRecords, article: string): ReviewRecords => ({
  ...records,
  article: records.article?.filter(({ id }) => id !== article) ?? [],
});

describe('the overview', () => {
  it('shows the numbers of the report', () => {
    const report = buildReport(
      stateOf(testRecords()),
      {},
      {
        now: '2026-11-20T10:30:00.000Z',
        tool: 'Lateral',
        dataHash: '',
        commenters: 'pseudonyms',
      },
    );
    const shown = overview(testRecords());
    expect(shown.tags).toEqual(report.totals.claims);
    expect(shown.articles.map(({ source, tags }) => [source, tags.kinds])).toEqual(
      report.sources.map(({ name, claims }) => [name, claims.kinds]),
    );
  });

  it('counts the quotes nobody has named a speaker for', () => {
    expect(overview(testRecords()).sourcing.quotesWithoutSpeaker).toBe(1);
  });

  it('says in how many articles an origin is used', () => {
    const { origins } = overview(testRecords());
    const agency = origins.origins.find(({ name }) => name === 'Agency X');
    // A1·1 by its own attribution; A3·1 and A3·2 because all of A3 re-posts the agency.
    expect(agency?.claims).toBe(3);
    expect(origins.articles[agency?.entity ?? '']).toBe(2);
  });

  it('counts what waits for one reader: not what others have settled', () => {
    const mine = (id: string) =>
      overview(testRecords(), id, 'reviewer').articles.map((article) => article.mine);
    // A1·7 is untagged; amira and noor disagree on A1·4, where rafael has said nothing; A2·3 was left unresolved without him.
    expect(mine('amira')).toEqual([1, 0, 0]);
    expect(mine('rafael')).toEqual([2, 1, 0]);
  });
});

describe('the next step', () => {
  const records = testRecords();
  const ready = without(records, 'A4');
  const tagged = { ...ready, claim: ready.claim?.filter(({ id }) => id !== 'A1·7') ?? [] };
  const credited = { ...tagged, judgement: tagged.judgement?.filter(({ claim }) => claim !== 'A1·9') ?? [] };
  const finished = { ...credited, claim: credited.claim?.filter(({ id }) => id !== 'A1·9') ?? [] };

  // Nobody contradicts another any more: of each claim and link only the first judgement or vote is left.
  const agreed: ReviewRecords = {
    ...finished,
    judgement: (finished.judgement ?? [])
      .filter(({ claim }, at, all) => all.findIndex((one) => one.claim === claim) === at)
      .map((one) => ({ ...one, recheck: false })),
    vote:
      finished.vote?.filter(({ link }, at, all) => all.findIndex((one) => one.link === link) === at) ?? [],
    flag: [],
  };
  const pair = {
    id: 'pair',
    a: 'A1·4',
    b: 'A2·2',
    articleA: 'A1',
    articleB: 'A2',
    relation: 'corroborates' as const,
    reasons: [],
    score: 1,
    status: 'open' as const,
    answeredBy: null,
  };

  it.each<[string, ReviewRecords, object]>([
    ['articles, when there are none', { ...records, article: [] }, { do: 'add-articles' }],
    ['a text to check first', records, { do: 'check', number: 4 }],
    ['then what is untagged', ready, { do: 'tag', number: 1, count: 1 }],
    ['then quotes without speaker', tagged, { do: 'attribute', claim: 'A1·9', count: 1 }],
    ['then the disagreements', finished, { do: 'decide', count: 2 }],
    ['then the pairs a machine proposes', { ...agreed, candidate: [pair] }, { do: 'answer', count: 1 }],
    ['then links, where there are none', { ...agreed, link: [] }, { do: 'link', article: 'A1' }],
    ['then the report', agreed, { do: 'report' }],
  ])('is %s', (_, given, step) => {
    expect(overview(given).next).toMatchObject(step);
  });

  it('counts what it names', () => {
    expect(overview(finished)).toMatchObject({ disagreements: 2, candidates: 0 });
    expect(overview({ ...agreed, candidate: [pair] })).toMatchObject({ disagreements: 0, candidates: 1 });
  });

  it('leaves deciding to who may', () => {
    expect(overview(finished, 'amira', 'reviewer').next).toEqual({ do: 'report' });
  });

  it('is to finish a blind pass once nothing is left in it', () => {
    const blind = agreed.review?.map((review) => ({ ...review, blindFirst: true })) ?? [];
    const passes = (status: 'in_progress' | 'finished') => [
      { article: 'A1', reviewer: 'amira', status, startedAt: null, finishedAt: null },
    ];
    const at = (status: 'in_progress' | 'finished') =>
      overview({ ...agreed, review: blind, pass: passes(status) }).next;
    expect(at('in_progress')).toEqual({ do: 'finish', article: 'A1', number: 1 });
    expect(at('finished')).toEqual({ do: 'report' });
  });

  it('is a second article before any link', () => {
    const alone = without(without(agreed, 'A2'), 'A3');
    expect(overview(alone).next).toEqual({ do: 'add-articles' });
  });

  it('is the report for who only reads', () => {
    expect(overview(records, 'viewer', 'viewer').next).toEqual({ do: 'report' });
  });
});
