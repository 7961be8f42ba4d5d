'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { Button, type ButtonProps } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import type { ArticleSummary } from '@/domain/api/articles';

/** The most articles that fit beside each other and can still be read. */
export const MOST_ARTICLES = 4;

export type ArticleChooserProps = {
  /** Those that are not in the comparison yet. */
  articles: readonly ArticleSummary[];
  isFull: boolean;
  onAdd: (article: string) => void;
  variant?: ButtonProps['variant'];
};

/** Puts one more article into the comparison. */
export function ArticleChooser({ articles, isFull, onAdd, variant }: ArticleChooserProps) {
  const t = useTranslations('compare');
  if (articles.length === 0) return null;
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button variant={variant} disabled={isFull} title={isFull ? t('full') : undefined}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuLabel>{t('add')}</DropdownMenuLabel>
        {articles.map((article) => (
          <DropdownMenuItem key={article.id} onSelect={() => onAdd(article.id)}>
            A{article.number} <Bidi>{article.source.name}</Bidi>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
