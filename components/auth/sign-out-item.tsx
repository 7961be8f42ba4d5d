'use client';

import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { signOutHere } from '@/components/auth/session-calls';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';

/** Ends this session. The page is loaded anew, so that nothing of this account stays in memory. */
export function SignOutItem() {
  const t = useTranslations('shell.account');
  const leave = async () => {
    await signOutHere().catch(() => {});
    location.assign('/sign-in');
  };
  return (
    <DropdownMenuItem icon={<LogOut aria-hidden className="flip-rtl" />} onSelect={() => void leave()}>
      {t('signOut')}
    </DropdownMenuItem>
  );
}
