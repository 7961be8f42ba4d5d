'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ArticleRow } from '@/components/article/article-row';
import { PageUpdates } from '@/components/live/page-updates';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Page, PageHeader } from '@/components/shell/page-header';
import { useListKeys } from '@/components/shell/use-list-keys';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ArticleSummary } from '@/domain/api/articles';
import { may } from '@/domain/policy';
import type { Role } from '@/domain/reviewer';

export type ArticlesScreenProps = { review: string; role: Role; articles: readonly ArticleSummary[] };

/** The articles of a review, by number, each with where it stands. */
export function ArticlesScreen({ review, role, articles }: ArticlesScreenProps) {
  const t = useTranslations('article.list');
  const { aria } = useKeyNames();
  const router = useRouter();
  useFreshPage();
  const held = useHeld(articles, ({ id }) => id, review);
  const names = may(role, 'edit_articles')
    ? [...new Set(articles.flatMap(({ source, origin }) => [source.name, ...(origin ? [origin.name] : [])]))]
    : null;
  const addAt = `/reviews/${review}/articles/new`;
  useListKeys({ next: 'article.list.next', previous: 'article.list.previous' });
  useCommands('articles', [
    {
      id: 'articles.add',
      icon: Plus,
      isAvailable: () => may(role, 'import'),
      perform: () => router.push(addAt),
    },
  ]);
  const add = may(role, 'import') ? (
    <Button asChild variant="primary">
      <Link href={addAt} aria-keyshortcuts={aria('articles.add')}>
        <Plus aria-hidden />
        {t('add')}
      </Link>
    </Button>
  ) : null;
  return (
    <>
      <PageUpdates count={held.waiting} onShow={held.show} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={articles.length > 0 ? t('count', { count: articles.length }) : null}
          actions={articles.length > 0 ? add : null}
        />
        {held.rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} body={t('emptyBody')} actions={add} />
        ) : (
          <ol className="grid rounded-lg border bg-card">
            {held.rows.map(({ row: article }) => (
              <ArticleRow key={article.id} review={review} article={article} names={names} />
            ))}
          </ol>
        )}
      </Page>
    </>
  );
}
