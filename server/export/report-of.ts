import type { ArticleText } from '@/domain/article';
import { buildReport } from '@/domain/report/build-report';
import { hashedData } from '@/domain/report/json';
import type { HistoryCount, Report, ReportOptions } from '@/domain/report/report';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { version } from '@/package.json';
import { sha256 } from '@/server/store/hash';

/** Everything of a review that its reader may see. */
export type ReportFacts = {
  records: ReviewRecords;
  texts: Readonly<Record<string, ArticleText>>;
  /** How often who did what; left out where it is not asked for. */
  history?: readonly HistoryCount[];
  /** Of a frozen report, which keeps no discussions. */
  openThreads?: number | null;
};

/**
 * The report of a review, with the hash of the data behind it.
 * @param now RFC 3339
 * @param snapshot that these facts were frozen as, if they were
 */
export function reportOf(
  { records, texts, history, openThreads }: ReportFacts,
  { now, commenters, snapshot }: Pick<ReportOptions, 'now' | 'commenters' | 'snapshot'>,
): Report {
  const state = stateOf(records);
  const dataHash = sha256(hashedData(state));
  return buildReport(state, texts, {
    ...{ now, commenters, snapshot, dataHash, tool: `Lateral ${version}` },
    ...{ history: history ?? null, openThreads: openThreads ?? null },
  });
}
