'use client';

import { Settings } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ThemeItems } from '@/components/shell/theme-items';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';

export type Account = { name: string; email: string };

/** Who one is, the theme, the settings, and the way out. */
export function AccountMenu({ account, signOut }: { account: Account; signOut: ReactNode }) {
  const t = useTranslations('shell.account');
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`${t('menu')}: ${account.name}`}
        className="grid size-8 place-items-center rounded-full pointer-coarse:size-11"
      >
        <Avatar
          name={account.name}
          decorative
          className="size-7 bg-primary text-[11px] text-primary-foreground"
        />
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
        {signOut}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
