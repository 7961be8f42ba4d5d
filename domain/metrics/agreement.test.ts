import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import type { JudgementRecord } from '@/domain/judgement';
import type { JudgedKind } from '@/domain/kind';
import { stateOf } from '@/domain/review-state';
import { agreement } from './agreement';

const KIND: Record<string, JudgedKind> = {
  a: 'reported_fact',
  b: 'attributed_quote',
  c: 'opinion',
  d: 'reader_comment',
  e: 'excluded',
};

/** Each judge's letters, one for each claim; a dot for none. */
function review(
  judges: Record<string, string>,
  more: (claim: number, judge: string) => Partial<JudgementRecord> = () => ({}),
) {
  const length = Math.max(...Object.values(judges).map((row) => row.length));
  const judgement = Object.entries(judges).flatMap(([reviewer, row]) =>
    [...row].flatMap((letter, claim) => {
      const kind = KIND[letter];
      const record = { claim: `${claim}`, article: 'A', reviewer, kind, recheck: false, afterReveal: false };
      return kind ? [{ ...record, ...more(claim, reviewer) } as JudgementRecord] : [];
    }),
  );
  return stateOf({
    version: 1,
    article: [{ id: 'A', number: 1, status: 'ready', removedAt: null } as ArticleRecord],
    claim: Array.from(
      { length },
      (_, claim) => ({ id: `${claim}`, article: 'A', start: claim, deletedAt: null }) as ClaimRecord,
    ),
    judgement,
  });
}

// Krippendorff (2011), example B: nominal data, two observers, twelve units.
const MEG = 'aabbdcccedda';
const JIM = 'babbbccceddd';

describe('agreement', () => {
  it('gives α with its claims and judges, as the published example has it', () => {
    const found = agreement(review({ meg: MEG, jim: JIM }));
    expect(found).toMatchObject({ claims: 12, judges: 2, same: 9, kindsInUse: 5 });
    expect(found.alpha).toBeCloseTo(0.692, 3);
    expect(found.kappa).not.toBeNull();
  });

  it('gives none under ten claims judged by two, or with one kind in use', () => {
    expect(agreement(review({ meg: MEG.slice(0, 9), jim: JIM.slice(0, 9) }))).toMatchObject({
      claims: 9,
      alpha: null,
      kappa: null,
    });
    expect(agreement(review({ meg: 'aaaaaaaaaaaa', jim: 'aaaaaaaaaaaa' })).alpha).toBeNull();
    expect(agreement(review({ meg: MEG })).claims).toBe(0);
  });

  it('leaves out what was given after the reveal, and what is to be looked at again', () => {
    const state = review({ meg: MEG, jim: JIM }, (claim, judge) => ({
      afterReveal: judge === 'jim' && claim === 0,
      recheck: judge === 'meg' && claim === 1,
    }));
    expect(agreement(state)).toMatchObject({
      claims: 10,
      leftOut: { afterReveal: 1, recheck: 1, judgedOnce: 2 },
    });
  });

  it('has κ for exactly two judges, and a table of pairs for any number', () => {
    const found = agreement(review({ meg: MEG, jim: JIM, kim: MEG }));
    expect(found.judges).toBe(3);
    expect(found.kappa).toBeNull();
    const pairs = Object.values(found.table).flatMap((row) => Object.values(row));
    expect(pairs.reduce((sum, count) => sum + count, 0)).toBe(12 * 3);
    expect(found.table.reported_fact.attributed_quote + found.table.attributed_quote.reported_fact).toBe(2);
  });
});
