import type { Grade } from '@/domain/grade';
import type { ReviewState } from '@/domain/review-state';
import type { Names } from './names';
import type { ReportGrade } from './report';

/** A grade with its words and who gave it; null where grades are switched off, whoever gave one before. */
export function gradeOf<G extends string>(
  state: ReviewState,
  names: Names,
  given: Grade<G> | null | undefined,
  words: Readonly<Record<G, string>>,
): ReportGrade<G> | null {
  const [review] = state.review.values();
  if (!given || !review?.grades) return null;
  const { grade, reason, by, at } = given;
  return { grade, word: words[grade], reason, by: names.member(by), at };
}
