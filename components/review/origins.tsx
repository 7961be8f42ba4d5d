'use client';

import { useTranslations } from 'next-intl';
import { ChartCard } from '@/components/review/chart/chart-card';
import { Counted } from '@/components/review/chart/counted';
import { type Bar, StackedBars } from '@/components/review/chart/stacked-bars';
import { Bidi } from '@/components/ui/bidi';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { Overview } from '@/domain/metrics/overview';
import { share } from '@/domain/share';

export type OriginsProps = { review: string; origins: Overview['origins'] };

/** On what the claims rest: each origin with its claims and articles, the most used first, the unknown last. */
export function Origins({ review, origins }: OriginsProps) {
  const t = useTranslations('review.overview.origins');
  const unknown = origins.of - origins.known;
  const rows = [
    ...origins.origins.map(({ entity, name, claims }) => ({
      ...{ id: entity, name, claims, articles: origins.articles[entity] ?? 0 },
      pattern: 'pattern-solid text-link-origin',
    })),
    ...(unknown > 0
      ? [
          {
            ...{ id: 'unknown', name: t('unknown'), claims: unknown, articles: null },
            pattern: 'pattern-empty border-dashed text-link-origin',
          },
        ]
      : []),
  ];
  const hrefOf = (id: string) => `/reviews/${review}/claims?behind=origin:${id}`;
  /** A percentage only beside its count, and only of ten or more. */
  const withShare = (claims: number) => {
    const { percent } = share(claims, origins.of);
    return percent === null ? null : t('share', { count: claims, percent });
  };
  const bars = rows.map(
    ({ id, name, claims, articles, pattern }): Bar => ({
      id,
      head: <Bidi className={articles === null ? 'text-muted-foreground' : 'font-medium'}>{name}</Bidi>,
      parts: [
        {
          ...{ id, count: claims, href: hrefOf(id), pattern },
          label: t('table'),
          words: articles === null ? t('claims', { claims }) : t('inArticles', { claims, articles }),
        },
      ],
      total: withShare(claims),
    }),
  );
  return (
    <ChartCard
      title={t('title')}
      className="min-w-0"
      chart={
        <>
          {origins.origins.length === 0 ? (
            <p className="px-4 pt-4 text-muted-foreground">{t('empty')}</p>
          ) : null}
          <StackedBars bars={bars} />
        </>
      }
      table={
        <Table label={t('title')}>
          <caption className="sr-only">{t('caption')}</caption>
          <TableHead>
            <tr>
              <TableHeaderCell>{t('origin')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('table')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('articles')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('shareHead')}</TableHeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {rows.map(({ id, name, claims, articles }) => (
              <TableRow key={id}>
                <th scope="row" className="px-3 ps-4 text-start font-normal">
                  <Bidi>{name}</Bidi>
                </th>
                <TableCell className="text-end tabular-nums">
                  <Counted count={claims} href={hrefOf(id)} />
                </TableCell>
                <TableCell className="text-end tabular-nums">{articles ?? '–'}</TableCell>
                <TableCell className="text-end tabular-nums">{withShare(claims) ?? '–'}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
