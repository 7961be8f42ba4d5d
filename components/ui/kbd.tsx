import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** One key cap. `inverse` stands on a dark tooltip. */
export function Kbd({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'inverse' }) {
  return (
    <kbd
      className={cn(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border px-1 font-medium font-ui text-[11px] leading-none',
        tone === 'plain'
          ? 'border-border bg-muted text-muted-foreground'
          : 'border-current/40 text-background',
      )}
    >
      {children}
    </kbd>
  );
}
