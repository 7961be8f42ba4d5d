import { describe, expect, it } from 'vitest';
import type { JudgementRecord } from '@/domain/judgement';
import type { JudgedKind } from '@/domain/kind';
import { testRecords } from '@/domain/report/test-review';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { agreement } from './agreement';

const AT = '2026-11-20T09:00:00.000Z';
const [F, Q, O, C, X] = [
  'reported_fact',
  'attributed_quote',
  'opinion',
  'reader_comment',
  'excluded',
] as const;

/** A review whose claims were judged by observers, one row for each, a dot where one did not; letters a–e are kinds. */
function judgedBy(rows: Record<string, string>, more: Partial<ReviewRecords> = {}) {
  const records = testRecords();
  const template = records.claim?.find((claim) => claim.id === 'A1·1');
  const kinds: Record<string, JudgedKind | undefined> = { a: F, b: Q, c: O, d: C, e: X };
  const length = Math.max(...Object.values(rows).map((row) => row.split(' ').length));
  const ids = Array.from({ length }, (_, at) => `A1·${at + 100}`);
  const claim = ids.flatMap((id, at) =>
    template ? [{ ...template, id, start: at * 10, end: at * 10 + 5 }] : [],
  );
  const judgement: JudgementRecord[] = Object.entries(rows).flatMap(([reviewer, row]) =>
    row.split(' ').flatMap((letter, at) => {
      const kind = kinds[letter.toLowerCase()];
      const id = ids[at];
      if (!kind || !id) return [];
      // A capital letter stands for a judgement changed after the reveal.
      const afterReveal = letter !== letter.toLowerCase();
      return [
        {
          claim: id,
          article: 'A1',
          reviewer,
          kind,
          reason: null,
          at: AT,
          recheck: false,
          afterReveal,
          accepted: null,
        },
      ];
    }),
  );
  return stateOf({ ...records, claim, judgement, decision: [], link: [], vote: [], ...more });
}

describe('agreement on claims', () => {
  it('is α of Krippendorff (2011), example B (nominal, two observers): 0.692, with 12 claims and 2 judges', () => {
    const found = agreement(judgedBy({ amira: 'a a b b d c c c e d d a', noor: 'b a b b b c c c e d d d' }));
    expect(found.alpha).toBeCloseTo(0.692, 3);
    expect(found).toMatchObject({ claims: 12, judges: 2, same: 9 });
    expect(found.table[F]).toMatchObject({ [F]: 1, [Q]: 1, [C]: 1 });
    expect(found.table[Q]).toMatchObject({ [Q]: 2, [C]: 1 });
  });

  it('is α of Krippendorff (2011), example C (four observers, missing data): 0.743, the claim judged once named', () => {
    const found = agreement(
      judgedBy({
        amira: 'a b c c b a d a b . . .',
        rafael: 'a b c c b b d a b e . c',
        noor: '. c c c b c d b b e a .',
        vera: 'a b c c b d d a b e a .',
      }),
    );
    expect(found.alpha).toBeCloseTo(0.743, 3);
    expect(found).toMatchObject({ claims: 11, judges: 4, kappa: null, leftOut: { judgedOnce: 1 } });
    expect(found.pairs).toHaveLength(6);
    expect(found.pairs.find(({ a, b }) => a === 'rafael' && b === 'vera')).toMatchObject({
      claims: 10,
      same: 9,
    });
    expect(found.pairs.map(({ claims }) => claims)).toEqual([10, 10, 9, 9, 9, 8]);
  });

  it('ignores judgements changed after the reveal, and says how many', () => {
    const rows = { amira: 'a a b b d c c c e d d a', noor: 'b a b b b c c c e d d d' };
    const changed = { ...rows, noor: 'A a b b D c c c e d d A' };
    const found = agreement(judgedBy(changed));
    expect(found.claims).toBe(9);
    expect(found.alpha).toBeNull(); // under the minimum of ten
    expect(found.leftOut).toMatchObject({ afterReveal: 3, judgedOnce: 3 });
  });

  it('shows no figure under ten claims or with one kind in use', () => {
    expect(agreement(judgedBy({ amira: 'a b c d e a b c d', noor: 'a b c d e a b c d' })).alpha).toBeNull();
    const one = agreement(judgedBy({ amira: 'a a a a a a a a a a', noor: 'a a a a a a a a a a' }));
    expect(one).toMatchObject({ alpha: null, kappa: null, claims: 10, same: 10, kindsInUse: 1 });
  });

  it('gives κ for each pair of reviewers by the claims of both', () => {
    // Wikipedia, “Cohen’s kappa”: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: κ = 0.4.
    const row = (counts: [string, number][]) =>
      counts.flatMap(([letter, n]) => Array.from({ length: n }, () => letter)).join(' ');
    const found = agreement(
      judgedBy({
        amira: row([
          ['a', 25],
          ['b', 25],
        ]),
        noor: row([
          ['a', 20],
          ['b', 5],
          ['a', 10],
          ['b', 15],
        ]),
        rafael: row([
          ['.', 49],
          ['b', 1],
        ]),
      }),
    );
    const pair = found.pairs.find(({ a, b }) => a === 'amira' && b === 'noor');
    expect(pair).toMatchObject({ claims: 50, same: 35 });
    expect(pair?.kappa).toBeCloseTo(0.4, 10);
    expect(found.kappa).toBeNull(); // three judges in all
    expect(found.pairs.find(({ b }) => b === 'rafael')).toMatchObject({ claims: 1, same: 1, kappa: null });
  });
});

