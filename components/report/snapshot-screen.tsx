'use client';

import { FileText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ReportPage } from '@/components/report/report-page';
import { SnapshotFacts } from '@/components/report/snapshot-facts';
import { Page } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReportDocument } from '@/domain/report/document';
import type { SnapshotItem } from '@/domain/snapshot';

export type SnapshotScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  snapshot: SnapshotItem;
  /** Null while the reader's own passes are not finished: what is frozen is not shown in part. */
  document: ReportDocument | null;
  hasConclusions: boolean;
};

/** A frozen report as it was. */
export function SnapshotScreen({ review, snapshot, document, hasConclusions }: SnapshotScreenProps) {
  const t = useTranslations('report.snapshot');
  const id = useId();
  const name = `R${snapshot.number}`;
  const toNow = (
    <Button asChild>
      <Link href={`/reviews/${review.id}/report`}>{t('now')}</Link>
    </Button>
  );
  if (!document) {
    return (
      <Page>
        <h1 className="mb-4 text-xl">{t('pageTitle', { name })}</h1>
        <EmptyState
          icon={<FileText aria-hidden />}
          title={t('blind')}
          body={t('blindBody')}
          actions={toNow}
        />
      </Page>
    );
  }
  return (
    <ReportPage
      review={review}
      document={document}
      snapshot={{ id: snapshot.id, name }}
      hasConclusions={hasConclusions}
      aside={
        <section aria-labelledby={id} className="grid gap-3 rounded-lg border bg-card p-4">
          <h2 id={id} className="font-semibold text-sm">
            {t('notice')} · {name}
          </h2>
          <SnapshotFacts snapshot={snapshot} />
          {toNow}
        </section>
      }
    />
  );
}
