import type { Grade, SourceGrade, StatementGrade } from './grade';
import { toEditable } from './message-text';
import type { ReportText, ReviewRecord } from './review';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import type { Conclusion } from './statement';

/** What people, and only people, write about a review as a whole, its statements and its sources. */

type Signed = { by: string; at: string };

function theReview(state: ReviewState): ReviewRecord {
  const [review] = state.review.values();
  if (!review) throw new Error('a review without its record');
  return review;
}

const gradesOff = () =>
  refuse(409, 'grades-off', 'Grades are switched off in this review. An owner can switch them on.');

/** Writes, or with null takes away, an editor's conclusion on a statement. */
export function conclude(
  state: ReviewState,
  input: { statement: string; conclusion: Omit<Conclusion, keyof Signed> | null } & Signed,
): Ruling {
  const before = state.statement.get(input.statement);
  if (!before || before.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  if (!input.conclusion && !before.conclusion) return allow('statement.changed', []);
  const conclusion = input.conclusion && { ...input.conclusion, by: input.by, at: input.at };
  const after = { ...before, conclusion, version: before.version + 1 };
  return allow('statement.changed', [changeTo(state, 'statement', before.id, after)]);
}

/** Gives, or with null takes away, a statement's grade: how credible somebody judges the information to be. */
export function gradeStatement(
  state: ReviewState,
  input: { statement: string; grade: Omit<Grade<StatementGrade>, keyof Signed> | null } & Signed,
): Ruling {
  const before = state.statement.get(input.statement);
  if (!before || before.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  if (input.grade && !theReview(state).grades) return gradesOff();
  if (!input.grade && !before.grade) return allow('statement.changed', []);
  const grade = input.grade && { ...input.grade, by: input.by, at: input.at };
  const after = { ...before, grade, version: before.version + 1 };
  return allow('statement.changed', [changeTo(state, 'statement', before.id, after)]);
}

/** Gives, or with null takes away, a source's grade: how reliable somebody judges it to have been. */
export function gradeSource(
  state: ReviewState,
  input: { source: string; grade: Omit<Grade<SourceGrade>, keyof Signed> | null } & Signed,
): Ruling {
  const before = state.source.get(input.source);
  if (!before) return refuse(404, 'not-found', 'There is no such source here.');
  if (input.grade && !theReview(state).grades) return gradesOff();
  if (!input.grade && !before.grade) return allow('source.changed', []);
  const grade = input.grade && { ...input.grade, by: input.by, at: input.at };
  const after = { ...before, grade, version: before.version + 1 };
  return allow('source.changed', [changeTo(state, 'source', before.id, after)]);
}

/** A summary has at most so many words. */
export const MOST_SUMMARY_WORDS = 200;

/** Words as a reader counts them: runs of letters and digits of any script. */
export const wordCount = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;

/** Writes parts of the report that people write; an empty text takes one away. */
export function writeReportTexts(
  state: ReviewState,
  { by, at, ...texts }: { summary?: string; limits?: string } & Signed,
): Ruling {
  const before = theReview(state);
  // A claim counts as the words it is called by, not as what it is stored as.
  if (wordCount(toEditable(texts.summary ?? '').text) > MOST_SUMMARY_WORDS)
    return refuse(422, 'input', `A summary has at most ${MOST_SUMMARY_WORDS} words.`, { path: 'summary' });
  const written = (text: string | undefined, was: ReportText | null | undefined) => {
    if (text === undefined || text === (was?.text ?? '')) return was ?? null;
    return text === '' ? null : { text, by, at };
  };
  const summary = written(texts.summary, before.summary);
  const limits = written(texts.limits, before.limits);
  if (summary === (before.summary ?? null) && limits === (before.limits ?? null))
    return allow('review.changed', []);
  return allow('review.changed', [changeTo(state, 'review', before.id, { ...before, summary, limits })]);
}
