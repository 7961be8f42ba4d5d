import { describe, expect, test } from 'vitest';
import type { FlagRecord } from './judgement';
import type { ReviewRecords } from './review-state';
import { judgementsNeeded, standing } from './standing';
import { AT, judgement, member, sank, smallReview } from './test-review';

const fact = (reviewer: string, more = {}) => judgement(sank, reviewer, 'reported_fact', more);
const quote = (reviewer: string, more = {}) => judgement(sank, reviewer, 'attributed_quote', more);
const decision = (kind: 'opinion' | null) => [
  { claim: sank.id, article: 'A1', kind, reason: 'r', by: 'ed', at: AT },
];
const flag = (more: Partial<FlagRecord> = {}): FlagRecord => ({
  id: 'f',
  claim: sank.id,
  link: null,
  articles: ['A1'],
  about: 'kind',
  sentence: 'No.',
  by: 'amira',
  at: AT,
  resolvedAt: null,
  resolvedBy: null,
  ...more,
});
const proposed = {
  ...sank,
  suggestion: { kind: 'opinion' as const, hedged: false, attribution: null, because: [] },
};

/** Two judgements are required. */
const CASES: [string, Partial<ReviewRecords>, string | null, string][] = [
  ['no judgement, with a proposal', { claim: [proposed] }, null, 'suggested'],
  ['no judgement, without one', {}, null, 'waiting'],
  ['too few', { judgement: [fact('bo')] }, null, 'waiting'],
  [
    'too few, though the machine agrees',
    { claim: [proposed], judgement: [judgement(sank, 'bo', 'opinion')] },
    null,
    'waiting',
  ],
  ['enough, and equal', { judgement: [fact('bo'), fact('amira')] }, 'reported_fact', 'agreed'],
  [
    'agreed that it is no claim',
    { judgement: [judgement(sank, 'bo', 'excluded'), judgement(sank, 'ed', 'excluded')] },
    'excluded',
    'agreed',
  ],
  ['differing', { judgement: [fact('bo'), quote('amira')] }, null, 'disagreement'],
  [
    'an open flag, though all agree',
    { judgement: [fact('bo'), fact('amira')], flag: [flag()] },
    null,
    'disagreement',
  ],
  ['an open flag alone', { flag: [flag()] }, null, 'disagreement'],
  [
    'a flag that was answered',
    { judgement: [fact('bo'), fact('amira')], flag: [flag({ resolvedAt: AT })] },
    'reported_fact',
    'agreed',
  ],
  [
    'a flag on another claim',
    { judgement: [fact('bo'), fact('amira')], flag: [flag({ claim: 'c2' })] },
    'reported_fact',
    'agreed',
  ],
  [
    'decided against all',
    { judgement: [fact('bo'), quote('amira')], decision: decision('opinion') },
    'opinion',
    'decided',
  ],
  [
    'decided, with a flag still open',
    { flag: [flag()], decision: decision('opinion') },
    'opinion',
    'decided',
  ],
  [
    'left unresolved',
    { judgement: [fact('bo'), quote('amira')], decision: decision(null) },
    null,
    'unresolved',
  ],
  ['one has to look again', { judgement: [fact('bo', { recheck: true }), fact('amira')] }, null, 'recheck'],
  [
    'all have to look again',
    { judgement: [fact('bo', { recheck: true }), quote('amira', { recheck: true })] },
    null,
    'recheck',
  ],
  [
    'those who looked again differ',
    { judgement: [fact('bo'), quote('amira'), fact('ed', { recheck: true })] },
    null,
    'disagreement',
  ],
];

describe('standing', () => {
  test.each(CASES)('%s', (_name, records, kind, state) => {
    expect(standing(smallReview(records), sank.id)).toMatchObject({ kind, state });
  });

  test('counts what was given and what is needed', () => {
    const state = smallReview({ judgement: [fact('bo'), fact('amira', { recheck: true })] });
    expect(standing(state, sank.id)).toMatchObject({ given: 1, needed: 2 });
  });
});

describe('judgementsNeeded', () => {
  const needed = (requiredJudgements: number | 'everyone', members = [...smallReview().member.values()]) => {
    const [review] = smallReview().review.values();
    if (!review) throw new Error('no review');
    return judgementsNeeded(smallReview({ review: [{ ...review, requiredJudgements }], member: members }));
  };

  test('is the number, or everyone who may judge and has not left', () => {
    expect(needed(1)).toBe(1);
    expect(needed(5)).toBe(5);
    const members = [
      member('a', 'owner'),
      member('b', 'reviewer'),
      member('c', 'viewer'),
      member('d', 'editor', { removedAt: AT }),
    ];
    expect(needed('everyone', members)).toBe(2);
    expect(needed('everyone', [])).toBe(1);
  });
});
