'use client';

import { Progress as Radix } from 'radix-ui';
import { cn } from '@/components/ui/class-names';

export type ProgressProps = { label: string; value: number; max: number; className?: string };

/** How much is done of a known amount. The count itself stands in words beside it. */
export function Progress({ label, value, max, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <Radix.Root
      aria-label={label}
      value={Math.min(value, max)}
      max={Math.max(1, max)}
      className={cn('h-1.5 overflow-hidden rounded-full border border-input bg-muted', className)}
    >
      <Radix.Indicator
        className="h-full origin-left bg-primary transition-transform rtl:origin-right forced-colors:bg-[Highlight]"
        style={{ transform: `scaleX(${share})` }}
      />
    </Radix.Root>
  );
}
