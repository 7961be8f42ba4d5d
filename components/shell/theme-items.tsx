'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePreferences } from '@/components/account/preferences-context';
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
} from '@/components/ui/dropdown-menu';

const isTheme = (value: string): value is 'light' | 'dark' | 'system' =>
  value === 'light' || value === 'dark' || value === 'system';

/** Light, dark, or as the system says. */
export function ThemeItems() {
  const t = useTranslations('shell.account');
  const { preferences, change } = usePreferences();
  return (
    <>
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup
        value={preferences.appearance.theme}
        onValueChange={(theme) => {
          if (isTheme(theme)) void change({ appearance: { theme } });
        }}
        aria-label={t('theme')}
      >
        <DropdownMenuRadioItem value="light" icon={<Sun aria-hidden />}>
          {t('light')}
        </DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="dark" icon={<Moon aria-hidden />}>
          {t('dark')}
        </DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="system" icon={<Monitor aria-hidden />}>
          {t('system')}
        </DropdownMenuRadioItem>
      </DropdownMenuRadioGroup>
    </>
  );
}
