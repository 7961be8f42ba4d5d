import { describe, expect, test } from 'vitest';
import { badgeOf, readClaim } from '@/components/claim/claim-shown';
import { mayShowOthers, type Showing, usualShowing } from '@/components/claim/showing';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, RAFAEL, recordsOf, review } from '@/components/live/test-review';
import type { JudgedKind } from '@/domain/kind';
import type { PassStatus } from '@/domain/reviewer';

const TEXT = 'The ferry left. Forty were rescued.';
const TOVE = RAFAEL.replace(/.$/, '3');

type Setup = {
  kinds?: Partial<Record<'me' | 'rafael' | 'tove', JudgedKind>>;
  decided?: JudgedKind | null;
  blind?: boolean;
  pass?: PassStatus;
  role?: 'viewer' | 'reviewer';
};

function open({ kinds = {}, decided, blind = false, pass, role = 'reviewer' }: Setup) {
  const records = recordsOf(TEXT);
  const [rafael] = records.member?.filter(({ id }) => id === RAFAEL) ?? [];
  if (!rafael) throw new Error('no Rafael');
  const ids = { me: ME, rafael: RAFAEL, tove: TOVE };
  const suggestion = { kind: 'attributed_quote' as const, because: [], attribution: null, hedged: false };
  return new LiveReview({
    me: ME,
    tab: 't',
    texts: {},
    records: {
      ...records,
      review: [{ ...review, requiredJudgements: 2, blindFirst: blind }],
      member: [...(records.member ?? []), { ...rafael, id: TOVE, name: 'Tove' }].map((one) =>
        one.id === ME ? { ...one, role } : one,
      ),
      claim: records.claim?.map((claim) => ({ ...claim, suggestion })) as never,
      judgement: Object.entries(kinds).map(([who, kind]) => ({
        claim: claimId(1),
        article: ARTICLE,
        reviewer: ids[who as 'me'],
        kind,
        reason: null,
        accepted: null,
        recheck: false,
        afterReveal: false,
        at: AT,
      })) as never,
      decision:
        decided === undefined
          ? []
          : ([
              { claim: claimId(1), article: ARTICLE, kind: decided, by: RAFAEL, reason: null, at: AT },
            ] as never),
      pass: pass
        ? ([{ article: ARTICLE, reviewer: ME, status: pass, startedAt: AT, finishedAt: AT }] as never)
        : [],
    },
  });
}

const badge = (setup: Setup, showing: Showing) => {
  const shown = readClaim(open(setup), claimId(1), { showing });
  return shown && badgeOf(shown);
};

describe('Mine', () => {
  test('shows what I said, whatever the others said; before that the suggestion', () => {
    expect(badge({ kinds: { me: 'opinion', rafael: 'reported_fact' } }, 'mine')).toBe('O');
    expect(badge({ kinds: { rafael: 'reported_fact', tove: 'reported_fact' } }, 'mine')).toBe('Q?');
  });
});

describe('Everyone', () => {
  test('shows a colleague’s single tag', () => {
    expect(badge({ kinds: { rafael: 'reported_fact' } }, 'everyone')).toBe('F');
  });

  test('shows what most said, with a mark where not all did, and no letter where it is even', () => {
    const two = { me: 'opinion', rafael: 'reported_fact' } as const;
    expect(badge({ kinds: { ...two, tove: 'reported_fact' } }, 'everyone')).toBe('F≠');
    expect(badge({ kinds: two }, 'everyone')).toBe('≠');
  });

  test('shows how the judgements stand, not what was decided', () => {
    expect(badge({ kinds: { me: 'opinion', rafael: 'opinion' }, decided: 'reported_fact' }, 'everyone')).toBe(
      'O',
    );
  });
});

describe('Decided', () => {
  test('shows what is agreed or decided', () => {
    expect(badge({ kinds: { me: 'opinion', rafael: 'opinion' } }, 'decided')).toBe('O');
    expect(badge({ kinds: { me: 'opinion', rafael: 'opinion' }, decided: 'reported_fact' }, 'decided')).toBe(
      'F',
    );
  });

  test('says by a mark why nothing is', () => {
    expect(badge({ kinds: { me: 'opinion' } }, 'decided')).toBe('◔');
    expect(badge({ kinds: { me: 'opinion', rafael: 'reported_fact' } }, 'decided')).toBe('≠');
    expect(badge({ kinds: { me: 'opinion', rafael: 'reported_fact' }, decided: null }, 'decided')).toBe('~');
    expect(badge({}, 'decided')).toBe('?');
  });
});

describe('what is usual', () => {
  const usual = (setup: Setup) => usualShowing(open(setup).state, ARTICLE, ME);
  test('is one’s own until one’s pass is finished, then what is decided', () => {
    expect(usual({})).toBe('mine');
    expect(usual({ pass: 'in_progress' })).toBe('mine');
    expect(usual({ pass: 'finished' })).toBe('decided');
  });

  test('is what is decided for who judges nothing', () => {
    expect(usual({ role: 'viewer' })).toBe('decided');
  });

  test('is one’s own in a blind pass, where nothing else may be chosen', () => {
    expect(mayShowOthers(open({ blind: true, pass: 'in_progress' }).state, ARTICLE, ME)).toBe(false);
    expect(usual({ blind: true, role: 'viewer' })).toBe('mine');
    expect(mayShowOthers(open({ blind: true, pass: 'finished' }).state, ARTICLE, ME)).toBe(true);
  });
});
