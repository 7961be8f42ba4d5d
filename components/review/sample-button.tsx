'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { Button, type ButtonProps } from '@/components/ui/button';
import { notifyFailure } from '@/components/ui/toaster';
import { openSample } from '@/domain/api/reviews';

/** Opens one's own private copy of the sample review, which the first press makes. */
export function SampleButton({ children, ...props }: Omit<ButtonProps, 'onClick' | 'busy'>) {
  const t = useTranslations('review');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const outcome = await call(openSample, { body: {} });
    if (outcome.ok) return router.push(`/reviews/${outcome.value.id}`);
    setBusy(false);
    notifyFailure(t('sample.failed', { detail: outcome.problem.detail }));
  };
  return (
    <Button {...props} busy={busy} onClick={open}>
      {children}
    </Button>
  );
}
