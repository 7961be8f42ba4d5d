'use client';

import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useUnread } from '@/components/inbox/unread';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';

const MOST = 99;

/** The way to what colleagues wrote to one, with how much of it is unread. */
export function InboxButton() {
  const t = useTranslations('discussion.inbox');
  const unread = useUnread() ?? 0;
  const label = t('button', { count: unread });
  return (
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
  );
}
