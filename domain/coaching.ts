import { goldClaims } from './examples/gold';
import type { ArticleKey } from './examples/sample-article';
import type { JudgedKind } from './kind';
import { articlesOf, countedClaims } from './metrics/claims';
import type { ReviewState } from './review-state';

/** How many actions the tour of the sample has. */
export const COACH_STEPS = 4;

/** Where each step of the tour is shown: a claim of the sample in its article; null where nothing fits any more. */
export type CoachPlace = { article: string; claim: string } | null;
export type CoachPlaces = { quote: CoachPlace; suggestion: CoachPlace; link: CoachPlace };

export const NOWHERE: CoachPlaces = { quote: null, suggestion: null, link: null };

/** The agency's story: split, and read by nobody yet. */
export const COACH_ARTICLE = 4;
const ARTICLE: ArticleKey = `A${COACH_ARTICLE}`;

/**
 * Situations in this copy of the sample where each step is right, by the reading it was written with: a quote that nobody
 * has tagged, a proposal behind it that a person would accept, and a claim that another article may say too.
 */
export function coachPlaces(state: ReviewState, me: string): CoachPlaces {
  const article = articlesOf(state).find(({ number }) => number === COACH_ARTICLE);
  if (!article) return NOWHERE;
  const read = new Map<string, JudgedKind>(goldClaims(ARTICLE).map((part) => [part.text, part.kind]));
  const own = countedClaims(state).filter(({ claim }) => claim.article === article.id);
  const judged = new Set(
    [...state.judgement.values()].filter(({ reviewer }) => reviewer === me).map(({ claim }) => claim),
  );
  const open = own.filter(({ claim, kind }) => kind === null && !judged.has(claim.id));
  const place = (found: (typeof own)[number] | undefined): CoachPlace =>
    found ? { article: article.id, claim: found.claim.id } : null;

  // Somebody's own words are the plainest case of a quote.
  const spoken = new Set(
    goldClaims(ARTICLE)
      .filter(({ attribution }) => attribution?.mode === 'direct')
      .map(({ text }) => text),
  );
  const quotes = open.filter(({ claim }) => read.get(claim.text) === 'attributed_quote');
  const quote = quotes.find(({ claim }) => spoken.has(claim.text)) ?? quotes[0];
  const fits = ({ claim }: (typeof own)[number]) =>
    claim.id !== quote?.claim.id &&
    claim.suggestion !== null &&
    claim.suggestion.kind === read.get(claim.text);
  const after = open.filter(({ claim }) => quote === undefined || claim.start > quote.claim.start);
  const paired = new Set(
    [...state.candidate.values()]
      .filter(({ status, relation }) => status === 'open' && relation === 'corroborates')
      .flatMap(({ a, b }) => [a, b]),
  );
  return {
    quote: place(quote),
    suggestion: place(after.find(fits) ?? open.find(fits)),
    link: place(
      own.find(({ claim }) => paired.has(claim.id)) ??
        own.find(({ claim }) => claim.zone === 'body' && read.get(claim.text) === 'reported_fact'),
    ),
  };
}
