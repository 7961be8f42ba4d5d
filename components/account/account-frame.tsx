'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Page, PageHeader } from '@/components/shell/page-header';

const TABS = ['profile', 'appearance', 'shortcuts', 'notifications', 'sessions', 'data', 'server'] as const;
const hrefOf = (tab: (typeof TABS)[number]) => (tab === 'profile' ? '/account' : `/account/${tab}`);

/** The account's screens, each at an address of its own, with the way from one to the other. */
export function AccountFrame({ administrator, children }: { administrator: boolean; children: ReactNode }) {
  const t = useTranslations('account');
  const here = usePathname();
  return (
    <Page className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader title={t('title')} className="pb-0" />
      <nav aria-label={t('title')} className="-mx-1 overflow-x-auto border-b px-1 pt-1">
        <ul className="flex gap-1">
          {TABS.filter((tab) => tab !== 'server' || administrator).map((tab) => (
            <li key={tab}>
              <Link
                href={hrefOf(tab)}
                aria-current={hrefOf(tab) === here ? 'page' : undefined}
                className="inline-flex h-9 items-center whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-muted-foreground text-sm transition-colors hover:text-foreground focus-visible:-outline-offset-2 aria-[current=page]:border-primary aria-[current=page]:text-foreground pointer-coarse:h-11"
              >
                {t(`tabs.${tab}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
