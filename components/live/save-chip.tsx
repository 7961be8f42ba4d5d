'use client';

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLine } from '@/components/live/live-context';

/** Saving…, Saved, or how many changes wait. It changes often and quietly: troubles are said elsewhere, once. */
export function SaveChip() {
  const t = useTranslations('live');
  const { unsent, offline, failing, signedOut } = useLine();
  const held = offline || failing || signedOut;
  const Icon = unsent === 0 ? Check : held ? CloudOff : LoaderCircle;
  return (
    <span
      data-testid="save-chip"
      className="inline-flex items-center gap-1.5 whitespace-nowrap px-1.5 text-muted-foreground text-xs tabular-nums"
    >
      <Icon aria-hidden className="size-3.5" />
      {unsent === 0 ? t('saved') : held ? t('waiting', { count: unsent }) : t('saving')}
    </span>
  );
}
