import type { ClaimView } from '@/domain/api/shapes';
import { foldName } from '@/domain/attributing';
import { viewerOf, visibleRecords } from '@/domain/blind';
import type { ClaimRecord } from '@/domain/claim';
import { linksByClaim, viewClaim } from '@/domain/claim-view';
import { type ReviewState, stateOf } from '@/domain/review-state';
import { representativeOf } from '@/domain/same-as';
import { judgementsNeeded } from '@/domain/standing';
import type { AuthorizedReview } from './membership';
import { articleRecords, wholeReview } from './records';
import { unknownCursor } from './refusals';

export type ClaimFilter = {
  article?: string;
  kind?: string;
  state?: string;
  speaker?: string;
  q?: string;
  without?: 'speaker';
  limit: number;
  cursor?: string;
};

/** As the overview and the report count it: a source said to be unnamed is a source. */
const quoteWithoutSpeaker = (view: ClaimView) =>
  view.kind === 'attributed_quote' && !view.attribution?.sources.length;

/** Every name of somebody, their own and those said to be the same as theirs, as names are compared. */
function namesIn(state: ReviewState): (step: { id: string | null; name: string | null }) => string[] {
  const representative = representativeOf(state.sameAs);
  const names = new Map<string, string[]>();
  if (state.sameAs.size > 0)
    for (const { id, name } of state.entity.values()) {
      const key = representative(id);
      names.set(key, [...(names.get(key) ?? []), foldName(name)]);
    }
  return ({ id, name }) => (id && names.get(representative(id))) || [foldName(name ?? '')];
}

function matches(view: ClaimView, filter: ClaimFilter, namesOf: ReturnType<typeof namesIn>): boolean {
  const speakers = () => view.attribution?.sources.flatMap(namesOf) ?? [];
  return (
    (!filter.kind || view.kind === filter.kind) &&
    (!filter.state || view.state === filter.state) &&
    (!filter.q || foldName(view.text).includes(foldName(filter.q))) &&
    (!filter.speaker || speakers().some((name) => name.includes(foldName(filter.speaker ?? '')))) &&
    (filter.without !== 'speaker' || quoteWithoutSpeaker(view))
  );
}

/** The place after which a page begins: `2.310` is in article A2 at 310, whether or not a claim still begins there. */
function placeOf(cursor: string): { number: number; start: number } {
  const [, number, start] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (number === undefined || start === undefined) throw unknownCursor();
  return { number: Number(number), start: Number(start) };
}

/** A page of a review's claims, by article and place, as one viewer may see them. */
export async function claimPage(
  review: AuthorizedReview,
  viewer: string,
  filter: ClaimFilter,
): Promise<{ items: ClaimView[]; nextCursor: string | null }> {
  const records = filter.article ? await articleRecords(review, [filter.article]) : await wholeReview(review);
  const state = stateOf(visibleRecords(records, viewerOf(records, viewer)));
  const number = (article: string) => state.article.get(article)?.number ?? 0;
  const claims = [...state.claim.values()]
    .filter((c) => state.article.has(c.article) && (!filter.article || c.article === filter.article))
    .sort((x, y) => number(x.article) - number(y.article) || x.start - y.start);
  const links = linksByClaim(state);
  const needed = judgementsNeeded(state);
  const namesOf = namesIn(state);
  const place = filter.cursor === undefined ? null : placeOf(filter.cursor);
  const isAfter = (c: ClaimRecord) =>
    !place ||
    number(c.article) > place.number ||
    (number(c.article) === place.number && c.start > place.start);
  const items: ClaimView[] = [];
  let more = false;
  for (const claim of claims.filter(isAfter)) {
    const view = viewClaim(state, claim, links, needed);
    if (!matches(view, filter, namesOf)) continue;
    more = items.length === filter.limit;
    if (more) break;
    items.push(view);
  }
  const end = items.at(-1);
  return { items, nextCursor: more && end ? `${number(end.article)}.${end.start}` : null };
}
