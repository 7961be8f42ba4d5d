'use client';

import { CircleDashed, Equal, EqualNot, Gavel, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useAnnotator } from '@/components/article/annotator-context';
import { type ClaimShown, STATE_GLYPH } from '@/components/claim/claim-shown';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { nameShown } from '@/domain/reviewer';
import type { ClaimState } from '@/domain/standing';

/** Where the glyph has an icon that draws it better. */
const ICON: Partial<Record<ClaimState, typeof Equal>> = {
  suggested: CircleDashed,
  agreed: Equal,
  disagreement: EqualNot,
  decided: Gavel,
  recheck: RotateCcw,
};

/** Where a claim stands, in words: "1 of 2", "Decided by Rafael", "Left unresolved 2 : 1". */
export function useStateName() {
  const t = useTranslations('claim.states');
  const { live } = useAnnotator();
  return useCallback(
    ({ record, standing, tally }: ClaimShown): string => {
      const { state, given, needed } = standing;
      if (state === 'decided') {
        const by = live.state.member.get(live.state.decision.get(record.id)?.by ?? '');
        const name = nameShown(by);
        return name ? t('decidedBy', { name }) : t('decided');
      }
      if (state === 'unresolved' && tally.length > 0)
        return t('unresolvedAt', { tally: tally.map(({ count }) => count).join(' : ') });
      return t(state, { given, needed });
    },
    [t, live],
  );
}

/** What the badge of a claim says, in words. */
export function useFaceName() {
  const t = useTranslations('claim');
  return useCallback(
    ({ kind, suggested, mark, standing: { given, needed } }: ClaimShown): string => {
      const parts = [
        kind || !mark ? t(`kinds.${suggested ? 'untagged' : (kind ?? 'untagged')}`) : '',
        mark ? t(`states.${mark}`, { given, needed }) : '',
      ];
      return parts.filter((part) => part !== '').join(', ');
    },
    [t],
  );
}

/** Glyph and word of where a claim stands: never by colour alone. */
export function ClaimStateMark({ shown, className }: { shown: ClaimShown; className?: string }) {
  const nameOf = useStateName();
  const { state } = shown.standing;
  const Icon = ICON[state];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1',
        (state === 'disagreement' || state === 'unresolved') && 'text-link-conflict',
        className,
      )}
    >
      {Icon ? (
        <Icon aria-hidden className="size-3.5 shrink-0" />
      ) : (
        <span aria-hidden className="font-semibold">
          {STATE_GLYPH[state]}
        </span>
      )}
      <Bidi>{nameOf(shown)}</Bidi>
    </span>
  );
}
