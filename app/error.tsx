'use client';

import { useTranslations } from 'next-intl';
import { Notice, wayOut } from '@/components/shell/notice';

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
      <button type="button" onClick={reset} className={wayOut.primary}>
        {t('retry')}
      </button>
    </Notice>
  );
}
