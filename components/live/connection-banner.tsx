'use client';

import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { useLine, useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';

/**
 * Says over the work that changes wait, or that others' changes come late. Never takes the focus. A screen that fills
 * the window subtracts `--live-banner` from its height.
 */
export function ConnectionBanner({ paused, children }: { paused: boolean; children: ReactNode }) {
  const t = useTranslations('live');
  const { sendNow } = useLive();
  const { unsent, offline } = useLine();
  const message = offline ? t('offline', { count: unsent }) : paused ? t('paused') : null;
  const Icon = offline ? CloudOff : RefreshCw;
  return (
    <div className="contents" style={{ '--live-banner': message ? '2.5rem' : '0px' } as CSSProperties}>
      <div role="status" className="empty:hidden">
        {message ? (
          <div className="flex h-10 items-center gap-2 overflow-hidden border-b bg-muted px-4 text-sm max-sm:text-xs">
            <Icon aria-hidden className="size-4 shrink-0 text-warning" />
            <span className="line-clamp-2 min-w-0 flex-1">{message}</span>
            {offline ? (
              <Button size="sm" className="pointer-coarse:h-9" onClick={sendNow}>
                {t('tryNow')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {children}
    </div>
  );
}
