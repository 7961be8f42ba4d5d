import type { ReviewView } from '@/domain/api/reviews';
import type { ArticleText } from '@/domain/article';
import { viewerOf, visibleRecords } from '@/domain/blind';
import type { HistoryCount } from '@/domain/report/report';
import type { ReviewRecords } from '@/domain/review-state';
import { historyCounts } from '@/server/store/events';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { readTexts } from '@/server/store/texts';
import { placeIn } from './place';

export type ReportFacts = {
  review: ReviewView;
  me: string;
  /** Everything of the review that this reader may see. */
  records: ReviewRecords;
  texts: Record<string, ArticleText>;
  history: HistoryCount[];
};

export async function loadReport(reviewId: string): Promise<ReportFacts> {
  const { review, member } = await placeIn(reviewId);
  const [view, records, texts, history] = await Promise.all([
    reviewView(review, member),
    wholeReview(review),
    readTexts(review),
    historyCounts(review),
  ]);
  return {
    review: view,
    me: member.id,
    records: visibleRecords(records, viewerOf(records, member.id)),
    texts,
    history,
  };
}
