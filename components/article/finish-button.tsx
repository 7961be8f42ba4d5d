'use client';

import { ArrowRight, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAnnotator, useCounts } from '@/components/article/annotator-context';
import type { Deeds } from '@/components/article/use-deeds';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import type { ArticleSummary } from '@/domain/api/articles';
import { passKey } from '@/domain/reviewer';

export type FinishButtonProps = {
  article: string;
  deeds: Deeds;
  next: ArticleSummary | null;
  hrefOf: (article: ArticleSummary) => string;
};

/** Ends the reviewer's own pass; afterwards it is the way to the next article. */
export function FinishButton({ article, deeds, next, hrefOf }: FinishButtonProps) {
  const t = useTranslations('annotator');
  const { live } = useAnnotator();
  const { needMe } = useCounts();
  const { aria } = useKeyNames();
  useTopics(live.topics, [nounTopic('pass')]);
  const finished = live.state.pass.get(passKey(article, live.me))?.status === 'finished';
  if (!finished)
    return (
      <Button
        variant={needMe === 0 ? 'primary' : 'outline'}
        className={needMe === 0 ? undefined : 'max-sm:hidden'}
        aria-keyshortcuts={aria('article.finish')}
        onClick={() => deeds.finishPass()}
      >
        {t('finish')}
      </Button>
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="inline-flex items-center gap-1 text-sm text-success">
        <CircleCheck aria-hidden className="size-4" />
        {t('finished')}
      </span>
      {next ? (
        <Button asChild variant="primary">
          <Link href={hrefOf(next)}>
            <Bidi>{t('nextArticleAction', { source: next.source.name })}</Bidi>
            <ArrowRight aria-hidden className="flip-rtl" />
          </Link>
        </Button>
      ) : null}
    </span>
  );
}
