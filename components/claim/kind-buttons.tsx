'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { KindBadge } from '@/components/claim/kind-badge';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { cn } from '@/components/ui/class-names';
import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';

export type KindButtonsProps = {
  shown: ClaimShown;
  onChoose: (kind: JudgedKind) => void;
  /** A sixth place, beside the kinds: what they mean. */
  help?: ReactNode;
  /** For a thumb: five equal buttons of 48 px, short words, no keys. */
  large?: boolean;
};

/** The four kinds and Excluded, each with its key. Pressed: what the reviewer said. */
export function KindButtons({ shown, onChoose, help, large }: KindButtonsProps) {
  const t = useTranslations('claim');
  const { aria } = useKeyNames();
  return (
    <fieldset className={large ? 'grid min-w-0 grid-cols-5 gap-1' : 'grid grid-cols-2 gap-1'}>
      <legend className="sr-only">{t('inspector.kind')}</legend>
      {JUDGED_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={shown.mine?.kind === kind}
          aria-keyshortcuts={aria(`claim.tag.${kind}`)}
          onClick={() => onChoose(kind)}
          className={cn(
            'flex items-center rounded-md border border-input bg-card hover:bg-accent aria-pressed:border-ring aria-pressed:bg-accent aria-pressed:shadow-[inset_0_0_0_1px_var(--ring)]',
            large
              ? 'h-12 min-w-0 flex-col justify-center gap-1 px-0.5 text-[11px] leading-none'
              : 'h-8 gap-1.5 px-1.5 text-start text-[13px] pointer-coarse:h-11 last:col-span-2',
          )}
        >
          <KindBadge shown={{ kind, suggested: false }} />
          <span className={large ? 'max-w-full truncate' : 'min-w-0 flex-1 truncate'}>
            {t(large ? `shortKinds.${kind}` : `kinds.${kind}`)}
          </span>
          {large ? null : <KindKey kind={kind} />}
        </button>
      ))}
      {help}
    </fieldset>
  );
}

/** Five caps in a small space: the letters alone, without a box. */
function KindKey({ kind }: { kind: JudgedKind }) {
  const { caps } = useKeyNames();
  const keys = caps(`claim.tag.${kind}`);
  if (keys === undefined) return null;
  return (
    <span aria-hidden className="font-medium text-muted-foreground text-xs pointer-coarse:hidden">
      {keys.join(' ')}
    </span>
  );
}
