'use client';

import { useTranslations } from 'next-intl';
import { ArticleChooser, type ArticleChooserProps } from '@/components/compare/article-chooser';
import { useBoard } from '@/components/compare/board';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Segmented } from '@/components/ui/segmented';

/** Which articles, which pairs, and how they are shown. */
export function CompareBar(chooser: ArticleChooserProps) {
  const t = useTranslations('compare');
  const { comparison, view, differences, pinned, deeds } = useBoard();
  const { aria } = useKeyNames();
  const { conflicts, corroborates, same_origin: repeats } = comparison.counts;
  const counts = { conflicts, corroborates, repeats };
  const pinnedColumn = comparison.columns.find(({ article }) => article.id === pinned);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2">
      <h1 className="me-1 font-semibold text-base">{t('title')}</h1>
      <ArticleChooser {...chooser} />
      <Segmented
        label={t('views')}
        value={view}
        onValueChange={deeds.setView}
        segments={[
          { value: 'columns', label: t('columns') },
          { value: 'words', label: t('words'), keyshortcuts: aria(['w']) },
        ]}
        className="max-md:hidden"
      />
      <Button
        variant="quiet"
        aria-pressed={differences}
        aria-keyshortcuts={aria(['o'])}
        onClick={deeds.toggleDifferences}
      >
        {t('differences')} <Kbd>O</Kbd>
      </Button>
      {pinnedColumn ? (
        <Button
          variant="quiet"
          aria-pressed
          aria-keyshortcuts={aria(['p'])}
          onClick={() => deeds.togglePin(pinned ?? undefined)}
        >
          <Bidi>{t('pinned', { name: `A${pinnedColumn.article.number}` })}</Bidi>
        </Button>
      ) : null}
      <p className="ms-auto text-muted-foreground text-sm tabular-nums">
        <span aria-hidden>{t('counts', counts)}</span>
        <span className="sr-only">{t('countsSpoken', counts)}</span>
      </p>
    </header>
  );
}
