'use client';

import { ChevronLeft, ChevronRight, Equal, EqualNot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActive, useAnnotator, useClaim, useOrder } from '@/components/article/annotator-context';
import type { Deeds } from '@/components/article/use-deeds';
import { KindButtons } from '@/components/claim/kind-buttons';
import { TroubleNotice } from '@/components/claim/trouble-notice';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

export type TagBarProps = { deeds: Deeds; canEdit: boolean; onDetails: () => void };

/** For one thumb, under 768 px: where one is, the five tags, and the claims before and after. */
export function TagBar({ deeds, canEdit, onDetails }: TagBarProps) {
  const t = useTranslations('annotator');
  const claims = useTranslations('claim');
  const annotator = useAnnotator();
  const active = useActive();
  const count = useOrder().length;
  const shown = useClaim(active);
  const agreeing = shown?.links.filter((link) => link.relation === 'corroborates').length ?? 0;
  const conflicting = (shown?.links.length ?? 0) - agreeing;
  return (
    <section
      aria-label={t('regions.bar')}
      data-region=""
      tabIndex={-1}
      className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t bg-background px-2 py-1.5 md:hidden"
    >
      {shown?.trouble ? <TroubleNotice trouble={shown.trouble} /> : null}
      <div className="flex items-center gap-2">
        <IconButton
          label={t('keys.previous')}
          className="size-12 pointer-coarse:size-12"
          onClick={() => annotator.step(-1)}
        >
          <ChevronLeft aria-hidden className="flip-rtl" />
        </IconButton>
        <p className="flex min-w-0 flex-1 flex-wrap items-center justify-center gap-x-3 text-sm tabular-nums">
          <span>
            {annotator.activeIndex + 1}/{count}
          </span>
          {agreeing > 0 ? (
            <span className="inline-flex items-center gap-0.5 text-link-agree">
              <Equal aria-hidden className="size-4" />
              {agreeing}
            </span>
          ) : null}
          {conflicting > 0 ? (
            <span className="inline-flex items-center gap-0.5 text-link-conflict">
              <EqualNot aria-hidden className="size-4" />
              {conflicting}
            </span>
          ) : null}
        </p>
        <Button className="h-12 pointer-coarse:h-12" disabled={!shown} onClick={onDetails}>
          {claims('inspector.open')}
        </Button>
        <IconButton
          label={t('keys.next')}
          className="size-12 pointer-coarse:size-12"
          onClick={() => annotator.step(1)}
        >
          <ChevronRight aria-hidden className="flip-rtl" />
        </IconButton>
      </div>
      {shown && canEdit ? (
        <KindButtons
          large
          shown={shown}
          onChoose={(kind) => (kind === 'excluded' ? deeds.exclude() : deeds.tag(kind))}
        />
      ) : null}
    </section>
  );
}
