'use client';

import { ThemeProvider } from 'next-themes';
import { type ReactNode, useLayoutEffect } from 'react';
import { appearanceAttributes } from '@/components/account/appearance-attributes';
import { usePreferences } from '@/components/account/preferences-context';

/**
 * Puts what the person chose on the page: the theme of the account on every device, the system's where nobody is signed
 * in or nothing was chosen. Nothing is kept in the browser.
 */
export function ApplyAppearance({ children }: { children: ReactNode }) {
  const { appearance } = usePreferences().preferences;
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(appearanceAttributes(appearance))) {
      if (value === undefined) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, value);
    }
  }, [appearance]);
  return (
    <ThemeProvider
      attribute="class"
      // Nobody calls setTheme: what stands under this name is nothing, and the system decides.
      storageKey="lateral.theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(appearance.theme === 'system' ? {} : { forcedTheme: appearance.theme })}
    >
      {children}
    </ThemeProvider>
  );
}
