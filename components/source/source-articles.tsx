'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArticleDetails } from '@/components/article/details/article-details';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { SourceArticle } from '@/domain/report/source-page';

type SourceArticlesProps = {
  review: string;
  articles: readonly SourceArticle[];
  /** Null where the reader may not correct them. */
  names: readonly string[] | null;
};

/** Each article with its dates, which are never merged, its address, its hashes and its comments. */
export function SourceArticles({ review, articles, names }: SourceArticlesProps) {
  const t = useTranslations('source');
  return (
    <section aria-label={t('articles')} className="grid gap-3">
      <h2 className="font-semibold text-base">{t('articles')}</h2>
      {articles.map((article) => (
        <Card key={article.id}>
          <CardHeader>
            <CardTitle>
              <Link
                href={`/reviews/${review}/articles/${article.id}`}
                className="underline underline-offset-4 hover:no-underline pointer-coarse:leading-11"
              >
                {article.name} <Bidi>{article.title ?? t('untitled')}</Bidi>
              </Link>
            </CardTitle>
            {names ? (
              <ArticleDetails
                review={review}
                names={names}
                article={{ ...article, number: Number(article.name.slice(1)) }}
              />
            ) : null}
          </CardHeader>
          <CardBody>
            <Facts article={article} />
          </CardBody>
        </Card>
      ))}
    </section>
  );
}

function Facts({ article }: { article: SourceArticle }) {
  const t = useTranslations('source.facts');
  const format = useFormatter();
  const { capture, comments, inferredDate, refersTo, url } = article;
  const day = (time: string) => format.dateTime(new Date(time), { dateStyle: 'medium', timeStyle: 'short' });
  const short = (time: string) => time.slice(0, 10);
  const facts: [string, ReactNode][] = [
    [t('published'), article.publishedAt ? <bdi key="p">{article.publishedAt}</bdi> : t('notStated')],
    [
      t('inferred'),
      inferredDate ? (
        <Bidi key="i">{t('inferredFrom', { date: inferredDate.date, basis: inferredDate.basis })}</Bidi>
      ) : (
        t('notInferred')
      ),
    ],
    [
      t('refersTo'),
      refersTo === null
        ? t('refersToNothing')
        : short(refersTo.from) === short(refersTo.to)
          ? short(refersTo.from)
          : t('range', { from: short(refersTo.from), to: short(refersTo.to) }),
    ],
    [t('captured'), day(article.capturedAt)],
    [t('author'), article.author ? <Bidi key="a">{article.author}</Bidi> : t('notStated')],
    [t('origin'), article.articleOrigin ? <Bidi key="o">{article.articleOrigin}</Bidi> : t('noOrigin')],
    [
      t('address'),
      url ? (
        <a
          key="u"
          href={url}
          rel="noreferrer nofollow"
          className="break-all text-primary underline underline-offset-2"
        >
          <bdi>{url}</bdi>
        </a>
      ) : (
        t('notStated')
      ),
    ],
    [
      t('comments'),
      comments && comments.declared !== null
        ? t('commentsBoth', { present: comments.comments, declared: comments.declared })
        : t('commentsPresent', { present: comments?.comments ?? 0 }),
    ],
    [t('hash'), <Hash key="h" value={capture?.sha256} />],
    [t('originalHash'), <Hash key="oh" value={capture?.originalSha256} />],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents max-sm:block">
          <dt className="text-muted-foreground">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Hash = ({ value }: { value: string | null | undefined }) =>
  value ? (
    <code dir="ltr" className="break-all text-xs">
      {value}
    </code>
  ) : (
    '–'
  );
