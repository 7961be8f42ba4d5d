import type { ClaimLinkRecord, Resolution } from './claim-link';
import type { ReviewState } from './review-state';

/** From what a date of one side of a conflict is known. `said` by whoever resolved it; `unknown` is said too. */
export const DATE_BASES = ['refers_to', 'published', 'inferred', 'said', 'unknown'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** When one side of a conflict speaks of, or was told; null where somebody said that it is not known. */
export type SideDate = { date: string | null; basis: DateBasis };
export type ResolutionDates = { a: SideDate; b: SideDate };

/** What somebody says of the dates: null is "not known"; a side left out is read from the records. */
export type DatesSaid = { a?: string | null | undefined; b?: string | null | undefined };

/** Whether one report came later, or speaks of another day, cannot be said without days. */
export const NEEDS_DATES: readonly Resolution[] = ['superseded', 'different_time_or_scope'];

type Ends = Pick<ClaimLinkRecord, 'a' | 'b' | 'articleA' | 'articleB'>;

/**
 * The date of one end as it is on record, nearest to the claim first: the time it refers to, else when its article says
 * it was published, else the date that people worked out. When it was captured is no date of the report.
 */
function dateOf(state: ReviewState, claim: string, article: string): SideDate | null {
  const refersTo = state.attribution.get(claim)?.refersTo;
  const when = refersTo?.from ?? refersTo?.to;
  if (when) return { date: when, basis: 'refers_to' };
  const { publishedAt, inferredDate } = state.article.get(article) ?? {};
  if (publishedAt && /^\d{4}/.test(publishedAt)) return { date: publishedAt, basis: 'published' };
  if (inferredDate) return { date: inferredDate.date, basis: 'inferred' };
  return refersTo?.precision === 'unknown' ? { date: null, basis: 'unknown' } : null;
}

/** The dates of a conflict as the records have them; null for a side of which nobody has said anything. */
export function datesOnRecord(state: ReviewState, link: Ends): { a: SideDate | null; b: SideDate | null } {
  return { a: dateOf(state, link.a, link.articleA), b: dateOf(state, link.b, link.articleB) };
}

const saidDate = (date: string | null): SideDate =>
  date === null ? { date, basis: 'unknown' } : { date, basis: 'said' };

/** The dates a resolution rests on: what is said, else what is on record. A missing side is named. */
export function resolutionDates(
  state: ReviewState,
  link: Ends,
  said: DatesSaid | undefined,
): ResolutionDates | { missing: 'a' | 'b' } {
  const there = datesOnRecord(state, link);
  const a = said?.a === undefined ? there.a : saidDate(said.a);
  const b = said?.b === undefined ? there.b : saidDate(said.b);
  if (!a) return { missing: 'a' };
  return b ? { a, b } : { missing: 'b' };
}
