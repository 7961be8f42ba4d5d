'use client';

import { ArrowUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';

export type UpdatesPillProps = {
  /** How many updates wait; at 0 nothing is drawn. */
  count: number;
  onShow: () => void;
  className?: string;
};

/**
 * What others did and what would move things waits behind this: "4 updates · Show". It floats over the top of what it
 * stands before, so that its coming moves nothing either; it is not announced, for it asks for nothing.
 */
export function UpdatesPill({ count, onShow, className }: UpdatesPillProps) {
  const t = useTranslations('live.held');
  if (count === 0) return null;
  return (
    <div
      data-screen-only=""
      className={cn(
        'pointer-events-none sticky top-2 z-40 flex h-0 justify-center [overflow-anchor:none]',
        className,
      )}
    >
      <button
        type="button"
        onClick={onShow}
        className="pointer-events-auto inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full border border-primary bg-primary px-3.5 font-medium text-primary-foreground text-sm tabular-nums shadow-float hover:bg-primary/90 pointer-coarse:h-11"
      >
        <ArrowUpDown aria-hidden className="size-3.5" />
        {t('show', { count })}
      </button>
    </div>
  );
}
