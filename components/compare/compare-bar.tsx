'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ArticleChooser, type ArticleChooserProps } from '@/components/compare/article-chooser';
import { useBoard } from '@/components/compare/board';
import { TIE_COLOUR, TIE_ICON } from '@/components/compare/tie-glyph';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Segmented } from '@/components/ui/segmented';
import type { Tie } from '@/domain/comparison';

const TIES = ['conflicts', 'corroborates', 'same_origin'] as const;

function TieCount({ tie, count }: { tie: Tie; count: number }) {
  const Icon = TIE_ICON[tie];
  return (
    <span className={cn('inline-flex items-center gap-1 px-1', TIE_COLOUR[tie])}>
      {count} <Icon className="size-3.5" />
    </span>
  );
}

/** Which articles, which pairs, and how they are shown. */
export function CompareBar({
  onRemove,
  ...chooser
}: ArticleChooserProps & { onRemove: (article: string) => void }) {
  const t = useTranslations('compare');
  const { comparison, view, differences, pinned, deeds } = useBoard();
  const { aria } = useKeyNames();
  const { conflicts, corroborates, same_origin: repeats } = comparison.counts;
  const counts = { conflicts, corroborates, repeats };
  const pinnedColumn = comparison.columns.find(({ article }) => article.id === pinned);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2">
      <h1 className="me-1 font-semibold text-base">{t('title')}</h1>
      <ul className="flex flex-wrap gap-2 md:hidden">
        {comparison.columns.map(({ article, source }) => (
          <li key={article.id} className="flex items-center gap-1 rounded-md border ps-3">
            A{article.number} <Bidi>{source}</Bidi>
            <IconButton
              label={t('removeArticle', { name: `A${article.number}` })}
              size="icon-sm"
              onClick={() => onRemove(article.id)}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <ArticleChooser {...chooser} />
      <Segmented
        label={t('views')}
        value={view}
        onValueChange={deeds.setView}
        segments={[
          { value: 'columns', label: t('columns') },
          { value: 'words', label: t('words'), keyshortcuts: aria('compare.words') },
        ]}
        className="max-md:hidden"
      />
      <Button
        variant="quiet"
        aria-pressed={differences}
        aria-keyshortcuts={aria('compare.differences')}
        onClick={deeds.toggleDifferences}
      >
        {t('differences')}
        <KeyOf id="compare.differences" />
      </Button>
      {pinnedColumn ? (
        <Button
          variant="quiet"
          aria-pressed
          aria-keyshortcuts={aria('compare.pin')}
          onClick={() => deeds.togglePin(pinned ?? undefined)}
        >
          <Bidi>{t('pinned', { name: `A${pinnedColumn.article.number}` })}</Bidi>
        </Button>
      ) : null}
      <p className="ms-auto text-muted-foreground text-sm tabular-nums">
        <span aria-hidden className="inline-flex items-center gap-1">
          {TIES.map((tie) => (
            <TieCount key={tie} tie={tie} count={comparison.counts[tie]} />
          ))}
        </span>
        <span className="sr-only">{t('countsSpoken', counts)}</span>
      </p>
    </header>
  );
}
