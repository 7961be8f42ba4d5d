import { describe, expect, it } from 'vitest';
import { viewerOf, visibleRecords } from './blind';
import {
  countByStatus,
  type Disagreement,
  disagreementsOf,
  isOverruled,
  passes,
  tallyOf,
} from './disagreements';
import type { FlagRecord, JudgementRecord } from './judgement';
import { judgementKey } from './judgement';
import type { JudgedKind } from './kind';
import { passesAwaited } from './pass-waiting';
import { testRecords } from './report/test-review';
import { type ReviewRecords, stateOf } from './review-state';
import { standing } from './standing';

const AT = '2026-11-20T09:00:00.000Z';

/** The review to be counted by hand, with more records of some nouns. */
function reviewWith(more: (records: ReviewRecords) => Partial<ReviewRecords> = () => ({})) {
  const records = testRecords();
  return { ...records, ...more(records) };
}
const flag = (id: string, more: Partial<FlagRecord>): FlagRecord => ({
  id,
  claim: null,
  link: null,
  articles: ['A1'],
  about: 'kind',
  sentence: 'Look again.',
  by: 'noor',
  at: AT,
  resolvedAt: null,
  resolvedBy: null,
  ...more,
});
const judged = (claim: string, reviewer: string, kind: JudgedKind, more: Partial<JudgementRecord> = {}) => ({
  claim,
  article: claim.slice(0, 2),
  reviewer,
  kind,
  reason: null,
  at: AT,
  recheck: false,
  afterReveal: false,
  accepted: null,
  ...more,
});
const brief = ({ id, status, why }: Disagreement) => `${id} ${status} ${why.join('+')}`.trim();
const queueOf = (records: ReviewRecords) => disagreementsOf(stateOf(records)).map(brief);

describe('what is in the queue', () => {
  it('holds differing kinds and votes, and what was settled, in the order of the articles', () => {
    expect(queueOf(reviewWith())).toEqual([
      'L2 open vote', // A1·1 against A2·1: yes and no
      'A1·4 open kind',
      'A2·3 unresolved',
      'A2·4 decided kind',
    ]);
  });

  it('takes in an open flag where all agreed, and lets it go when it is resolved', () => {
    const flagged = (resolvedAt: string | null) =>
      reviewWith(() => ({
        flag: [
          flag('F1', { claim: 'A1·5', about: 'boundary', resolvedAt }),
          flag('F2', { link: 'L1', articles: ['A1', 'A3'], about: 'link', resolvedAt }),
        ],
      }));
    expect(queueOf(flagged(null))).toEqual([
      'L1 open flag',
      'L2 open vote',
      'A1·4 open kind',
      'A1·5 open flag+boundary',
      'A2·3 unresolved',
      'A2·4 decided kind',
    ]);
    expect(queueOf(flagged(AT))).toEqual(queueOf(reviewWith()));
  });

  it('asks for a look again where bounds changed; a judgement that waits for it differs from nothing', () => {
    const queue = queueOf(
      reviewWith((r) => ({
        judgement: [
          ...(r.judgement ?? []),
          judged('A1·1', 'noor', 'opinion', { recheck: true }),
          judged('A3·1', 'noor', 'opinion'),
        ],
      })),
    );
    expect(queue).toContain('A1·1 open recheck');
    expect(queue).toContain('A3·1 open kind');
  });

  it('leaves out what was deleted or stands in a removed article', () => {
    const queue = queueOf(
      reviewWith((r) => ({
        judgement: [
          ...(r.judgement ?? []),
          judged('A5·1', 'amira', 'opinion'),
          judged('A3·3', 'amira', 'opinion'),
          judged('A3·3', 'noor', 'reported_fact'),
        ],
        flag: [flag('F1', { link: 'L6', articles: ['A1', 'A2'] })],
      })),
    );
    expect(queue).toEqual(queueOf(reviewWith()));
  });

  it('calls open exactly the claims that stand as disagreement or recheck', () => {
    const state = stateOf(
      reviewWith((r) => ({
        flag: [flag('F1', { claim: 'A1·7' }), flag('F2', { claim: 'A2·4', articles: ['A2'] })],
        judgement: [...(r.judgement ?? []), judged('A1·1', 'noor', 'opinion', { recheck: true })],
      })),
    );
    const open = disagreementsOf(state).filter((one) => one.on === 'claim' && one.status === 'open');
    const standingSo = [...state.claim.values()].filter(
      (claim) =>
        claim.deletedAt === null &&
        claim.article !== 'A5' &&
        ['disagreement', 'recheck'].includes(standing(state, claim.id).state),
    );
    expect(open.map((one) => one.id).sort()).toEqual(standingSo.map((claim) => claim.id).sort());
    expect(open.length).toBe(3);
  });
});

