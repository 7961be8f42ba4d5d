'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/shell/notice';
import { Button } from '@/components/ui/button';

/** A screen that broke. The shell around it, and everything saved, still stands. */
export default function ErrorScreen({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations('shell.error');
  return (
    <Notice
      title={t('title')}
      body={t('body')}
      home={t('home')}
      note={error.digest ? t('reference', { digest: error.digest }) : undefined}
    >
      <Button variant="primary" onClick={reset}>
        {t('retry')}
      </Button>
    </Notice>
  );
}
