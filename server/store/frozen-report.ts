import type { ArticleText } from '@/domain/article';
import type { HistoryCount } from '@/domain/report/report';
import type { ReviewRecords } from '@/domain/review-state';
import type { SnapshotRecord } from '@/domain/snapshot';
import { historyCounts } from './events';
import type { AuthorizedReview } from './membership';
import { readSnapshots } from './records';
import { readFrozen } from './snapshots';
import { readTextsOf } from './texts';
import { viewingOf } from './viewing';

export type FrozenReport = {
  snapshot: SnapshotRecord;
  records: ReviewRecords;
  texts: Record<string, ArticleText>;
  /** When it was frozen. RFC 3339. */
  at: string;
  openThreads: number | null;
  history: HistoryCount[];
};

/**
 * A frozen report as it was, with the texts that its articles had; null when there is none.
 * @param asked the snapshot's id, or its name (`R1`)
 */
export async function frozenReport(review: AuthorizedReview, asked: string): Promise<FrozenReport | null> {
  const snapshots = await readSnapshots(review);
  const snapshot = snapshots.find(({ id, number }) => id === asked || `R${number}` === asked);
  const frozen = snapshot && (await readFrozen(review, snapshot.id));
  if (!frozen) return null;
  const { records, at, openThreads = null } = frozen;
  const [texts, history] = await Promise.all([
    readTextsOf(review, records.article ?? []),
    historyCounts(review, snapshot.reviewVersion),
  ]);
  return { snapshot, records, at, openThreads, texts, history };
}

/** What is frozen cannot be shown in part: its hash would be another's. */
export async function mayReadFrozen(review: AuthorizedReview, member: string): Promise<boolean> {
  const { viewer } = await viewingOf(review, member);
  return !viewer.blindFirst || viewer.finishedAll;
}
