import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { RelativeTime } from '@/components/ui/relative-time';
import type { SnapshotItem } from '@/domain/snapshot';

/** How much of a hash the eye compares; the whole one is its title. */
const SHORT = 12;

/** When and by whom a report was frozen, its hash, and what has changed since. */
export function SnapshotFacts({ snapshot }: { snapshot: SnapshotItem }) {
  const t = useTranslations('report.snapshot');
  const { at, by, sha256, claimsChangedSince, isWithdrawn, withdrawnReason } = snapshot;
  return (
    <div className="grid gap-0.5 text-muted-foreground text-sm">
      <p>
        <RelativeTime date={at} /> <Bidi>{t('by', { name: by ?? t('former') })}</Bidi>
      </p>
      <p className="font-mono text-xs" title={sha256}>
        <span className="sr-only">{t('hash', { hash: sha256 })}</span>
        <span aria-hidden>{sha256.slice(0, SHORT)}…</span>
      </p>
      <p className={claimsChangedSince > 0 ? 'font-medium text-foreground' : undefined}>
        {t('changed', { count: claimsChangedSince })}
      </p>
      {isWithdrawn ? (
        <p className="font-medium text-destructive">
          <Bidi>{t('withdrawn', { reason: withdrawnReason ?? '' })}</Bidi>
        </p>
      ) : null}
    </div>
  );
}
