import { compose } from '@/domain/report/compose';
import type { ReportDocument } from '@/domain/report/document';
import { reportOf } from '@/server/export/report-of';
import { loadReport, type ReportFacts } from './report';

/** The report as its preview shows it: the same document that the files are written from. */
export type ReportScreen = Pick<ReportFacts, 'review' | 'me'> & {
  document: ReportDocument;
  /** Nothing is tagged yet, so there is nothing to report. */
  isEmpty: boolean;
};

export async function loadReportDocument(reviewId: string): Promise<ReportScreen> {
  const facts = await loadReport(reviewId);
  const report = reportOf(facts, { now: new Date().toISOString(), commenters: 'pseudonyms' });
  return {
    review: facts.review,
    me: facts.me,
    document: compose(report),
    isEmpty: report.totals.claims.tagged === 0,
  };
}
