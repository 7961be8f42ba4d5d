'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useBoard } from '@/components/compare/board';
import { PairPassages } from '@/components/compare/pair-passages';
import { TieLabel } from '@/components/compare/tie-glyph';
import { cn } from '@/components/ui/class-names';

/** Every pair with its words side by side, instead of whole articles. */
export function WordsView() {
  const t = useTranslations('compare');
  const { pairs, active } = useBoard();
  const list = useRef<HTMLOListElement>(null);
  const id = active?.link.id;
  useEffect(() => {
    if (id) list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (pairs.length === 0) return <p className="p-6 text-muted-foreground">{t('noneOfThese')}</p>;
  return (
    <ol ref={list} className="grid gap-4">
      {pairs.map((pair) => {
        const isActive = pair.link.id === id;
        return (
          <li
            key={pair.link.id}
            data-current={isActive ? '' : undefined}
            className={cn('grid gap-3 rounded-lg border bg-card p-4', isActive && 'border-ring')}
          >
            <div>
              <TieLabel tie={pair.tie} suggested={pair.suggested} />
            </div>
            <PairPassages pair={pair} beside />
          </li>
        );
      })}
    </ol>
  );
}
