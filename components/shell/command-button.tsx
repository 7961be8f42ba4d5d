'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';

/** Opens the palette, and tells its key to whoever looks. */
export function CommandButton() {
  const t = useTranslations('shell.commands');
  const { openPalette } = useCommandCentre();
  const { aria } = useKeyNames();
  return (
    <button
      type="button"
      aria-label={t('open')}
      aria-keyshortcuts={aria('shell.palette')}
      onClick={openPalette}
      className="inline-flex h-8 items-center gap-2 rounded-md border border-transparent px-2 text-muted-foreground text-sm transition-colors hover:bg-accent hover:text-foreground pointer-coarse:size-11 pointer-coarse:justify-center md:border-border"
    >
      <Search aria-hidden className="size-4" />
      <span aria-hidden className="hidden lg:inline">
        {t('open')}
      </span>
      <span aria-hidden className="hidden md:inline-flex">
        <KeyOf id="shell.palette" />
      </span>
    </button>
  );
}
