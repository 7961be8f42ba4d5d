'use client';

import { FileText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageUpdates } from '@/components/live/page-updates';
import { useMissed } from '@/components/live/use-missed';
import { ReportPage } from '@/components/report/report-page';
import { SnapshotPanel } from '@/components/report/snapshot-panel';
import { useFreezing } from '@/components/report/use-freezing';
import { Page } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ReviewView } from '@/domain/api/reviews';
import { may } from '@/domain/policy';
import type { ReportDocument } from '@/domain/report/document';
import type { ReportText } from '@/domain/review';
import type { SnapshotItem } from '@/domain/snapshot';

export type ReportScreenProps = {
  review: Pick<ReviewView, 'id' | 'role' | 'blindFirst'>;
  document: ReportDocument;
  /** Newest first. */
  snapshots: readonly SnapshotItem[];
  /** As they are stored. */
  texts: Record<'summary' | 'limits', ReportText | null>;
  hasConclusions: boolean;
  /** Nothing is tagged yet. */
  isEmpty: boolean;
};

/** The report of now, with the snapshots that were frozen from it. */
export function ReportScreen(props: ReportScreenProps) {
  const { review, document, snapshots, texts, hasConclusions, isEmpty } = props;
  const t = useTranslations('report');
  const freezing = useFreezing(review.id, snapshots);
  const missed = useMissed(document);
  const updates = <PageUpdates count={missed.waiting} onShow={missed.show} />;
  const mayFreeze = may(review.role, 'snapshot');
  if (isEmpty) {
    return (
      <>
        {updates}
        <Page>
          <h1 className="mb-4 text-xl">{t('title')}</h1>
          <EmptyState
            icon={<FileText aria-hidden />}
            title={t('empty')}
            body={t('emptyBody')}
            actions={
              <Button asChild variant="primary">
                <Link href={`/reviews/${review.id}/articles`}>{t('emptyAction')}</Link>
              </Button>
            }
          />
        </Page>
      </>
    );
  }
  return (
    <>
      {updates}
      <ReportPage
        review={review}
        document={document}
        snapshot={null}
        texts={mayFreeze ? texts : undefined}
        hasConclusions={hasConclusions}
        aside={<SnapshotPanel review={review} snapshots={snapshots} freezing={mayFreeze ? freezing : null} />}
        commands={
          mayFreeze
            ? [
                {
                  id: 'report.freeze',
                  labelKey: 'report.snapshot.freeze',
                  labelValues: { name: freezing.next },
                  perform: () => void freezing.freeze(),
                },
              ]
            : []
        }
      />
    </>
  );
}
