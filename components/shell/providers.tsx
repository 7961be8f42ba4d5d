'use client';

import { ThemeProvider } from 'next-themes';
import { Direction } from 'radix-ui';
import type { ReactNode } from 'react';
import { PreferencesProvider } from '@/components/account/preferences-context';
import { CommandsProvider } from '@/components/shell/commands/provider';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { Preferences } from '@/domain/preferences';

/** What every screen stands in: preferences, theme, direction, tooltips, commands. */
export function Providers({
  dir,
  preferences,
  children,
}: {
  dir: 'ltr' | 'rtl';
  preferences: Preferences | null;
  children: ReactNode;
}) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      <Direction.Provider dir={dir}>
        <TooltipProvider delayDuration={400} skipDelayDuration={200}>
          <PreferencesProvider stored={preferences}>
            <CommandsProvider>{children}</CommandsProvider>
          </PreferencesProvider>
        </TooltipProvider>
      </Direction.Provider>
    </ThemeProvider>
  );
}
