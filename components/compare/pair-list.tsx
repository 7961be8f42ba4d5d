'use client';

import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/compare/board';
import { TIE_COLOUR, TIE_ICON } from '@/components/compare/tie-glyph';
import { cn } from '@/components/ui/class-names';
import type { ComparedClaim, ComparedPair } from '@/domain/comparison';

/** The pairs as text: what the lines between the columns say, for everyone. */
export function PairList() {
  const t = useTranslations('compare');
  const { pairs, active } = useBoard();
  const id = active?.link.id;
  if (pairs.length === 0) return <p className="text-muted-foreground">{t('noneOfThese')}</p>;
  return (
    <ol className="grid gap-px">
      {pairs.map((pair) => (
        <li key={pair.link.id}>
          <PairButton pair={pair} isActive={pair.link.id === id} />
        </li>
      ))}
    </ol>
  );
}

function PairButton({ pair, isActive }: { pair: ComparedPair; isActive: boolean }) {
  const t = useTranslations('compare');
  const { deeds } = useBoard();
  const Icon = TIE_ICON[pair.tie];
  const tie = t(`ties.${pair.tie}`);
  return (
    <button
      type="button"
      aria-current={isActive || undefined}
      onClick={() => deeds.goTo(pair)}
      className={cn(
        'grid w-full grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-md px-2 py-1.5 text-start hover:bg-accent pointer-coarse:min-h-11',
        isActive && 'bg-accent',
      )}
    >
      <span className={cn('row-span-2 mt-0.5', TIE_COLOUR[pair.tie])}>
        <Icon aria-hidden className="size-4" />
        <span className="sr-only">{pair.suggested ? t('suggested', { tie }) : tie}: </span>
      </span>
      <Half claim={pair.a} />
      <Half claim={pair.b} />
    </button>
  );
}

function Half({ claim }: { claim: ComparedClaim }) {
  const { comparison } = useBoard();
  const article = comparison.columns[claim.column]?.article;
  return (
    <span className="flex min-w-0 gap-1.5 text-sm">
      <span className="shrink-0 font-medium tabular-nums">{claim.name}</span>
      <span
        lang={article?.language ?? undefined}
        dir={article?.direction}
        className="min-w-0 flex-1 truncate text-muted-foreground"
      >
        {claim.text}
      </span>
    </span>
  );
}
