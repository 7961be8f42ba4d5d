'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { PassTable } from '@/domain/metrics/passes';

export type PassesProps = { review: string; passes: PassTable };

/** How many articles have a column. */
const MOST = 40;

/** Who has come how far in which article; each number leads to the claims that were judged. */
export function Passes({ review, passes }: PassesProps) {
  const t = useTranslations('review.overview.passes');
  const articles = passes.articles.slice(0, MOST);
  const rest = passes.articles.length - articles.length;
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <Table label={t('title')}>
        <caption className="sr-only">{t('caption')}</caption>
        <TableHead>
          <tr>
            <TableHeaderCell>{t('reviewer')}</TableHeaderCell>
            {articles.map(({ id, number }) => (
              <TableHeaderCell key={id} className="px-2 text-end">
                A{number}
              </TableHeaderCell>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {passes.reviewers.map(({ id, name, cells }) => (
            <TableRow key={id}>
              <th scope="row" className="min-w-28 max-w-48 truncate px-3 ps-4 text-start font-normal">
                <Bidi>{name ?? t('someone')}</Bidi>
              </th>
              {articles.map((article, at) => {
                const cell = cells[at];
                if (!cell) return <TableCell key={article.id} />;
                const { status, judged, of } = cell;
                return (
                  <TableCell
                    key={article.id}
                    className="relative whitespace-nowrap px-2 text-end text-sm tabular-nums"
                  >
                    {status === 'finished' ? (
                      <span className="me-1.5 font-medium">{t('finished')}</span>
                    ) : null}
                    {judged === null ? (
                      status === 'finished' ? null : (
                        <span className="text-muted-foreground">{t(status)}</span>
                      )
                    ) : judged === 0 ? (
                      <span className="text-muted-foreground">
                        <span aria-hidden>—</span>
                        <span className="sr-only">{t('not_started')}</span>
                      </span>
                    ) : (
                      <Link
                        href={`/reviews/${review}/claims?article=${article.id}&behind=judged:${id}`}
                        aria-label={t('judgedSpoken', {
                          ...{ name: name ?? t('someone'), article: `A${article.number}`, judged, of },
                        })}
                        className="inline-flex min-h-6 items-center rounded-sm underline-offset-4 hover:underline pointer-coarse:min-h-11"
                      >
                        {t('judged', { judged, of })}
                      </Link>
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </tbody>
      </Table>
      {rest > 0 ? (
        <p className="px-4 py-2 text-muted-foreground text-xs">{t('more', { count: rest })}</p>
      ) : null}
    </Card>
  );
}
