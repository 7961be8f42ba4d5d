import type { ReviewState } from '@/domain/review-state';
import { passKey } from '@/domain/reviewer';

/** The records of `table` that `keep` holds for. */
const only = <R>(table: ReadonlyMap<string, R>, keep: (record: R) => boolean): ReadonlyMap<string, R> =>
  new Map([...table].filter(([, record]) => keep(record)));

/**
 * A blind review without what belongs to a pass that is not finished: no report may tell of it, not even one that
 * its own reviewer makes. A review that is not blind comes back as it is.
 */
export function finishedPasses(state: ReviewState): ReviewState {
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
    attribution: only(state.attribution, (a) => finished(a.by, [a.article])),
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
