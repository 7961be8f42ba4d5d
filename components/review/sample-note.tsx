'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { TourAgain } from '@/components/coach/tour-again';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { notifyFailure } from '@/components/ui/toaster';
import { openSample } from '@/domain/api/reviews';

/** Says that this is the sample, and lets one have it afresh. */
export function SampleNote() {
  const t = useTranslations('review.overview');
  const sample = useTranslations('review.sample');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const reset = async () => {
    setBusy(true);
    const outcome = await call(openSample, { body: { reset: true } });
    setBusy(false);
    setAsking(false);
    if (!outcome.ok) return notifyFailure(sample('failed', { detail: outcome.problem.detail }));
    router.push(`/reviews/${outcome.value.id}`);
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted-foreground">
      <p>{t('sampleNote')}</p>
      <Button variant="link" onClick={() => setAsking(true)}>
        {t('resetSample')}
      </Button>
      <TourAgain />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('resetSample')}
        description={t('resetBody')}
        confirmLabel={t('resetConfirm')}
        destructive
        busy={busy}
        onConfirm={() => void reset()}
      />
    </div>
  );
}
