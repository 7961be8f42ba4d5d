import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { InboxButton } from '@/components/inbox/inbox-button';
import { type Account, AccountMenu } from '@/components/shell/account-menu';
import { CommandButton } from '@/components/shell/command-button';
import { Slot } from '@/components/shell/slot';
import { Mark } from '@/components/shell/wordmark';
import { Bidi } from '@/components/ui/bidi';

export type TopBarProps = {
  review?: { id: string; question: string };
  account: Account;
  reviewSwitcher?: ReactNode;
};

/** 48 px above everything: which review, where in it, who else is here, and whether all is saved. */
export function TopBar({ review, account, reviewSwitcher }: TopBarProps) {
  const t = useTranslations('shell');
  return (
    <header
      tabIndex={-1}
      data-region=""
      data-screen-only=""
      className="sticky top-0 z-30 flex h-topbar shrink-0 items-center gap-3 border-b bg-background ps-3 pe-2 outline-offset-[-2px] md:ps-4"
    >
      <Link
        href="/reviews"
        aria-label={t('rail.home')}
        className="grid size-8 place-items-center pointer-coarse:size-11 md:hidden"
      >
        <Mark />
      </Link>
      <nav aria-label={t('regions.breadcrumb')} className="flex min-w-0 flex-1 items-center gap-2">
        {reviewSwitcher ??
          (review ? (
            <Link
              href={`/reviews/${review.id}`}
              className="flex h-8 min-w-0 items-center rounded-sm font-medium hover:underline pointer-coarse:h-11"
            >
              <Bidi className="truncate">{review.question}</Bidi>
            </Link>
          ) : null)}
        <Slot
          name="breadcrumb"
          className="flex min-w-0 shrink-[0.1] items-center gap-2 text-muted-foreground max-lg:hidden"
        />
      </nav>
      <Slot name="presence" className="flex items-center max-sm:hidden" />
      <Slot name="save" className="flex items-center" />
      <CommandButton />
      <InboxButton />
      <AccountMenu account={account} />
    </header>
  );
}
