import { type AttributionRecord, alternativesOf, withoutMain } from '@/domain/attribution';
import { isKept, unreleased } from '@/domain/classroom';
import type { Noun, NounRecords } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';

/** The records of `table` that `keep` holds for. */
const only = <R>(table: ReadonlyMap<string, R>, keep: (record: R) => boolean): ReadonlyMap<string, R> =>
  new Map([...table].filter(([, record]) => keep(record)));

/** The answers to who a claim is credited to that may be told; null where there is none. */
function tellable(record: AttributionRecord, isFinished: (by: string) => boolean): AttributionRecord | null {
  const beside = alternativesOf(record);
  const told = beside.filter(({ by }) => isFinished(by));
  const left = told.length === beside.length ? record : { ...record, alternatives: told };
  return isFinished(record.by) ? left : withoutMain(left);
}

/** A class without what its teachers have not released. */
function releasedPasses(state: ReviewState): ReviewState {
  const classroom = unreleased(state);
  if (!classroom) return state;
  const kept = <N extends Noun>(noun: N) =>
    only(state[noun] as ReadonlyMap<string, NounRecords[N]>, (record) => !isKept(classroom, noun, record));
  const own = { judgement: kept('judgement'), vote: kept('vote'), decision: kept('decision') };
  return { ...state, ...own, linkDecision: kept('linkDecision'), flag: kept('flag') };
}

/**
 * A review without what belongs to a pass that is not finished, where it is blind, and without what the teachers of a
 * class have not released: no report may tell of it, not even one that its own reviewer makes. Any other review comes
 * back as it is.
 */
export function finishedPasses(all: ReviewState): ReviewState {
  const state = releasedPasses(all);
  if (![...state.review.values()].some((review) => review.blindFirst)) return state;
  const finished = (reviewer: string, articles: readonly string[]) =>
    articles.every((article) => state.pass.get(passKey(article, reviewer))?.status === 'finished');
  const vote = only(state.vote, (v) => finished(v.reviewer, [v.articleA, v.articleB]));
  const voted = new Set([...vote.values()].map((v) => v.link));
  return {
    ...state,
    vote,
    judgement: only(state.judgement, (j) => finished(j.reviewer, [j.article])),
    decision: only(state.decision, (d) => finished(d.by, [d.article])),
    attribution: new Map(
      [...state.attribution].flatMap(([claim, record]) => {
        const told = tellable(record, (by) => finished(by, [record.article]));
        return told ? [[claim, told] as const] : [];
      }),
    ),
    flag: only(state.flag, (f) => finished(f.by, f.articles)),
    link: only(state.link, (l) => voted.has(l.id) || finished(l.createdBy, [l.articleA, l.articleB])),
    linkDecision: only(state.linkDecision, (d) => finished(d.by, [d.articleA, d.articleB])),
    candidate: only(
      state.candidate,
      (c) => c.answeredBy === null || finished(c.answeredBy, [c.articleA, c.articleB]),
    ),
    discussion: only(state.discussion, (d) => finished(d.by, d.articles)),
    message: only(state.message, (m) => finished(m.by, m.articles)),
  };
}
