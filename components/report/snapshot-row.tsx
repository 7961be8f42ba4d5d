'use client';

import { Share2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ExportMenu } from '@/components/report/export-menu';
import { SnapshotFacts } from '@/components/report/snapshot-facts';
import { WithdrawDialog } from '@/components/report/withdraw-dialog';
import { ShareDialog } from '@/components/share-link/share-dialog';
import { Button } from '@/components/ui/button';
import type { ReviewView } from '@/domain/api/reviews';
import type { SnapshotItem } from '@/domain/snapshot';

export type SnapshotRowProps = {
  review: Pick<ReviewView, 'id' | 'role' | 'blindFirst'>;
  snapshot: SnapshotItem;
  mayWithdraw: boolean;
};

/** One frozen report: its name leads to it. */
export function SnapshotRow({ review, snapshot, mayWithdraw }: SnapshotRowProps) {
  const t = useTranslations('report.snapshot');
  const [exporting, setExporting] = useState(false);
  const share = useTranslations('share');
  const [sharing, setSharing] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const name = `R${snapshot.number}`;
  return (
    <li className="grid gap-1 border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <Link
        href={`/reviews/${review.id}/report/${name}`}
        className="inline-flex min-h-6 min-w-6 items-center justify-self-start pointer-coarse:min-w-11 font-semibold text-primary tabular-nums underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
      >
        {name}
      </Link>
      <SnapshotFacts snapshot={snapshot} />
      <div className="mt-1 flex flex-wrap gap-2">
        <ExportMenu
          small
          review={review.id}
          snapshot={{ id: snapshot.id, name }}
          mayExportTexts={review.role === 'owner'}
          open={exporting}
          onOpenChange={setExporting}
        />
        {mayWithdraw && !snapshot.isWithdrawn ? (
          <Button size="sm" aria-label={share('shareOf', { name })} onClick={() => setSharing(true)}>
            <Share2 aria-hidden />
            {share('share')}
          </Button>
        ) : null}
        {mayWithdraw && !snapshot.isWithdrawn ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('withdrawOf', { name })}
            onClick={() => setWithdrawing(true)}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
      <ShareDialog
        review={review.id}
        snapshot={{ id: snapshot.id, name }}
        isBlind={review.blindFirst}
        open={sharing}
        onOpenChange={setSharing}
      />
      <WithdrawDialog
        review={review.id}
        snapshot={{ id: snapshot.id, name }}
        open={withdrawing}
        onOpenChange={setWithdrawing}
      />
    </li>
  );
}
