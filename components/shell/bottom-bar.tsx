'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DESTINATIONS, type DestinationId, hrefOf, isHere } from '@/components/shell/destinations';
import { useOpenDisagreements } from '@/components/shell/use-open-disagreements';
import { lazily } from '@/components/ui/lazily';

const MoreSheet = lazily(async () => (await import('@/components/shell/more-sheet')).MoreSheet);

const itemClasses =
  'flex h-[var(--shell-bottom)] min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[11px] leading-4 text-muted-foreground outline-offset-[-2px] aria-[current=page]:font-semibold aria-[current=page]:text-foreground aria-[current=page]:shadow-[inset_0_2px_0_var(--primary)]';

export type BottomBarProps = {
  reviewId: string | null;
  counts: Partial<Record<DestinationId, number>>;
};

/** Under 768 px: the four places one works in, and the rest behind "More". Shown inside a review only. */
export function BottomBar({ reviewId, counts: drawn }: BottomBarProps) {
  const disagreements = useOpenDisagreements(reviewId, drawn.disagreements);
  const counts: BottomBarProps['counts'] = { ...drawn, disagreements };
  const t = useTranslations('shell');
  const pathname = usePathname();
  const [more, setMore] = useState(false);
  if (reviewId === null) return null;
  return (
    <nav
      aria-label={t('regions.navigation')}
      tabIndex={-1}
      data-region=""
      data-screen-only=""
      className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {DESTINATIONS.filter(({ onPhone }) => onPhone).map((destination) => (
        <Link
          key={destination.id}
          href={hrefOf(reviewId, destination)}
          aria-current={isHere(pathname, reviewId, destination) ? 'page' : undefined}
          className={itemClasses}
        >
          <destination.icon aria-hidden className="size-5" />
          <span className="max-w-full truncate">
            {t(`destinations.${destination.id}`)}
            {counts[destination.id] ? ` ${counts[destination.id]}` : null}
          </span>
        </Link>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={more}
        onClick={() => setMore(true)}
        className={itemClasses}
      >
        <Ellipsis aria-hidden className="size-5" />
        {t('more')}
      </button>
      <MoreSheet open={more} onOpenChange={setMore} reviewId={reviewId} />
    </nav>
  );
}
