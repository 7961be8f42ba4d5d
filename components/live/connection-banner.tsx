'use client';

import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLine, useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';

/** Says over the work that changes wait, or that others' changes come late. Never takes the focus. */
export function ConnectionBanner({ paused }: { paused: boolean }) {
  const t = useTranslations('live');
  const { sendNow } = useLive();
  const { unsent, offline } = useLine();
  const message = offline ? t('offline', { count: unsent }) : paused ? t('paused') : null;
  const Icon = offline ? CloudOff : RefreshCw;
  return (
    <div role="status" className="empty:hidden">
      {message ? (
        <div className="flex items-center gap-2 border-b bg-muted px-4 py-1.5 text-sm">
          <Icon aria-hidden className="size-4 shrink-0 text-warning" />
          <span className="flex-1">{message}</span>
          {offline ? (
            <Button size="sm" onClick={sendNow}>
              {t('tryNow')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
