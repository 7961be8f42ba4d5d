'use client';

import { Direction } from 'radix-ui';
import type { ReactNode } from 'react';
import { ApplyAppearance } from '@/components/account/apply-appearance';
import { PreferencesProvider } from '@/components/account/preferences-context';
import { CommandsProvider } from '@/components/shell/commands/provider';
import type { Preferences } from '@/domain/preferences';

/** What every screen stands in: preferences, theme, direction, commands. */
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
    <PreferencesProvider stored={preferences}>
      <ApplyAppearance>
        <Direction.Provider dir={dir}>
          <CommandsProvider>{children}</CommandsProvider>
        </Direction.Provider>
      </ApplyAppearance>
    </PreferencesProvider>
  );
}
