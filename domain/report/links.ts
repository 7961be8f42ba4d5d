import type { ArticleRecord } from '@/domain/article';
import { type ClaimLinkRecord, INDEPENDENCES, type Independence, VOTE_ANSWERS } from '@/domain/claim-link';
import { originsOf } from '@/domain/independence';
import { type CountedClaim, weighs } from '@/domain/metrics/claims';
import { type CountedLink, counts, isConfirmed } from '@/domain/metrics/links';
import { order } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { representativeOf } from '@/domain/same-as';
import { wordDifference } from '@/domain/word-difference';
import { passageOf } from './claims';
import type { Names } from './names';
import type { OriginReading, Report, ReportLink } from './report';

function reportLink(
  state: ReviewState,
  names: Names,
  votes: ReadonlyMap<string, ReportLink['votes']>,
  counted: CountedLink,
): ReportLink {
  const { link, independence } = counted;
  const [a, b] = [passageOf(state, names, counted.a), passageOf(state, names, counted.b)];
  const decision = state.linkDecision.get(link.id);
  return {
    id: link.id,
    relation: link.relation,
    a,
    b,
    differs: link.differs,
    note: link.note,
    resolution: link.resolution,
    resolutionReason: link.resolutionReason,
    resolutionDates: datesInOrder(link, counted),
    independence: {
      value: independence.value,
      derived: independence.derived,
      overridden: link.independence?.reason ?? null,
      names: independence.origins.map((origin) => names.entity(origin) ?? ''),
    },
    uncounted: counted.uncounted,
    words: wordDifference(a, b),
    by: names.member(link.createdBy),
    at: link.at,
    votes: votes.get(link.id) ?? [],
    decision: decision ? { by: names.member(decision.by), at: decision.at, reason: decision.reason } : null,
  };
}

/** The dates as the report has the sides: a link keeps them in the order of its ids. */
function datesInOrder({ a, resolutionDates: dates }: ClaimLinkRecord, counted: CountedLink) {
  if (!dates) return null;
  return a === counted.a.claim.id ? dates : { a: dates.b, b: dates.a };
}

function votesByLink(state: ReviewState, names: Names): ReadonlyMap<string, ReportLink['votes']> {
  const byLink = new Map<string, ReportLink['votes']>();
  const sorted = [...state.vote.values()].sort(
    (x, y) =>
      VOTE_ANSWERS.indexOf(x.answer) - VOTE_ANSWERS.indexOf(y.answer) ||
      order(x.at, y.at) ||
      order(x.reviewer, y.reviewer),
  );
  for (const { link, reviewer, answer, at } of sorted)
    byLink.set(link, [...(byLink.get(link) ?? []), { reviewer: names.member(reviewer), answer, at }]);
  return byLink;
}

/** The confirmed links, as conflicts, as corroborations by independence, and apart those that enter no count. */
export function reportLinks(
  state: ReviewState,
  names: Names,
  links: readonly CountedLink[],
): Pick<Report, 'conflicts' | 'corroborations' | 'uncounted'> {
  const votes = votesByLink(state, names);
  const written = (keep: (link: CountedLink) => boolean) =>
    links.filter(keep).map((link) => reportLink(state, names, votes, link));
  const corroborating = (value: Independence) =>
    written((l) => counts(l) && l.link.relation === 'corroborates' && l.independence.value === value);
  return {
    conflicts: written((l) => counts(l) && l.link.relation === 'conflicts'),
    corroborations: Object.fromEntries(
      INDEPENDENCES.map((value) => [value, corroborating(value)]),
    ) as Report['corroborations'],
    uncounted: written((l) => isConfirmed(l) && !counts(l)),
  };
}

/** When an article was published: as stated where that is a date, else as inferred. Dates of this form sort as text. */
const dateOf = ({ publishedAt, inferredDate }: ArticleRecord) =>
  publishedAt && /^\d{4}/.test(publishedAt) ? publishedAt : (inferredDate?.date ?? null);

/** Every origin that a claim of the review rests on, the most used first. */
export function originReadings(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
): OriginReading[] {
  const resting = new Map<string, CountedClaim[]>();
  for (const counted of claims.filter(weighs))
    for (const origin of originsOf(state, counted.claim.id))
      resting.set(origin, [...(resting.get(origin) ?? []), counted]);
  const representative = representativeOf(state.sameAs);
  const sourceName = (article: ArticleRecord) => state.source.get(article.source)?.name ?? '';
  return [...resting]
    .map(([origin, on]): OriginReading => {
      const bySource = new Map<string, number>();
      for (const { article } of on)
        bySource.set(sourceName(article), (bySource.get(sourceName(article)) ?? 0) + 1);
      const [first] = on
        .flatMap(({ article }) => {
          const date = dateOf(article);
          return date ? [{ article: `A${article.number}`, source: sourceName(article), date }] : [];
        })
        .sort((x, y) => order(x.date, y.date));
      return {
        name: names.entity(origin) ?? '',
        alsoCalled: [...state.entity.values()]
          .filter((entity) => representative(entity.id) === origin)
          .map((entity) => names.ownEntity(entity.id) ?? '')
          .filter((name) => name !== names.entity(origin))
          .sort(order),
        claims: on.length,
        sources: [...bySource]
          .map(([name, count]) => ({ name, claims: count }))
          .sort((x, y) => y.claims - x.claims || order(x.name, y.name)),
        earliest: first ?? null,
      };
    })
    .sort((x, y) => y.claims - x.claims || order(x.name, y.name));
}
