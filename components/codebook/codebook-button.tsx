'use client';

import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCodebook } from '@/components/codebook/context';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { IconButton } from '@/components/ui/icon-button';
import type { JudgedKind } from '@/domain/kind';

/** The question mark beside the kinds. Nothing where the screen has no codebook beside it. */
export function CodebookButton({ kind, className }: { kind?: JudgedKind; className?: string }) {
  const t = useTranslations('codebook');
  const { caps, aria } = useKeyNames();
  const open = useCodebook();
  if (!open) return null;
  return (
    <IconButton
      label={t('open')}
      keys={caps('codebook.beside')}
      aria-keyshortcuts={aria('codebook.beside')}
      size="icon-sm"
      className={className}
      onClick={() => open(kind)}
    >
      <CircleHelp aria-hidden />
    </IconButton>
  );
}
