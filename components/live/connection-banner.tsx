'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Followed } from '@/components/live/followed';
import { useLine, useLive } from '@/components/live/live-context';
import { NoticeBar } from '@/components/live/notice-bar';
import { useFollowNotice } from '@/components/live/use-follow-notice';
import { Button } from '@/components/ui/button';

/** Says over the work that changes wait, that others' changes come late, or that this person has no place here any more. */
export function ConnectionBanner({ followed, children }: { followed: Followed; children: ReactNode }) {
  const t = useTranslations('live');
  const { sendNow } = useLive();
  const { unsent, offline } = useLine();
  const following = useFollowNotice(followed);
  const waiting = {
    icon: CloudOff,
    message: t('offline', { count: unsent }),
    action: (
      <Button size="sm" className="pointer-coarse:h-9" onClick={sendNow}>
        {t('tryNow')}
      </Button>
    ),
  };
  const isOffline = offline && followed.state !== 'removed';
  return <NoticeBar notice={isOffline ? waiting : following}>{children}</NoticeBar>;
}
