'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChartCard } from '@/components/review/chart/chart-card';
import { Counted } from '@/components/review/chart/counted';
import { SUPPORT_PATTERN } from '@/components/review/chart/pattern';
import { type BarPart, StackedBars } from '@/components/review/chart/stacked-bars';
import { Bidi } from '@/components/ui/bidi';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import { SUPPORTS } from '@/domain/metrics/number-behind';
import type { SourceSupport } from '@/domain/metrics/overview';

export type LinksBySourceProps = { review: string; sources: readonly SourceSupport[] };

/** How the claims of each source are linked to those of others; each number leads to its claims. */
export function LinksBySource({ review, sources }: LinksBySourceProps) {
  const t = useTranslations('review.overview.support');
  const hrefOf = (source: string, behind: string) =>
    `/reviews/${review}/claims?source=${source}&behind=${behind}`;
  const partsOf = ({ id, support }: SourceSupport): BarPart[] => {
    const { corroborated, conflicting, conflictingAndCorroborated, alone } = support;
    const counts = { ...corroborated, conflicting, none: alone };
    return SUPPORTS.map((how) => ({
      id: how,
      label: t(how),
      count: counts[how],
      // One that is corroborated too is drawn there.
      drawn: how === 'conflicting' ? conflicting - conflictingAndCorroborated : counts[how],
      href: hrefOf(id, `support:${how}`),
      pattern: SUPPORT_PATTERN[how],
    }));
  };
  const both = sources.reduce((sum, { support }) => sum + support.conflictingAndCorroborated, 0);
  const head = ({ id, name, articles }: SourceSupport) => (
    <span className="flex min-w-0 items-baseline gap-2">
      <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{articles.join(' ')}</span>
      <Link
        href={`/reviews/${review}/sources/${id}`}
        className="truncate rounded-sm font-medium underline-offset-4 hover:underline pointer-coarse:leading-11"
      >
        <Bidi>{name}</Bidi>
      </Link>
    </span>
  );
  return (
    <ChartCard
      title={t('title')}
      className="min-w-0"
      chart={
        <>
          <StackedBars
            bars={sources.map((source) => ({
              id: source.id,
              head: head(source),
              parts: partsOf(source),
              total: t('claims', { count: source.support.of }),
            }))}
          />
          {both > 0 ? (
            <p className="px-4 pb-4 text-muted-foreground text-xs">{t('both', { count: both })}</p>
          ) : null}
        </>
      }
      table={
        <Table label={t('title')}>
          <caption className="sr-only">{t('caption')}</caption>
          <TableHead>
            <tr>
              <TableHeaderCell>{t('source')}</TableHeaderCell>
              {SUPPORTS.map((how) => (
                <TableHeaderCell key={how} className="px-2 text-end">
                  {t(how)}
                </TableHeaderCell>
              ))}
              <TableHeaderCell className="text-end">{t('of')}</TableHeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {sources.map((source) => (
              <TableRow key={source.id}>
                <th scope="row" className="w-full min-w-36 max-w-0 px-3 ps-4 text-start font-normal">
                  {head(source)}
                </th>
                {partsOf(source).map(({ id, count, href }) => (
                  <TableCell key={id} className="px-2 text-end tabular-nums">
                    <Counted count={count} href={href} />
                  </TableCell>
                ))}
                <TableCell className="text-end tabular-nums">
                  <Counted count={source.support.of} href={hrefOf(source.id, 'weighs')} />
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
