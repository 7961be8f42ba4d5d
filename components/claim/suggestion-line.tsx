'use client';

import { Bot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';

type ReasonCode = Parameters<ReturnType<typeof useTranslations<'claim.because'>>>[0];

const CODE = 'code:';

/** What the machine proposes and why, until the reviewer has said what it is. */
export function SuggestionLine({
  shown,
  onAccept,
}: {
  shown: ClaimShown;
  onAccept?: (() => void) | undefined;
}) {
  const t = useTranslations('claim');
  const reasons = useTranslations('claim.because');
  const { aria } = useKeyNames();
  const suggestion = shown.record.suggestion;
  const settled = shown.standing.kind !== null;
  if (!suggestion || shown.mine || !shown.proposal || settled) return null;
  const because = suggestion.because
    .map((word) => {
      if (!word.startsWith(CODE)) return `“${word}”`;
      const code = word.slice(CODE.length);
      return reasons.has(code as ReasonCode) ? reasons(code as ReasonCode) : '';
    })
    .filter((word) => word !== '');
  return (
    <div className="flex items-center gap-2 rounded-md border border-input border-dashed px-3 py-2 text-sm">
      <Bot aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <p className="min-w-0 flex-1">
        {t('inspector.suggestedKind', { kind: t(`kinds.${shown.proposal}`) })}
        {because.length > 0 ? (
          <bdi className="block text-muted-foreground text-xs">
            {t('inspector.because', { words: because.join(', ') })}
          </bdi>
        ) : null}
      </p>
      {onAccept ? (
        <Button size="sm" aria-keyshortcuts={aria('claim.accept')} onClick={onAccept}>
          {t('inspector.accept')}
          <KeyOf id="claim.accept" />
        </Button>
      ) : null}
    </div>
  );
}
