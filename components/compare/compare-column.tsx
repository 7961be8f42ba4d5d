'use client';

import { Pin, PinOff, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useEffect, useRef } from 'react';
import { useBoard } from '@/components/compare/board';
import { CompareText } from '@/components/compare/compare-text';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import type { ComparedColumn } from '@/domain/comparison';

export type CompareColumnProps = {
  column: ComparedColumn;
  at: number;
  /** Claims of the pairs gone through, where only differences are shown. */
  only: ReadonlySet<string> | null;
  onRemove: () => void;
};

// A column is narrow: the reading type a step smaller, over its whole width.
const READING = {
  '--read-size': 'calc(var(--chosen-size) - 0.125rem)',
  '--read-leading': 'calc(var(--chosen-leading) - 0.05)',
  '--read-width': 'none',
} as CSSProperties;

// The text scrolls inside its column: the keyboard has to reach it (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0 };

/** One article of the comparison. */
export function CompareColumn({ column, at, only, onRemove }: CompareColumnProps) {
  const t = useTranslations('compare');
  const { chosen, column: current, pinned, deeds } = useBoard();
  const text = useRef<HTMLElement>(null);
  const { article, source } = column;
  const name = `A${article.number}`;
  const isPinned = pinned === article.id;

  // Pointing at a claim is one way among three (keys, list of pairs), so that the text itself stays plain.
  const latest = useRef(deeds.choose);
  latest.current = deeds.choose;
  useEffect(() => {
    const element = text.current;
    const point = (event: MouseEvent) => {
      const claim =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claim]') : null;
      if (claim?.dataset.claim && document.getSelection()?.isCollapsed !== false)
        latest.current(at, claim.dataset.claim);
    };
    element?.addEventListener('click', point);
    return () => element?.removeEventListener('click', point);
  }, [at]);

  return (
    <div
      data-column={at}
      className={cn(
        'flex min-h-0 min-w-0 flex-col rounded-lg border bg-card',
        isPinned && 'sticky start-0 z-10',
        current === at && 'border-input',
      )}
    >
      <header className="flex min-h-11 items-center gap-1 border-b py-1 ps-4 pe-1">
        <h2
          className={cn(
            'min-w-0 flex-1 truncate text-sm',
            current === at ? 'font-semibold' : 'font-medium text-muted-foreground',
          )}
        >
          {name} <Bidi>{source}</Bidi>
        </h2>
        <IconButton
          label={isPinned ? t('unpin') : t('pin')}
          size="icon-sm"
          aria-pressed={isPinned}
          onClick={() => deeds.togglePin(article.id)}
        >
          {isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        </IconButton>
        <IconButton label={t('removeArticle', { name })} size="icon-sm" onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </header>
      <section
        ref={text}
        aria-label={t('column', { name, source })}
        {...keyboardScroll}
        data-column-text=""
        className="min-h-0 flex-1 overflow-y-auto rounded-b-lg px-4 pt-3 pb-[40vh] outline-offset-[-2px]"
      >
        <div
          lang={article.language ?? undefined}
          dir={article.direction}
          style={READING}
          className="article-text reading"
        >
          <CompareText column={column} chosen={chosen[at] ?? null} only={only} />
        </div>
      </section>
    </div>
  );
}
