'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, memo } from 'react';
import type { Block } from '@/components/article/check/blocks';
import { zoneIcon } from '@/components/article/check/zone-keys';
import { cn } from '@/components/ui/class-names';
import type { Direction } from '@/domain/article';

export type BlockOptionProps = {
  id: string;
  at: number;
  all: number;
  block: Block;
  words: string;
  language: string | null;
  direction: Direction;
  active: boolean;
  selected: boolean;
  onChoose: (event: MouseEvent, at: number) => void;
};

/** One block with what it is. Blocks off the screen cost nothing (`content-visibility`). */
export const BlockOption = memo(
  function BlockOption(props: BlockOptionProps) {
    const { id, at, all, block, words, language, direction, active, selected, onChoose } = props;
    const t = useTranslations('article');
    const zone = t(`zones.${block.type}`);
    const Icon = zoneIcon(block.type);
    return (
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        aria-label={`${t('check.block', { number: at + 1, all, zone })} ${words.slice(0, 300)}`}
        onClick={(event) => onChoose(event, at)}
        onKeyDown={undefined}
        className={cn(
          'grid cursor-default grid-cols-[6.75rem_minmax(0,1fr)] items-start gap-3 border-transparent border-s-3 border-b px-3 py-2 [contain-intrinsic-block-size:auto_3rem] [content-visibility:auto] hover:bg-muted',
          selected && 'border-s-ring bg-accent hover:bg-accent',
          active && 'outline-ring -outline-offset-2 group-focus-visible:outline-2',
        )}
      >
        <span className="mt-1 inline-flex items-center gap-1.5 text-muted-foreground text-xs">
          <Icon aria-hidden className="size-3.5 shrink-0" />
          {zone}
        </span>
        <p
          lang={language ?? undefined}
          dir={direction}
          className={cn(
            'whitespace-pre-wrap font-read text-base leading-6 [&:lang(ar)]:leading-8',
            block.type === 'headline' && 'font-semibold text-lg',
            block.type === 'caption' && 'text-sm',
            block.type === 'boilerplate' && 'text-muted-foreground',
          )}
          style={
            block.type === 'comment' ? { paddingInlineStart: `${Math.min(block.depth, 6)}rem` } : undefined
          }
        >
          {words}
        </p>
      </div>
    );
  },
  (a, b) =>
    a.block === b.block &&
    a.active === b.active &&
    a.selected === b.selected &&
    a.direction === b.direction &&
    a.language === b.language,
);
