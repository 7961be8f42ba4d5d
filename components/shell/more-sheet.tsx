'use client';

import { FolderOpen, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DESTINATIONS, hrefOf } from '@/components/shell/destinations';
import { Sheet, SheetClose, SheetContent } from '@/components/ui/sheet';

export type MoreSheetProps = { open: boolean; onOpenChange: (open: boolean) => void; reviewId: string };

/** The places that have no room in the bottom bar. */
export function MoreSheet({ open, onOpenChange, reviewId }: MoreSheetProps) {
  const t = useTranslations('shell');
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="bottom" title={t('moreTitle')}>
        <ul className="-mx-2 grid">
          {DESTINATIONS.filter(({ onPhone }) => !onPhone).map((destination) => (
            <MoreLink
              key={destination.id}
              icon={destination.icon}
              href={hrefOf(reviewId, destination)}
              label={t(`destinations.${destination.id}`)}
            />
          ))}
          <MoreLink icon={FolderOpen} href="/reviews" label={t('rail.home')} />
        </ul>
      </SheetContent>
    </Sheet>
  );
}

function MoreLink({ icon: Icon, href, label }: { icon: LucideIcon; href: string; label: string }) {
  return (
    <li>
      <SheetClose asChild>
        <Link href={href} className="flex h-12 items-center gap-3 rounded-md px-2 text-base hover:bg-accent">
          <Icon aria-hidden className="size-5 text-muted-foreground" />
          {label}
        </Link>
      </SheetClose>
    </li>
  );
}
