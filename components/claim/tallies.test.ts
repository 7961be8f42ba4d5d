import { describe, expect, test } from 'vitest';
import { readClaim } from '@/components/claim/claim-shown';
import { TALLIES, Tallies } from '@/components/claim/tallies';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, RAFAEL, recordsOf, review } from '@/components/live/test-review';
import type { ReviewRecords } from '@/domain/review-state';

const TEXT = 'The ferry left. Forty were rescued. Nobody checks.';

function open(change: (records: ReviewRecords) => ReviewRecords = (r) => r) {
  const records = change(recordsOf(TEXT));
  const live = new LiveReview({ me: ME, tab: 't', records, texts: { [ARTICLE]: TEXT }, now: () => AT });
  const tallies = new Tallies(live, ARTICLE);
  tallies.follow();
  return { live, tallies };
}

const proposed = (records: ReviewRecords): ReviewRecords => ({
  ...records,
  claim: (records.claim ?? []).map((claim) => ({
    ...claim,
    suggestion: { kind: 'opinion', hedged: false, attribution: null, because: [] },
  })),
});

describe('counts', () => {
  test('follow tags, and leave out what the machine only proposed', () => {
    const { live, tallies } = open(proposed);
    expect(tallies.counts).toMatchObject({ claims: 3, tagged: 0, needMe: 3, kinds: { opinion: 0 } });
    live.enact({ do: 'judge', claim: claimId(1), kind: 'excluded' });
    live.enact({ do: 'judge', claim: claimId(2), kind: 'opinion', accepted: true });
    expect(tallies.counts).toMatchObject({
      claims: 3,
      tagged: 2,
      needMe: 1,
      kinds: { excluded: 1, opinion: 1 },
    });
  });

  test('ask for a second look after a boundary moved, and count splits', () => {
    const { live, tallies } = open();
    live.enact({ do: 'judge', claim: claimId(2), kind: 'opinion' });
    live.enact({ do: 'split', claim: claimId(2), at: 22, newId: claimId(9) });
    expect(tallies.counts).toMatchObject({ claims: 4, needMe: 4 });
    expect(readClaim(live, claimId(2))?.mine?.recheck).toBe(true);
    live.enact({ do: 'undo', force: false });
    expect(tallies.counts).toMatchObject({ claims: 3, needMe: 2 });
  });

  test('are told to nobody while they stay the same', () => {
    const { live, tallies } = open();
    live.enact({ do: 'judge', claim: claimId(1), kind: 'opinion' });
    const { counts } = tallies;
    let told = 0;
    live.topics.subscribe([TALLIES], () => told++);
    live.enact({ do: 'judge', claim: claimId(1), kind: 'opinion', reason: 'a judgement' });
    expect([told, tallies.counts]).toEqual([0, counts]);
  });
});

describe('what needs me', () => {
  test('is not what a colleague settled, unless more judgements are wanted', () => {
    const judged = (required: number) => (records: ReviewRecords) => ({
      ...records,
      review: [{ ...review, requiredJudgements: required }],
      judgement: [
        {
          claim: claimId(1),
          article: ARTICLE,
          reviewer: RAFAEL,
          kind: 'opinion' as const,
          reason: null,
          at: AT,
          recheck: false,
          afterReveal: false,
          accepted: null,
        },
      ],
    });
    expect(open(judged(1)).tallies.counts.needMe).toBe(2);
    expect(open(judged(2)).tallies.counts.needMe).toBe(3);
  });

  test('is nothing for a viewer', () => {
    const { tallies } = open((records) => ({
      ...records,
      member: records.member?.map((m) => ({ ...m, role: 'viewer' as const })),
    }));
    expect(tallies.counts.needMe).toBe(0);
  });
});
