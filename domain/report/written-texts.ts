import { wordCount } from '@/domain/concluding';
import { withNames } from '@/domain/message-text';
import type { CountedClaim } from '@/domain/metrics/claims';
import type { ReportText } from '@/domain/review';
import type { ReviewState } from '@/domain/review-state';
import type { Names } from './names';
import type { Report, WrittenText } from './report';

/** The summary and the limits as their writers signed them, with each claim under the name it has now. */
export function writtenTexts(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
): Pick<Report, 'summary' | 'limits'> {
  const [review] = state.review.values();
  const written = (stored: ReportText | null | undefined): WrittenText | null => {
    if (!stored) return null;
    const nameOf = new Map(claims.map(({ claim, name }) => [claim.id, name]));
    const text = withNames(stored.text, nameOf);
    return { text, words: wordCount(text), by: names.member(stored.by), at: stored.at };
  };
  return { summary: written(review?.summary), limits: written(review?.limits) };
}