describe('filters and counts', () => {
  const all = disagreementsOf(stateOf(reviewWith()));
  it('shows what is open unless asked otherwise', () => {
    const ids = (filter: Parameters<typeof passes>[1]) =>
      all.filter((one) => passes(one, filter)).map((one) => one.id);
    expect(ids({})).toEqual(['L2', 'A1·4']);
    expect(ids({ why: 'vote' })).toEqual(['L2']);
    expect(ids({ status: 'decided' })).toEqual(['A2·4']);
    expect(ids({ article: 'A2' })).toEqual(['L2']);
    expect(ids({ article: 'A3' })).toEqual([]);
  });
  it('counts by status', () => {
    expect(countByStatus(all)).toEqual({ open: 2, unresolved: 1, decided: 1 });
  });
});

describe('one claim', () => {
  it('tallies the kinds given, the most frequent first', () => {
    const state = stateOf(
      reviewWith((r) => ({
        judgement: [...(r.judgement ?? []), judged('A1·4', 'rafael', 'reported_fact')],
      })),
    );
    expect(tallyOf(state, 'A1·4')).toEqual([
      { kind: 'reported_fact', count: 2 },
      { kind: 'opinion', count: 1 },
    ]);
  });
  it('knows who was overruled: by a kind, not by leaving it unresolved', () => {
    const state = stateOf(reviewWith());
    const of = (claim: string, reviewer: string) =>
      state.judgement.get(judgementKey(claim, reviewer)) as JudgementRecord;
    expect(isOverruled(state, of('A2·4', 'amira'))).toBe(true);
    expect(isOverruled(state, of('A2·4', 'noor'))).toBe(false);
    expect(isOverruled(state, of('A2·3', 'amira'))).toBe(false);
  });
});

describe('a blind review', () => {
  const blind = (finished: [string, string][]) =>
    reviewWith((r) => ({
      review: (r.review ?? []).map((review) => ({ ...review, blindFirst: true })),
      pass: finished.map(([article, reviewer]) => ({
        article,
        reviewer,
        status: 'finished' as const,
        startedAt: AT,
        finishedAt: AT,
      })),
    }));
  const shownTo = (records: ReviewRecords, id: string) => visibleRecords(records, viewerOf(records, id));

  it('shows no disagreement before the own pass is finished, and all of the article after it', () => {
    expect(queueOf(shownTo(blind([]), 'noor'))).toEqual([]);
    expect(queueOf(shownTo(blind([['A1', 'noor']]), 'noor'))).toEqual(['A1·4 open kind']);
    expect(
      queueOf(
        shownTo(
          blind([
            ['A1', 'noor'],
            ['A2', 'noor'],
          ]),
          'noor',
        ),
      ),
    ).toEqual(queueOf(reviewWith()));
  });

  it('says for which passes it waits: the own one first, then how many others', () => {
    const records = blind([
      ['A1', 'noor'],
      ['A1', 'amira'],
      ['A2', 'noor'],
      ['A2', 'amira'],
      ['A2', 'rafael'],
    ]);
    expect(passesAwaited(stateOf(records), viewerOf(records, 'noor'))).toEqual([
      { article: 'A1', mine: false, others: 1 },
      { article: 'A3', mine: true, others: 2 },
    ]);
    const open = reviewWith();
    expect(passesAwaited(stateOf(open), viewerOf(open, 'noor'))).toEqual([]);
  });
});
