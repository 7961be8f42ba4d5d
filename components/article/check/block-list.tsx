'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef } from 'react';
import { BlockOption } from '@/components/article/check/block-option';
import type { ZoningState } from '@/components/article/check/use-zoning';
import { Button } from '@/components/ui/button';
import type { Direction } from '@/domain/article';

export type BlockListProps = {
  text: string;
  zoning: ZoningState;
  language: string | null;
  direction: Direction;
};

const optionId = (at: number) => `block-${at}`;

/** The text to be stored, block by block. One stop for Tab; the keys move the active block inside it. */
export function BlockList({ text, zoning, language, direction }: BlockListProps) {
  const t = useTranslations('article.check');
  const { blocks, active, first, last, step, showComments } = zoning;
  const comments = blocks.filter(({ type }) => type === 'comment').length;

  // The work starts here: the keys act on the first block at once.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (event: MouseEvent, at: number) => step({ do: 'go', to: at, extend: event.shiftKey });
  return (
    <>
      {comments > 0 ? (
        <div className="flex flex-wrap items-center gap-x-3 border-b px-4 py-1.5 text-muted-foreground">
          {t('comments', { count: comments })}
          <Button
            size="sm"
            variant="link"
            aria-expanded={showComments}
            onClick={() => step({ do: 'comments', show: !showComments })}
          >
            {t(showComments ? 'hideComments' : 'showComments')}
          </Button>
        </div>
      ) : null}
      <div
        ref={list}
        role="listbox"
        aria-label={t('blocks')}
        aria-multiselectable="true"
        aria-activedescendant={optionId(active)}
        tabIndex={0}
        data-region-focus=""
        // The ring is drawn on the active block, where the keys act.
        className="group outline-none"
      >
        {blocks.map((block, at) =>
          block.type === 'comment' && !showComments ? null : (
            <BlockOption
              key={block.start}
              id={optionId(at)}
              at={at}
              all={blocks.length}
              block={block}
              words={text.slice(block.start, block.end)}
              language={language}
              direction={direction}
              active={at === active}
              selected={at >= first && at <= last}
              onChoose={choose}
            />
          ),
        )}
      </div>
    </>
  );
}
