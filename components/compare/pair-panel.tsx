'use client';

import { ChevronDown, ChevronUp, Link2Off } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { claimIn, useBoard } from '@/components/compare/board';
import { LinkChoice } from '@/components/compare/link-choice';
import { PairDetail } from '@/components/compare/pair-detail';
import { PairList } from '@/components/compare/pair-list';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Region } from '@/components/shell/region';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';

/** The pairs in words: where one is, the pair itself, and all of them. On a phone this is the whole comparison. */
export function PairPanel({ className }: { className?: string }) {
  const t = useTranslations('compare');
  const { comparison, pairs, active, chosen, open, mayLink, deeds } = useBoard();
  const { caps } = useKeyNames();
  const at = active ? pairs.indexOf(active) : -1;
  const chosenIds = Object.values(chosen);
  const [only] = chosenIds;
  const lone = only !== undefined && chosenIds.length === 1 && !active ? claimIn(comparison, only) : null;
  // A pair that was gone to is read from its beginning.
  const panel = useRef<HTMLElement>(null);
  const id = active?.link.id ?? null;
  useEffect(() => {
    if (id !== null && panel.current) panel.current.scrollTop = 0;
  }, [id]);
  return (
    <Region ref={panel} label={t('panel')} workArea className={className}>
      <header className="sticky top-0 z-10 flex min-h-11 items-center justify-between gap-2 border-b bg-background px-4 py-1">
        <h2 className="font-semibold text-sm">
          {at < 0
            ? t('noPosition', { count: pairs.length })
            : t('position', { at: at + 1, of: pairs.length })}
        </h2>
        <div className="flex gap-1">
          <IconButton
            label={t('previous')}
            keys={caps('compare.previous')}
            disabled={at <= 0}
            onClick={() => deeds.step(-1)}
          >
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton
            label={t('next')}
            keys={caps('compare.next')}
            disabled={pairs.length === 0 || at === pairs.length - 1}
            onClick={() => deeds.step(1)}
          >
            <ChevronDown aria-hidden />
          </IconButton>
        </div>
      </header>
      <div className="grid gap-5 p-4">
        {mayLink && open ? <LinkChoice /> : null}
        {active ? <PairDetail pair={active} /> : null}
        {lone && mayLink ? (
          <p className="rounded-lg border border-dashed p-4 text-muted-foreground max-md:hidden">
            {t('chosenOne', { name: lone.name })}
          </p>
        ) : null}
        {comparison.pairs.length === 0 ? (
          <EmptyState icon={<Link2Off aria-hidden />} title={t('noPairs')} body={<NoPairs />} />
        ) : (
          <section aria-label={t('allPairs')} className={active ? 'border-t pt-4' : undefined}>
            <h3 className="mb-2 text-muted-foreground text-sm">{t('allPairs')}</h3>
            <PairList />
          </section>
        )}
      </div>
    </Region>
  );
}

function NoPairs() {
  const t = useTranslations('compare');
  const { mayLink } = useBoard();
  if (!mayLink) return t('noPairsReading');
  return (
    <>
      <span className="max-md:hidden">{t('noPairsBody')}</span>
      <span className="md:hidden">{t('noPairsPhone')}</span>
    </>
  );
}
