import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Account } from '@/components/shell/account-menu';
import { BottomBar } from '@/components/shell/bottom-bar';
import type { DestinationId } from '@/components/shell/destinations';
import { Rail } from '@/components/shell/rail';
import { RAIL_COOKIE } from '@/components/shell/rail-width';
import { ShellKeys } from '@/components/shell/shell-keys';
import { SlotsProvider } from '@/components/shell/slot';
import { TopBar } from '@/components/shell/top-bar';

export type AppShellProps = {
  /** The review one is in; without it only the way to all reviews shows. */
  review?: { id: string; question: string };
  account: Account;
  /** Numbers beside destinations: what waits there. */
  counts?: Partial<Record<DestinationId, number>>;
  /** In the top bar in place of the review's question: a menu of the reviews one is in. */
  reviewSwitcher?: ReactNode;
  children: ReactNode;
};

/** Rail, top bar, content, and on a phone the bottom bar. Rendered once by each layout that needs a session. */
export async function AppShell({ review, account, counts = {}, reviewSwitcher, children }: AppShellProps) {
  const t = await getTranslations('shell');
  const open = (await cookies()).get(RAIL_COOKIE)?.value === 'open';
  return (
    <SlotsProvider>
      <ShellKeys reviewId={review?.id ?? null} />
      <a
        href="#content"
        className="fixed start-2 top-2 z-[70] -translate-y-16 rounded-md bg-primary px-3 py-2 leading-7 font-medium text-primary-foreground focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <div className="flex min-h-dvh">
        <Rail initiallyOpen={open} reviewId={review?.id ?? null} counts={counts} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar review={review} account={account} reviewSwitcher={reviewSwitcher} />
          <main
            id="content"
            tabIndex={-1}
            data-region=""
            data-work-area=""
            aria-label={t('regions.content')}
            className="min-w-0 flex-1 outline-offset-[-2px] data-arrived:outline-none max-md:pb-[calc(var(--shell-bottom)+env(safe-area-inset-bottom))]"
          >
            {children}
          </main>
        </div>
      </div>
      <BottomBar reviewId={review?.id ?? null} counts={counts} />
    </SlotsProvider>
  );
}
