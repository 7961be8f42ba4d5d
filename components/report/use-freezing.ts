'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { call } from '@/components/api/client';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { freezeSnapshot } from '@/domain/api/snapshots';

export type Freezing = {
  /** "R3": the name that the next snapshot gets, as far as this page knows. */
  next: string;
  busy: boolean;
  freeze: () => Promise<void>;
};

/** Freezes the report of now. The page is drawn anew with what the server froze. */
export function useFreezing(review: string, snapshots: readonly { number: number }[]): Freezing {
  const t = useTranslations('report.snapshot');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const freeze = async () => {
    if (busy || refreshing) return;
    setBusy(true);
    const outcome = await call(freezeSnapshot, { params: { review }, body: {} });
    setBusy(false);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('frozen', { name: `R${outcome.value.number}` }));
    startRefresh(() => router.refresh());
  };
  const next = `R${Math.max(0, ...snapshots.map(({ number }) => number)) + 1}`;
  return { next, busy: busy || refreshing, freeze };
}
