'use client';

import { useTranslations } from 'next-intl';
import { ArticleName } from '@/components/review/article-name';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { ArticleOverview } from '@/domain/metrics/overview';
import { SOURCINGS } from '@/domain/metrics/sourcing';

export type WhoIsQuotedProps = { review: string; articles: readonly ArticleOverview[] };

/** How each article names whom it relies on. */
export function WhoIsQuoted({ review, articles }: WhoIsQuotedProps) {
  const t = useTranslations('review.overview.sourcing');
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
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
              {SOURCINGS.map((sourcing) => {
                const count = article.sourcing.by[sourcing];
                return (
                  <TableCell key={sourcing} className="px-2 text-end tabular-nums">
                    {count === 0 ? <span className="text-muted-foreground">0</span> : count}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
