import type { CountedClaim } from '@/domain/metrics/claims';
import { type CountedLink, counts } from '@/domain/metrics/links';
import type { ReviewState } from '@/domain/review-state';
import { passageOf } from './claims';
import type { Names } from './names';
import type { BodySide, HeadlineReading, HeadlineSide } from './report';

/** How alike a headline and a claim have to be, and how many claims of the body are set beside a headline. */
const SHARED_WORDS = 2;
const LEAST_LIKE = 0.25;
const MOST_BESIDE = 2;

/** Words of three letters and more, without case and form. */
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]{3,}/gu),
  );

/** Dice's coefficient of two sets of words (1945): twice the shared ones by all; 0 below two shared words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared < SHARED_WORDS ? 0 : (2 * shared) / (one.size + other.size);
}

function statementsByClaim(state: ReviewState): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, claims, deletedAt } of state.statement.values()) {
    if (deletedAt) continue;
    for (const { claim } of claims) found.set(claim, (found.get(claim) ?? new Set()).add(id));
  }
  return found;
}

function conflictsByClaim(links: readonly CountedLink[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const link of links) {
    if (!counts(link) || link.link.relation !== 'conflicts') continue;
    for (const [mine, other] of [
      [link.a, link.b],
      [link.b, link.a],
    ] as const)
      found.set(mine.claim.id, [...(found.get(mine.claim.id) ?? []), other.name]);
  }
  return found;
}

/**
 * Each claim of a headline beside the claims of the body that speak of the same: those that people gathered under one
 * statement with it, else those that share most words. Claims of one article cannot be linked, so nothing here is a
 * finding; it is a list to read.
 */
export function headlineReadings(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): HeadlineReading[] {
  const statements = statementsByClaim(state);
  const conflicts = conflictsByClaim(links);
  const bodies = new Map<string, CountedClaim[]>();
  for (const counted of claims) {
    if (counted.claim.zone !== 'body' || counted.kind === 'excluded') continue;
    const there = bodies.get(counted.article.id);
    if (there) there.push(counted);
    else bodies.set(counted.article.id, [counted]);
  }
  const side = (counted: CountedClaim): HeadlineSide => ({
    ...passageOf(state, names, counted),
    hedged: state.attribution.get(counted.claim.id)?.hedged ?? false,
    conflictsWith: conflicts.get(counted.claim.id) ?? [],
  });
  const headlines = claims.filter(({ claim, kind }) => claim.zone === 'headline' && kind !== 'excluded');
  return headlines.map((counted): HeadlineReading => {
    const own = statements.get(counted.claim.id);
    const words = wordsOf(counted.claim.text);
    const ranked = (bodies.get(counted.article.id) ?? [])
      .map((body) => ({
        body,
        gathered: [...(statements.get(body.claim.id) ?? [])].some((id) => own?.has(id)),
        like: likeness(words, wordsOf(body.claim.text)),
      }))
      .filter(({ gathered, like }) => gathered || like >= LEAST_LIKE)
      .sort((x, y) => Number(y.gathered) - Number(x.gathered) || y.like - x.like);
    const headline = side(counted);
    return {
      article: `A${counted.article.number}`,
      source: headline.source,
      headline,
      body: ranked
        .slice(0, MOST_BESIDE)
        .map(({ body, gathered }): BodySide => ({ ...side(body), why: gathered ? 'statement' : 'words' })),
    };
  });
}
