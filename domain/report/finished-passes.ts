import { type AttributionRecord, alternativesOf, withoutMain } from '@/domain/attribution';
import { isKept, unreleased } from '@/domain/classroom';
import type { Noun, NounRecords } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';

/** A record as it may be told outside the review; null where nobody may be told of it. */
export type Telling = <N extends Noun>(noun: N, record: NounRecords[N]) => NounRecords[N] | null;

/** The answers to who a claim is credited to that may be told; null where there is none. */
function tellable(record: AttributionRecord, isFinished: (by: string) => boolean): AttributionRecord | null {
  const beside = alternativesOf(record);
  const told = beside.filter(({ by }) => isFinished(by));
  const left = told.length === beside.length ? record : { ...record, alternatives: told };
  return isFinished(record.by) ? left : withoutMain(left);
}

/**
 * What may be told of a review: nothing of a pass that is not finished, where it is blind, and nothing of what the
 * teachers of a class have not released. Null where nothing is held back.
 */
export function telling(state: ReviewState): Telling | null {
  const classroom = unreleased(state);
  const blind = [...state.review.values()].some((review) => review.blindFirst);
  if (!classroom && !blind) return null;

  const finished = (reviewer: string | null, articles: readonly string[]) =>
    !blind ||
    reviewer === null ||
    articles.every((article) => state.pass.get(passKey(article, reviewer))?.status === 'finished');
  const kept = (noun: Noun, record: object) => classroom !== null && isKept(classroom, noun, record);
  const votes = [...state.vote.values()].filter(
    (v) => !kept('vote', v) && finished(v.reviewer, [v.articleA, v.articleB]),
  );
  const voted = new Set(votes.map(({ link }) => link));

  const isTold: { [N in Noun]?: (record: NounRecords[N]) => boolean } = {
    judgement: (j) => finished(j.reviewer, [j.article]),
    decision: (d) => finished(d.by, [d.article]),
    flag: (f) => finished(f.by, f.articles),
    vote: (v) => finished(v.reviewer, [v.articleA, v.articleB]),
    link: (l) => voted.has(l.id) || finished(l.createdBy, [l.articleA, l.articleB]),
    linkDecision: (d) => finished(d.by, [d.articleA, d.articleB]),
    candidate: (c) => finished(c.answeredBy, [c.articleA, c.articleB]),
    discussion: (d) => finished(d.by, d.articles),
    message: (m) => finished(m.by, m.articles),
  };
  return (noun, record) => {
    if (kept(noun, record)) return null;
    if (noun === 'attribution') {
      const answer = record as NounRecords['attribution'];
      return tellable(answer, (by) => finished(by, [answer.article])) as typeof record | null;
    }
    const asked = isTold[noun] as ((record: object) => boolean) | undefined;
    return !asked || asked(record) ? record : null;
  };
}

/** The nouns of which something may be held back. */
const HELD_BACK = [
  'judgement',
  'decision',
  'attribution',
  'flag',
  'link',
  'vote',
  'linkDecision',
  'candidate',
  'discussion',
  'message',
] as const satisfies readonly Noun[];

/**
 * A review without what belongs to a pass that is not finished, where it is blind, and without what the teachers of a
 * class have not released: no report may tell of it, not even one that its own reviewer makes. Any other review comes
 * back as it is.
 */
export function finishedPasses(state: ReviewState): ReviewState {
  const tell = telling(state);
  if (!tell) return state;
  const tables = HELD_BACK.map((noun) => {
    const told = [...(state[noun] as ReadonlyMap<string, NounRecords[Noun]>)].flatMap(([key, record]) => {
      const shown = tell(noun, record as NounRecords[typeof noun]);
      return shown ? [[key, shown] as const] : [];
    });
    return [noun, new Map(told)] as const;
  });
  return { ...state, ...Object.fromEntries(tables) } as ReviewState;
}
