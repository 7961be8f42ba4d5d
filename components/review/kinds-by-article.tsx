'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ArticleName } from '@/components/review/article-name';
import { KindBar } from '@/components/review/kind-bar';
import { KindLetter } from '@/components/review/kind-letter';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import { KINDS } from '@/domain/kind';
import type { ArticleOverview } from '@/domain/metrics/overview';

export type KindsByArticleProps = { review: string; articles: readonly ArticleOverview[] };

/** How many claims of each kind each article has: as a bar with letters, and as numbers that lead to their claims. */
export function KindsByArticle({ review, articles }: KindsByArticleProps) {
  const t = useTranslations('review.overview.kinds');
  const number = 'text-end tabular-nums px-2 w-12';
  const most = Math.max(1, ...articles.map(({ tags }) => tags.total));
  const linked = (count: number, query: string) =>
    count === 0 ? (
      <span className="text-muted-foreground">0</span>
    ) : (
      <Link
        href={`/reviews/${review}/claims?${query}`}
        className="rounded-sm underline-offset-4 hover:underline"
      >
        {count}
      </Link>
    );
  if (articles.length === 0) return null;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <Table label={t('title')}>
        <caption className="sr-only">{t('caption')}</caption>
        <TableHead>
          <tr>
            <TableHeaderCell className="w-px">{t('article')}</TableHeaderCell>
            <td className="max-lg:hidden" />
            {KINDS.map((kind) => (
              <TableHeaderCell key={kind} className={number}>
                <KindLetter kind={kind} />
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={number}>
              <KindLetter kind="excluded" />
            </TableHeaderCell>
            <TableHeaderCell className={number}>
              <abbr title={t('openHint')} className="no-underline">
                {t('open')}
              </abbr>
            </TableHeaderCell>
            <TableHeaderCell className={number}>
              <KindLetter kind={null} />
            </TableHeaderCell>
            <TableHeaderCell className="text-end">{t('total')}</TableHeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {articles.map((article) => {
            const { id, tags } = article;
            return (
              <TableRow key={id}>
                <th scope="row" className="max-w-64 px-3 ps-4 text-start font-normal">
                  <ArticleName review={review} article={article} />
                </th>
                <td aria-hidden className="w-full px-3 max-lg:hidden">
                  <KindBar tags={tags} most={most} />
                </td>
                {KINDS.map((kind) => (
                  <TableCell key={kind} className={number}>
                    {linked(tags.kinds[kind], `article=${id}&kind=${kind}`)}
                  </TableCell>
                ))}
                <TableCell className={number}>
                  {linked(tags.excluded, `article=${id}&kind=excluded`)}
                </TableCell>
                <TableCell className={number}>
                  {linked(tags.open + tags.unresolved, `article=${id}&open=true`)}
                </TableCell>
                <TableCell className={number}>
                  {linked(tags.untagged, `article=${id}&tagged=false`)}
                </TableCell>
                <TableCell className="text-end tabular-nums">{linked(tags.total, `article=${id}`)}</TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}
