'use client';

import { CircleHelp, Settings } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SignOutItem } from '@/components/auth/sign-out-item';
import { type Account, AccountFace, faceClasses } from '@/components/shell/account-menu';
import { ThemeItems } from '@/components/shell/theme-items';
import { Bidi } from '@/components/ui/bidi';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';

/** The menu itself, open when it arrives: who one is, the theme, the settings, and the way out. */
export function AccountMenuItems({ account }: { account: Account }) {
  const t = useTranslations('shell.account');
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger aria-label={`${t('menu')}: ${account.name}`} className={faceClasses}>
        <AccountFace name={account.name} />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <div className="grid px-2 py-1.5">
          <Bidi className="truncate font-medium">{account.name}</Bidi>
          <Bidi className="truncate text-muted-foreground text-xs">{account.email}</Bidi>
        </div>
        <DropdownMenuSeparator />
        <ThemeItems />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/account">
            <Settings aria-hidden />
            {t('settings')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/help">
            <CircleHelp aria-hidden />
            {t('help')}
          </Link>
        </DropdownMenuItem>
        <SignOutItem />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
