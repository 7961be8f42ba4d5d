'use client';

import { Snowflake } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { SnapshotRow } from '@/components/report/snapshot-row';
import type { Freezing } from '@/components/report/use-freezing';
import { Button } from '@/components/ui/button';
import type { ReviewView } from '@/domain/api/reviews';
import type { SnapshotItem } from '@/domain/snapshot';

export type SnapshotPanelProps = {
  review: Pick<ReviewView, 'id' | 'role' | 'blindFirst'>;
  snapshots: readonly SnapshotItem[];
  /** For those who may freeze and withdraw. */
  freezing: Freezing | null;
};

/** The frozen reports of a review, newest first, and the way to freeze the one of now. */
export function SnapshotPanel({ review, snapshots, freezing }: SnapshotPanelProps) {
  const t = useTranslations('report.snapshot');
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-lg border bg-card p-4">
      <h2 id={id} className="font-semibold text-sm">
        {t('title')}
      </h2>
      {snapshots.length === 0 ? (
        <p className="text-muted-foreground">{t('none')}</p>
      ) : (
        <ul className="grid">
          {snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.id}
              review={review}
              snapshot={snapshot}
              mayWithdraw={freezing !== null}
            />
          ))}
        </ul>
      )}
      {freezing ? (
        <div className="grid gap-2 border-t pt-3">
          <Button busy={freezing.busy} onClick={() => void freezing.freeze()}>
            {freezing.busy ? null : <Snowflake aria-hidden />}
            {freezing.busy ? t('freezing') : t('freeze', { name: freezing.next })}
          </Button>
          <p className="text-muted-foreground text-xs">{t('hint')}</p>
        </div>
      ) : null}
    </section>
  );
}
