'use client';

import { ThemeProvider } from 'next-themes';
import { Direction } from 'radix-ui';
import type { ReactNode } from 'react';
import { CommandsProvider } from '@/components/shell/commands/provider';
import { TooltipProvider } from '@/components/ui/tooltip';

/** What every screen stands in: theme, direction, tooltips, commands. */
export function Providers({ dir, children }: { dir: 'ltr' | 'rtl'; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      <Direction.Provider dir={dir}>
        <TooltipProvider delayDuration={400} skipDelayDuration={200}>
          <CommandsProvider>{children}</CommandsProvider>
        </TooltipProvider>
      </Direction.Provider>
    </ThemeProvider>
  );
}
