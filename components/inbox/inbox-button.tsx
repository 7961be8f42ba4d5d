'use client';

import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useInboxNews } from '@/components/inbox/news';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';

const MOST = 99;
/** Its script comes when there is a file to wait for. */
const ExportChip = lazy(async () => ({
  default: (await import('@/components/inbox/export-chip')).ExportChip,
}));

/** The way to what colleagues wrote to one, with how much of it is unread; and beside it the files one waits for. */
export function InboxButton() {
  const t = useTranslations('discussion.inbox');
  const news = useInboxNews();
  const [hasWaited, setWaited] = useState(false);
  if (news && news.preparing.length > 0 && !hasWaited) setWaited(true);
  const unread = news?.unread ?? 0;
  const label = t('button', { count: unread });
  return (
    <>
      {news && hasWaited ? (
        <Suspense fallback={null}>
          <ExportChip news={news} />
        </Suspense>
      ) : null}
      <Tooltip label={label}>
        <Button asChild variant="quiet" size="icon" className="relative">
          <Link href="/inbox" aria-label={label}>
            <Inbox aria-hidden />
            {unread > 0 ? (
              <span
                aria-hidden
                className="absolute end-0 top-0 rounded-full bg-primary px-1 font-medium text-[11px] text-primary-foreground tabular-nums leading-4"
              >
                {unread > MOST ? `${MOST}+` : unread}
              </span>
            ) : null}
          </Link>
        </Button>
      </Tooltip>
    </>
  );
}
