'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DESTINATIONS, type DestinationId, hrefOf, isHere } from '@/components/shell/destinations';
import { RailLink } from '@/components/shell/rail-link';
import { rememberRail } from '@/components/shell/rail-width';
import { useOpenDisagreements } from '@/components/shell/use-open-disagreements';
import { Mark } from '@/components/shell/wordmark';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Tooltip } from '@/components/ui/tooltip';

export type RailProps = {
  initiallyOpen: boolean;
  reviewId: string | null;
  counts: Partial<Record<DestinationId, number>>;
};

/** The left rail: 56 px of icons, or 232 px with words. */
export function Rail({ initiallyOpen, reviewId, counts: drawn }: RailProps) {
  const disagreements = useOpenDisagreements(reviewId, drawn.disagreements);
  const counts: RailProps['counts'] = { ...drawn, disagreements };
  const t = useTranslations('shell');
  const pathname = usePathname();
  const [open, setOpen] = useState(initiallyOpen);
  const toggle = () => {
    void rememberRail(!open);
    setOpen(!open);
  };
  return (
    <nav
      aria-label={t('regions.navigation')}
      tabIndex={-1}
      data-region=""
      data-screen-only=""
      className={cn(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-e bg-rail outline-offset-[-2px] md:flex',
        open ? 'w-rail-open' : 'w-rail',
      )}
    >
      <Tooltip label={t('rail.home')} side="right">
        <Link
          href="/reviews"
          className={cn(
            'flex h-topbar shrink-0 items-center gap-2 border-b font-semibold text-base tracking-tight outline-offset-[-2px]',
            open ? 'px-[18px]' : 'justify-center',
          )}
        >
          <Mark />
          <span className={open ? undefined : 'sr-only'}>{t('product')}</span>
        </Link>
      </Tooltip>
      <ul className="grid gap-0.5 p-2">
        {reviewId
          ? DESTINATIONS.map((destination) => (
              <RailLink
                key={destination.id}
                icon={destination.icon}
                href={hrefOf(reviewId, destination)}
                label={t(`destinations.${destination.id}`)}
                command={`go.${destination.id}`}
                count={counts[destination.id]}
                here={isHere(pathname, reviewId, destination)}
                open={open}
              />
            ))
          : null}
      </ul>
      <div className={cn('mt-auto flex p-2', open ? 'justify-end' : 'justify-center')}>
        <IconButton
          label={t(open ? 'rail.collapse' : 'rail.expand')}
          aria-expanded={open}
          side="right"
          onClick={toggle}
        >
          {open ? (
            <PanelLeftClose aria-hidden className="flip-rtl" />
          ) : (
            <PanelLeftOpen aria-hidden className="flip-rtl" />
          )}
        </IconButton>
      </div>
    </nav>
  );
}
