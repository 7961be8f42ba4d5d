'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Block } from '@/components/article/check/blocks';
import type { Direction } from '@/domain/article';
import './captured-pane.css';

const HIGHLIGHT = 'lateral-captured';

// What scrolls must be reachable by keyboard (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0 };

export type CapturedPaneProps = {
  text: string;
  active: Block | undefined;
  language: string | null;
  direction: Direction;
};

/**
 * The text as it came, one text node, with the active block marked by the Highlight API: however long the text is, moving
 * on changes nothing in it. Where a browser has no highlights the text stands unmarked.
 */
export function CapturedPane({ text, active, language, direction }: CapturedPaneProps) {
  const t = useTranslations('article.check');
  const pane = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const node = body.current?.firstChild;
    if (!active || !(node instanceof Text) || !('highlights' in CSS)) return;
    const range = new Range();
    range.setStart(node, active.start);
    range.setEnd(node, Math.min(active.end, node.length));
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    const box = range.getBoundingClientRect();
    const frame = pane.current?.getBoundingClientRect();
    if (frame && pane.current && (box.top < frame.top || box.bottom > frame.bottom)) {
      pane.current.scrollTop += box.top - frame.top - frame.height / 3;
    }
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [active]);

  return (
    <section
      ref={pane}
      aria-label={t('captured')}
      data-region=""
      {...keyboardScroll}
      className="min-h-0 overflow-y-auto border-e outline-offset-[-2px] max-lg:hidden"
    >
      <h2 className="sticky top-0 flex min-h-11 items-center border-b bg-background px-4 text-sm">
        {t('captured')}
      </h2>
      <div
        ref={body}
        lang={language ?? undefined}
        dir={direction}
        className="whitespace-pre-wrap px-4 py-3 font-read text-base text-muted-foreground leading-6 [&:lang(ar)]:leading-8"
      >
        {text}
      </div>
    </section>
  );
}
