'use client';

import { useTranslations } from 'next-intl';
import { ArticleName } from '@/components/review/article-name';
import { ChartCard } from '@/components/review/chart/chart-card';
import { Counted } from '@/components/review/chart/counted';
import { SOURCING_PATTERN } from '@/components/review/chart/pattern';
import { StackedBars } from '@/components/review/chart/stacked-bars';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { ArticleOverview } from '@/domain/metrics/overview';
import { SOURCINGS, type Sourcing } from '@/domain/metrics/sourcing';

export type WhoIsQuotedProps = { review: string; articles: readonly ArticleOverview[] };

/** How each article names whom it relies on. */
export function WhoIsQuoted({ review, articles }: WhoIsQuotedProps) {
  const t = useTranslations('review.overview.sourcing');
  const hrefOf = (article: string, how: Sourcing) =>
    `/reviews/${review}/claims?article=${article}&behind=sourcing:${how}`;
  return (
    <ChartCard
      title={t('title')}
      className="min-w-0"
      chart={
        <StackedBars
          bars={articles.map((article) => ({
            id: article.id,
            head: <ArticleName review={review} article={article} />,
            parts: SOURCINGS.map((how) => ({
              id: how,
              label: t(how),
              count: article.sourcing.by[how],
              href: hrefOf(article.id, how),
              pattern: SOURCING_PATTERN[how],
            })),
            total: t('of', { count: article.sourcing.credited }),
          }))}
        />
      }
      table={
        <Table label={t('title')}>
          <caption className="sr-only">{t('caption')}</caption>
          <TableHead>
            <tr>
              <TableHeaderCell>{t('article')}</TableHeaderCell>
              {SOURCINGS.map((sourcing) => (
                <TableHeaderCell key={sourcing} className="px-2 text-end">
                  {t(sourcing)}
                </TableHeaderCell>
              ))}
            </tr>
          </TableHead>
          <tbody>
            {articles.map((article) => (
              <TableRow key={article.id}>
                <th scope="row" className="w-full min-w-36 max-w-0 px-3 ps-4 text-start font-normal">
                  <ArticleName review={review} article={article} />
                </th>
                {SOURCINGS.map((how) => (
                  <TableCell key={how} className="px-2 text-end tabular-nums">
                    <Counted count={article.sourcing.by[how]} href={hrefOf(article.id, how)} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
