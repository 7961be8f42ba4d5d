'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive } from '@/components/live/live-context';
import type { Waiting } from '@/components/live/waiting';
import { Button } from '@/components/ui/button';

/** Says on the claim itself that a change of it is not saved, with the ways on. */
export function TroubleNotice({ trouble }: { trouble: Waiting }) {
  const t = useTranslations('claim.trouble');
  const { live, sendNow } = useLive();
  const retry = () => {
    live.retry(trouble.key);
    sendNow();
  };
  const refused = trouble.status === 'refused';
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-warning/50 px-3 py-2 text-sm">
      <span className="flex grow basis-40 items-start gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
        {refused ? t('refused', { detail: trouble.detail ?? '' }) : t('failed')}
      </span>
      <Button size="sm" onClick={retry}>
        {t('retry')}
      </Button>
      {refused ? (
        <Button size="sm" variant="quiet" onClick={() => live.discard(trouble.key)}>
          {t('discard')}
        </Button>
      ) : null}
    </div>
  );
}
