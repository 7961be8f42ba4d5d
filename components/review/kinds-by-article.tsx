'use client';

import { useTranslations } from 'next-intl';
import { ArticleName } from '@/components/review/article-name';
import { ChartCard } from '@/components/review/chart/chart-card';
import { Counted } from '@/components/review/chart/counted';
import { KIND_PATTERN } from '@/components/review/chart/pattern';
import { type BarPart, StackedBars } from '@/components/review/chart/stacked-bars';
import { KindLetter } from '@/components/review/kind-letter';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import { JUDGED_KINDS, KIND_LETTER } from '@/domain/kind';
import type { ArticleOverview } from '@/domain/metrics/overview';

export type KindsByArticleProps = { review: string; articles: readonly ArticleOverview[] };

/** How many claims of each kind each article has: bars with every count, or a table; each number leads to its claims. */
export function KindsByArticle({ review, articles }: KindsByArticleProps) {
  const t = useTranslations('review.overview.kinds');
  const kinds = useTranslations('claim.kinds');
  const counts = useTranslations('review.overview.origins');
  const number = 'text-end tabular-nums px-2 w-12';
  const claims = (id: string, query: string) => `/reviews/${review}/claims?article=${id}${query}`;
  if (articles.length === 0) return null;
  const partsOf = ({ id, tags }: ArticleOverview): BarPart[] => [
    ...JUDGED_KINDS.map((kind) => ({
      id: kind,
      label: kinds(kind),
      letter: KIND_LETTER[kind],
      count: kind === 'excluded' ? tags.excluded : tags.kinds[kind],
      href: claims(id, `&kind=${kind}`),
      pattern: KIND_PATTERN[kind],
    })),
    {
      ...{ id: 'open', label: t('open'), count: tags.open + tags.unresolved },
      ...{ href: claims(id, '&open=true'), pattern: KIND_PATTERN.open },
    },
    {
      ...{ id: 'untagged', label: t('untagged'), count: tags.untagged },
      ...{ href: claims(id, '&tagged=false'), pattern: KIND_PATTERN.untagged },
    },
  ];
  return (
    <ChartCard
      title={t('title')}
      chart={
        <StackedBars
          bars={articles.map((article) => ({
            id: article.id,
            head: <ArticleName review={review} article={article} />,
            parts: partsOf(article),
            total: counts('claims', { claims: article.tags.total }),
          }))}
        />
      }
      table={
        <Table label={t('title')}>
          <caption className="sr-only">{t('caption')}</caption>
          <TableHead>
            <tr>
              <TableHeaderCell>{t('article')}</TableHeaderCell>
              {JUDGED_KINDS.map((kind) => (
                <TableHeaderCell key={kind} className={number}>
                  <KindLetter kind={kind} />
                </TableHeaderCell>
              ))}
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
            {articles.map((article) => (
              <TableRow key={article.id}>
                <th scope="row" className="w-full min-w-40 max-w-64 px-3 ps-4 text-start font-normal">
                  <ArticleName review={review} article={article} />
                </th>
                {partsOf(article).map(({ id, count, href }) => (
                  <TableCell key={id} className={number}>
                    <Counted count={count} href={href} />
                  </TableCell>
                ))}
                <TableCell className="text-end tabular-nums">
                  <Counted count={article.tags.total} href={claims(article.id, '')} />
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
