import { Equal, EqualNot, type LucideIcon, Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import type { Tie } from '@/domain/comparison';

export const TIE_ICON: Record<Tie, LucideIcon> = {
  corroborates: Equal,
  conflicts: EqualNot,
  same_origin: Repeat2,
};

export const TIE_COLOUR: Record<Tie, string> = {
  corroborates: 'text-link-agree',
  conflicts: 'text-link-conflict',
  same_origin: 'text-link-origin',
};

/** The sign of a tie in a line of text. */
export const TIE_SIGN: Record<Tie, string> = { corroborates: '=', conflicts: '≠', same_origin: '↺' };

/** How two claims stand to each other: sign and word; a proposal says that it is one. */
export function TieLabel({ tie, suggested }: { tie: Tie; suggested: boolean }) {
  const t = useTranslations('compare');
  const Icon = TIE_ICON[tie];
  const word = t(`ties.${tie}`);
  return (
    <span
      className={cn(
        'inline-flex min-h-6 items-center gap-1.5 rounded-sm border px-1.5 font-medium text-sm',
        TIE_COLOUR[tie],
        'border-current/40',
        suggested && 'border-dashed',
      )}
    >
      <Icon aria-hidden className="size-4" />
      {suggested ? t('suggested', { tie: word }) : word}
    </span>
  );
}
