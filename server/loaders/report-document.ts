import { notFound } from 'next/navigation';
import { cache } from 'react';
import { hasConclusions } from '@/domain/report/claim-review';
import { compose } from '@/domain/report/compose';
import type { ReportDocument } from '@/domain/report/document';
import type { ReportText } from '@/domain/review';
import type { ReviewRecords } from '@/domain/review-state';
import type { SnapshotItem } from '@/domain/snapshot';
import { reportOf } from '@/server/export/report-of';
import { frozenReport, mayReadFrozen } from '@/server/store/frozen-report';
import { type SnapshotView, snapshotViews } from '@/server/store/snapshot-views';
import { placeIn } from './place';
import { loadReport, type ReportFacts } from './report';

/** The report as its preview shows it: the same document that the files are written from. */
export type ReportScreen = Pick<ReportFacts, 'review' | 'me'> & {
  document: ReportDocument;
  /** Newest first. */
  snapshots: SnapshotItem[];
  /** As they are stored, for who may write them. */
  texts: Record<'summary' | 'limits', ReportText | null>;
  hasConclusions: boolean;
  /** Nothing is tagged yet, so there is nothing to report. */
  isEmpty: boolean;
};

function itemOf({ withdrawnAt, by, reviewVersion: _, ...view }: SnapshotView, records: ReviewRecords) {
  const member = records.member?.find(({ id }) => id === by);
  return {
    ...view,
    by: member ? member.name : null,
    isWithdrawn: withdrawnAt !== null,
  };
}

function textsOf({ review }: ReviewRecords): ReportScreen['texts'] {
  const [one] = review ?? [];
  return { summary: one?.summary ?? null, limits: one?.limits ?? null };
}

export async function loadReportDocument(reviewId: string): Promise<ReportScreen> {
  const [facts, { review, member }] = await Promise.all([loadReport(reviewId), placeIn(reviewId)]);
  const report = reportOf(facts, { now: new Date().toISOString(), commenters: 'pseudonyms' });
  const snapshots = await snapshotViews(review, member.id, facts.records);
  return {
    review: facts.review,
    me: facts.me,
    document: compose(report),
    snapshots: snapshots.map((view) => itemOf(view, facts.records)),
    texts: textsOf(facts.records),
    hasConclusions: hasConclusions(report),
    isEmpty: report.totals.claims.tagged === 0,
  };
}

/** A frozen report as it was; the document is null for a reader to whom it cannot be shown yet. */
export type SnapshotPage = Pick<ReportFacts, 'review'> & {
  snapshot: SnapshotItem;
  document: ReportDocument | null;
  hasConclusions: boolean;
};

/** @param asked the snapshot's id or its name (`R1`); once for each request, for the page and its title */
export const loadSnapshot = cache(async (reviewId: string, asked: string): Promise<SnapshotPage> => {
  const [facts, { review, member }] = await Promise.all([loadReport(reviewId), placeIn(reviewId)]);
  const frozen = (await frozenReport(review, asked)) ?? notFound();
  const views = await snapshotViews(review, member.id, facts.records);
  const view = views.find(({ id }) => id === frozen.snapshot.id) ?? notFound();
  const { at, snapshot } = frozen;
  const isShown = await mayReadFrozen(review, member.id);
  const report = isShown ? reportOf(frozen, { now: at, commenters: 'pseudonyms', snapshot }) : null;
  return {
    review: facts.review,
    snapshot: itemOf(view, facts.records),
    document: report && compose(report),
    hasConclusions: report !== null && hasConclusions(report),
  };
});