describe('agreement on links', () => {
  const claims = ['A1·1', 'A1·2', 'A1·3', 'A1·4', 'A2·1', 'A2·2', 'A2·3', 'A3·1', 'A3·2'];
  /** Links written `A1·1=A2·1` (corroborates) or `A1·1/A2·1` (conflicts), by who said yes. */
  function linkedBy(yes: Record<string, string>, more: Partial<ReviewRecords> = {}) {
    const records = testRecords();
    const template = records.link?.[0];
    const spelled = [...new Set(Object.values(yes).flatMap((list) => list.split(' ')))];
    const link = spelled.flatMap((id) => {
      const [a = '', b = ''] = id.split(/[=/]/);
      if (!template || !claims.includes(a) || !claims.includes(b)) return [];
      const relation = id.includes('/') ? ('conflicts' as const) : ('corroborates' as const);
      return [{ ...template, id, a, b, relation, articleA: a.slice(0, 2), articleB: b.slice(0, 2) }];
    });
    const vote = Object.entries(yes).flatMap(([reviewer, list]) =>
      list.split(' ').map((id) => ({
        link: id,
        articleA: id.slice(0, 2),
        articleB: id.slice(5, 7),
        reviewer,
        answer: 'yes' as const,
        at: AT,
      })),
    );
    return stateOf({ ...records, link, vote, ...more });
  }

  it('matches the same two claims in full, and one claim in common by half', () => {
    const { links } = agreement(
      linkedBy({
        amira: 'A1·1=A2·1 A1·2=A2·2 A1·3=A2·3 A1·4/A2·1 A1·4=A2·3',
        noor: 'A1·1=A2·1 A1·2=A2·1 A1·3=A2·2 A1·4=A2·1 A1·1=A2·3',
      }),
    );
    // In full: 1=1. Half: 2=2 with 2=1 or 3=2; 3=3 with 3=2 or 1=3; 4=3 with 4=1 or 1=3; 4/1 conflicts, they corroborate.
    expect(links.pairs).toEqual([{ a: 'amira', b: 'noor', links: [5, 5], exact: 1, partial: 3, f: 0.5 }]);
  });

  it('finds the most partial matches, not the first ones', () => {
    // 1=1 could take 1=2 or 2=1; 1=3 only 1=2. Taking the first that fits would leave 1=3 alone.
    const { links } = agreement(linkedBy({ amira: 'A1·1=A2·1 A1·1=A2·3', noor: 'A1·1=A2·2 A1·2=A2·1' }));
    expect(links.pairs[0]).toMatchObject({ exact: 0, partial: 2, f: null });
  });

  it('looks only at articles between which both linked', () => {
    const { links } = agreement(linkedBy({ amira: 'A1·1=A2·1 A1·1=A3·1', noor: 'A1·1=A2·1' }));
    expect(links.pairs).toEqual([{ a: 'amira', b: 'noor', links: [1, 1], exact: 1, partial: 0, f: null }]);
  });

  it('gives α of the answers, and leaves out what was voted once or after both reveals', () => {
    const records = testRecords();
    const base = { articleA: 'A1', articleB: 'A2', at: AT };
    const vote = [
      { ...base, link: 'L2', reviewer: 'amira', answer: 'yes' as const },
      { ...base, link: 'L2', reviewer: 'noor', answer: 'no' as const },
      { ...base, link: 'L3', reviewer: 'amira', answer: 'yes' as const },
      { ...base, link: 'L3', reviewer: 'noor', answer: 'yes' as const, at: '2026-11-21T09:00:00.000Z' },
    ];
    const finished = (article: string) => ({
      article,
      reviewer: 'noor',
      status: 'finished' as const,
      startedAt: AT,
      finishedAt: '2026-11-20T12:00:00.000Z',
    });
    const blind = agreement(
      stateOf({
        ...records,
        vote,
        pass: [finished('A1'), finished('A2')],
        review: (records.review ?? []).map((review) => ({ ...review, blindFirst: true })),
      }),
    ).links;
    expect(blind).toMatchObject({ links: 1, judges: 2, same: 0, alpha: null });
    expect(blind.leftOut).toEqual({ afterReveal: 1, votedOnce: 1 });
    const open = agreement(stateOf({ ...records, vote })).links;
    expect(open).toMatchObject({ links: 2, same: 1, leftOut: { afterReveal: 0, votedOnce: 0 } });
  });
});
