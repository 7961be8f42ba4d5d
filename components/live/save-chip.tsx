'use client';

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLine } from '@/components/live/live-context';

/** Saving…, Saved, or how many changes wait. It changes often and quietly: troubles are said elsewhere, once. */
export function SaveChip() {
  const t = useTranslations('live');
  const { unsent, refused, offline, failing, signedOut } = useLine();
  const held = offline || failing || signedOut;
  const stuck = refused > 0 && refused === unsent;
  const Icon = unsent === 0 ? Check : stuck ? TriangleAlert : held ? CloudOff : LoaderCircle;
  const words = () => {
    if (unsent === 0) return t('saved');
    if (stuck) return t('refused', { count: refused });
    return held ? t('waiting', { count: unsent }) : t('saving');
  };
  return (
    <span
      data-testid="save-chip"
      className="inline-flex items-center gap-1.5 whitespace-nowrap px-1.5 text-muted-foreground text-xs tabular-nums"
    >
      <Icon aria-hidden className="size-3.5" />
      {words()}
    </span>
  );
}
