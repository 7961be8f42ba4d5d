'use client';

import { EyeOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useNames } from '@/components/disagreement/context';
import { useLive } from '@/components/live/live-context';
import { EmptyState } from '@/components/ui/empty-state';
import type { DisagreementFilter } from '@/domain/disagreements';
import type { Agreement } from '@/domain/metrics/agreement';
import type { PassWaiting } from '@/domain/pass-waiting';

/** Said where the queue would be. */
export function QueueEmpty({ filter, agreement }: { filter: DisagreementFilter; agreement: Agreement }) {
  const t = useTranslations('disagreement');
  if (filter.why || filter.article) return <EmptyState title={t('noneMatch')} />;
  if (filter.status === 'unresolved') return <EmptyState title={t('noneUnresolved')} />;
  if (filter.status === 'decided') return <EmptyState title={t('noneDecided')} />;
  const { same, claims } = agreement;
  return (
    <EmptyState
      title={t('noneTitle')}
      body={claims > 0 ? t('noneBody', { same, claims }) : t('noneJudged')}
    />
  );
}

/** What a blind review still waits for. */
export function PassesAwaited({ waiting }: { waiting: readonly PassWaiting[] }) {
  const t = useTranslations('disagreement');
  const { review } = useLive();
  const names = useNames();
  if (waiting.length === 0) return null;
  return (
    <ul className="grid gap-1 rounded-md border bg-muted px-4 py-2.5">
      {waiting.map(({ article, mine, others }) => {
        const source = names.source(article).name;
        return (
          <li key={article} className="flex items-start gap-2">
            <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
            {mine ? (
              <Link href={`/reviews/${review}/articles/${article}`} className="underline underline-offset-4">
                {t('waitMine', { source })}
              </Link>
            ) : (
              <span>{t('waitOthers', { count: others, source })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
