'use client';

import { RefreshCw, UserMinus, UserPen } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Followed } from '@/components/live/followed';
import type { Notice } from '@/components/live/notice-bar';
import { Button } from '@/components/ui/button';

/** The one line that says how following goes; null while all is well. Names of members are put in by `removedBy` and `by`. */
export function useFollowNotice({ state, removedBy, role }: Followed): Notice | null {
  const t = useTranslations('live');
  const roles = useTranslations('member.roles');
  if (state === 'removed')
    return {
      icon: UserMinus,
      message: removedBy ? t('removedBy', { name: removedBy }) : t('removed'),
      action: (
        <Button asChild size="sm" className="pointer-coarse:h-9">
          <Link href="/reviews">{t('leave')}</Link>
        </Button>
      ),
    };
  if (role)
    return {
      icon: UserPen,
      message: t(role.by ? 'roleBy' : 'role', { name: role.by ?? '', role: roles(role.now) }),
      action: (
        <Button size="sm" className="pointer-coarse:h-9" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      ),
    };
  return state === 'paused' ? { icon: RefreshCw, message: t('paused') } : null;
}
