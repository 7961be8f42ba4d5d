import { foldName } from '@/domain/attributing';
import { viewerOf, visibleRecords } from '@/domain/blind';
import type { ClaimRecord } from '@/domain/claim';
import { linksByClaim, named, viewClaim } from '@/domain/claim-view';
import { type ReviewState, stateOf } from '@/domain/review-state';
import { type ClaimText, rankCandidates } from '@/domain/suggest/links';
import type { AuthorizedReview } from './membership';
import { claimRecords, searchClaims } from './records';

/** Claims that Postgres finds by their words, for the domain to rank. */
const FOUND = 300;

function textOf(state: ReviewState, claim: ClaimRecord): ClaimText {
  const proposed = claim.suggestion?.attribution?.sources.map((s) => s.name) ?? [];
  const said = state.attribution.get(claim.id)?.sources.map((s) => named(state, s).name) ?? proposed;
  return { id: claim.id, text: claim.text, speakers: said.filter((name): name is string => name !== null) };
}

/**
 * The best claims of other articles to link a claim with, or, with `q`, those that hold its words. Claims linked to it
 * already, and pairs somebody called unrelated, are left out. Null when the claim is not there.
 */
export async function candidatesFor(
  review: AuthorizedReview,
  viewer: string,
  id: string,
  options: { limit: number; q?: string },
) {
  const near = await claimRecords(review, [id]);
  const own = visibleRecords(near, viewerOf(near, viewer));
  const claim = own.claim?.find((c) => c.id === id && !c.deletedAt);
  if (!claim) return null;
  const taken = new Set(
    (own.link ?? []).filter((l) => !l.deletedAt || l.state === 'rejected').flatMap((l) => [l.a, l.b]),
  );
  const found = await searchClaims(review, {
    notIn: claim.article,
    words: options.q ?? claim.text,
    limit: FOUND,
  });
  const records = await claimRecords(review, [id, ...found.filter((other) => !taken.has(other))]);
  const state = stateOf(visibleRecords(records, viewerOf(records, viewer)));
  const others = [...state.claim.values()].filter(
    (c) => c.id !== id && c.article !== claim.article && c.suggestion?.kind !== 'excluded' && !c.deletedAt,
  );
  const wanted = options.q ? foldName(options.q).split(' ') : [];
  const holding = others.filter((c) => wanted.every((word) => foldName(c.text).includes(word)));
  const texts = holding.map((c) => textOf(state, c));
  const ranked = rankCandidates(textOf(state, claim), texts, options.limit);
  const rest = options.q ? texts.filter((t) => !ranked.some((r) => r.id === t.id)) : [];
  const all = [
    ...ranked,
    ...rest.map(({ id }) => ({ id, score: 0, relation: 'corroborates' as const, reasons: [] })),
  ];
  const links = linksByClaim(state);
  return all.slice(0, options.limit).flatMap(({ id, score, relation, reasons }) => {
    const record = state.claim.get(id);
    return record
      ? [
          {
            claim: id,
            view: viewClaim(state, record, links),
            score,
            relation,
            because: reasons,
            reasons: reasons.map(sentence),
          },
        ]
      : [];
  });
}

/** A reason as one line for other tools; the interface says it in its own words from `because`. */
export const sentence = ({ code, words }: { code: string; words: string[] }) =>
  [code.replaceAll('_', ' '), words.join(', ')].filter(Boolean).join(': ');
