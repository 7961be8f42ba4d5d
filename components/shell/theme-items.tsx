'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
} from '@/components/ui/dropdown-menu';

/** Light, dark, or as the system says. */
export function ThemeItems() {
  const t = useTranslations('shell.account');
  const { theme, setTheme } = useTheme();
  return (
    <>
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={theme} onValueChange={setTheme} aria-label={t('theme')}>
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
