'use client';

import { ChevronLeft, ChevronRight, FoldVertical, Highlighter, Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCounts, useMode } from '@/components/article/annotator-context';
import { FinishButton } from '@/components/article/finish-button';
import { LockButton } from '@/components/article/lock-button';
import { ShowingControl } from '@/components/article/showing-control';
import type { Deeds } from '@/components/article/use-deeds';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Segmented } from '@/components/ui/segmented';
import { Tooltip } from '@/components/ui/tooltip';
import type { ArticleSummary } from '@/domain/api/articles';
import { articleName } from '@/domain/article';

export type Neighbours = { previous: ArticleSummary | null; next: ArticleSummary | null };

export type AnnotatorHeaderProps = {
  article: ArticleSummary;
  neighbours: Neighbours;
  hrefOf: (article: ArticleSummary) => string;
  deeds: Deeds;
  canEdit: boolean;
  canLock: boolean;
};

/** Which article this is, how it is shown, and what can be done with it as a whole. */
export function AnnotatorHeader(props: AnnotatorHeaderProps) {
  const { article, neighbours, hrefOf, deeds, canEdit, canLock } = props;
  const t = useTranslations('annotator');
  const { caps, aria } = useKeyNames();
  const annotator = useMode();
  const { needMe } = useCounts();
  const name = articleName(article);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b px-3 py-1 md:px-4">
      <Step to={neighbours.previous} hrefOf={hrefOf} way="previous" />
      <div className="min-w-0 flex-1 basis-40">
        <h1 className="truncate font-semibold text-sm">
          {name} <Bidi>{article.source.name}</Bidi>
        </h1>
        <p className="truncate text-muted-foreground text-xs max-md:hidden">
          <ArticleDate article={article} />
        </p>
        <p className="text-muted-foreground text-xs tabular-nums md:hidden">{t('left', { count: needMe })}</p>
      </div>
      <Step to={neighbours.next} hrefOf={hrefOf} way="next" />
      {canEdit ? (
        <>
          <Segmented
            label={t('mode')}
            value={annotator.mode}
            onValueChange={(mode) => annotator.setMode(mode)}
            segments={[
              { value: 'split', label: t('split') },
              { value: 'tag', label: t('tag') },
            ]}
          />
          <IconButton
            label={t('keys.undo')}
            keys={caps('review.undo')}
            aria-keyshortcuts={aria('review.undo')}
            onClick={deeds.undo}
          >
            <Undo2 aria-hidden className="flip-rtl" />
          </IconButton>
          <IconButton
            className="max-sm:hidden"
            label={t('keys.redo')}
            keys={caps('review.redo')}
            aria-keyshortcuts={aria('review.redo')}
            onClick={deeds.redo}
          >
            <Redo2 aria-hidden className="flip-rtl" />
          </IconButton>
        </>
      ) : null}
      <Tooltip label={t('keys.excluded')} keys={caps('article.excluded')}>
        <Button
          variant="quiet"
          size="icon"
          className="max-md:hidden"
          aria-label={t('foldExcluded')}
          aria-pressed={annotator.foldsExcluded}
          aria-keyshortcuts={aria('article.excluded')}
          onClick={() => annotator.toggleExcluded()}
        >
          <FoldVertical aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label={t('keys.highlights')} keys={caps('article.highlights')}>
        <Button
          variant="quiet"
          size="icon"
          className="max-md:hidden"
          aria-label={t('highlights')}
          aria-pressed={annotator.highlights}
          aria-keyshortcuts={aria('article.highlights')}
          onClick={() => annotator.toggleHighlights()}
        >
          <Highlighter aria-hidden />
        </Button>
      </Tooltip>
      <ShowingControl />
      <LockButton article={article.id} deeds={deeds} allowed={canLock} />
      {canEdit ? (
        <FinishButton article={article.id} deeds={deeds} next={neighbours.next} hrefOf={hrefOf} />
      ) : null}
    </header>
  );
}

function ArticleDate({ article }: { article: ArticleSummary }) {
  const t = useTranslations('annotator');
  const { publishedAt, inferredDate } = article;
  if (publishedAt) return <bdi>{t('published', { date: publishedAt })}</bdi>;
  if (inferredDate) return <bdi>{t('inferredDate', inferredDate)}</bdi>;
  return t('noDate');
}

function Step({
  to,
  hrefOf,
  way,
}: {
  to: ArticleSummary | null;
  hrefOf: (article: ArticleSummary) => string;
  way: 'previous' | 'next';
}) {
  const t = useTranslations('annotator');
  const { caps, aria } = useKeyNames();
  if (!to) return null;
  const command = way === 'next' ? 'article.next' : 'article.previous';
  const label = t(way === 'next' ? 'nextArticle' : 'previousArticle', {
    name: `${articleName(to)} ${to.source.name}`,
  });
  const Icon = way === 'next' ? ChevronRight : ChevronLeft;
  return (
    <Tooltip label={label} keys={caps(command)}>
      <Button asChild variant="quiet" size="icon">
        <Link href={hrefOf(to)} aria-label={label} aria-keyshortcuts={aria(command)}>
          <Icon aria-hidden className="flip-rtl" />
        </Link>
      </Button>
    </Tooltip>
  );
}
