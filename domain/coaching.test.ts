import { describe, expect, it } from 'vitest';
import { coachPlaces } from '@/domain/coaching';
import { goldClaims } from '@/domain/examples/gold';
import { sampleReview } from '@/domain/examples/review';
import { judge } from '@/domain/judging';
import { applyChanges } from '@/domain/review-state';
import { suggest } from '@/domain/suggest/suggest';

const NOW = '2026-05-04T09:00:00.000Z';
const owner = { id: '00000000-0000-7000-8000-999999999999', name: 'Reader' };

/** The sample as the server makes it, with the real proposals. */
function open() {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
  return sampleReview(owner, { now: NOW, newId, sha256: (text) => text.slice(0, 8), propose: suggest }).state;
}
const kindOf = new Map(goldClaims('A4').map(({ text, kind }) => [text, kind]));
const state = open();
const places = coachPlaces(state, owner.id);
const claimAt = (place: { claim: string } | null) => state.claim.get(place?.claim ?? '');

describe('the tour of the sample', () => {
  it('begins at a quote in somebody’s own words that nobody has tagged', () => {
    const claim = claimAt(places.quote);
    expect(claim?.text).toContain('“');
    expect(claim && kindOf.get(claim.text)).toBe('attributed_quote');
    expect([...state.judgement.values()].some((one) => one.claim === claim?.id)).toBe(false);
  });

  it('goes on, further down, at a proposal that a person would accept', () => {
    const [quote, claim] = [claimAt(places.quote), claimAt(places.suggestion)];
    expect(claim?.suggestion?.kind).toBe(claim && kindOf.get(claim.text));
    expect(claim?.start).toBeGreaterThan(quote?.start ?? Number.POSITIVE_INFINITY);
  });

  it('looks for a link from a claim of the same article', () => {
    expect(claimAt(places.link)?.article).toBe(places.quote?.article);
  });

  it('points past what the reviewer has done already, and nowhere when all is done', () => {
    const { quote } = places;
    if (!quote) throw new Error('no quote');
    const done = (claims: readonly string[]) =>
      claims.reduce((now, claim) => {
        const ruling = judge(now, { claim, reviewer: owner.id, kind: 'attributed_quote', at: NOW });
        return ruling.ok ? applyChanges(now, ruling.changes) : now;
      }, open());
    const next = coachPlaces(done([quote.claim]), owner.id).quote;
    expect(next).not.toBeNull();
    expect(next?.claim).not.toBe(quote.claim);
    const all = [...state.claim.values()].filter(({ article }) => article === quote.article);
    expect(coachPlaces(done(all.map(({ id }) => id)), owner.id)).toMatchObject({
      quote: null,
      suggestion: null,
    });
  });
});
