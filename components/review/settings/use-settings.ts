'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { BodyOf } from '@/domain/api/endpoint';
import { changeReview } from '@/domain/api/reviews';

type Settings = BodyOf<typeof changeReview>;

/** Changes settings of a review, and says what came of it. */
export function useSettings(review: string) {
  const t = useTranslations('review.settings');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const change = async (settings: Settings, said = t('saved')): Promise<boolean> => {
    setBusy(true);
    const outcome = await call(changeReview, { params: { review }, body: settings });
    setBusy(false);
    if (outcome.ok) {
      notify(said);
      router.refresh();
    } else notifyFailure(t('failed', { detail: outcome.problem.detail }));
    return outcome.ok;
  };
  return { busy, change };
}
