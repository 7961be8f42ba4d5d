'use client';

import { Copy } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useReaderZone } from '@/components/ui/relative-time';
import { notify } from '@/components/ui/toaster';
import type { ArticleSummary } from '@/domain/api/articles';

/** What nobody can correct: when and how the text was captured, how long it is, and what proves it unchanged. */
export function CaptureFacts({ article }: { article: ArticleSummary }) {
  const t = useTranslations('article.check.source');
  const format = useFormatter();
  const timeZone = useReaderZone();
  const captured = new Date(article.capturedAt);
  const hash = (label: string, value: string) => (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
      <dt className="text-muted-foreground text-xs">{label}</dt>
      <dd className="flex items-center gap-1">
        <code className="min-w-0 truncate font-mono text-xs" title={value}>
          {value}
        </code>
        <IconButton
          label={t('copy')}
          size="icon-sm"
          onClick={() => {
            void navigator.clipboard.writeText(value).then(() => notify(t('copied')));
          }}
        >
          <Copy aria-hidden />
        </IconButton>
      </dd>
    </div>
  );
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t pt-3">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
        <dt className="text-muted-foreground text-xs">{t('captured')}</dt>
        <dd>
          <time dateTime={article.capturedAt} suppressHydrationWarning>
            {format.dateTime(captured, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
          </time>
          {' · '}
          {t(`method.${article.importMethod}`)}
          {' · '}
          {t('length', { count: article.length })}
        </dd>
      </div>
      {hash(t('hash'), article.sha256)}
      {article.originalSha256 === article.sha256 ? null : hash(t('originalHash'), article.originalSha256)}
    </dl>
  );
}
