'use client';

import { Columns2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Announcer } from '@/components/article/announcer';
import { ArticleChooser, MOST_ARTICLES } from '@/components/compare/article-chooser';
import { BoardContext, type View } from '@/components/compare/board';
import { CompareBar } from '@/components/compare/compare-bar';
import { CompareColumn } from '@/components/compare/compare-column';
import { useCompareKeys } from '@/components/compare/compare-keys';
import { Connectors } from '@/components/compare/connectors';
import { PairPanel } from '@/components/compare/pair-panel';
import { revealClaims } from '@/components/compare/reveal';
import { useBoard } from '@/components/compare/use-board';
import { useComparison } from '@/components/compare/use-comparison';
import { WordsView } from '@/components/compare/words-view';
import { LinkPicker } from '@/components/link/link-picker';
import { useLive } from '@/components/live/live-context';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import { UpdatesPill } from '@/components/live/updates-pill';
import { Page } from '@/components/shell/page-header';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { notify } from '@/components/ui/toaster';
import type { ArticleSummary } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import { may } from '@/domain/policy';
import type { ReviewRecords } from '@/domain/review-state';

export type CompareScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  /** Every article of the review that can be compared. */
  articles: readonly ArticleSummary[];
  /** Those that are compared, in order. */
  chosen: readonly string[];
  texts: Readonly<Record<string, string>>;
  records: ReviewRecords;
  /** The claim to begin with. */
  claim: string | null;
  view: View;
  /** The address asked for an article that is not there any more. */
  isOneGone: boolean;
};

function addressOf(review: string, articles: readonly string[]): string {
  const search = new URLSearchParams(articles.map((article) => ['a', article]));
  return `/reviews/${review}/compare?${search}`;
}

/** Two to four articles side by side, with what links them. */
export function CompareScreen(props: CompareScreenProps) {
  const { review, me, chosen, texts, records, articles, isOneGone } = props;
  const t = useTranslations('compare');
  const router = useRouter();
  const show = (ids: readonly string[]) => router.push(addressOf(review.id, ids));
  const address = addressOf(review.id, chosen);
  const told = useRef(false);
  useEffect(() => {
    if (!isOneGone || told.current) return;
    told.current = true;
    notify(t('gone'));
    router.replace(address);
  }, [isOneGone, address, router, t]);

  if (chosen.length < 2) {
    const others = articles.filter(({ id }) => !chosen.includes(id));
    return (
      <Page>
        <h1 className="mb-4 text-xl">{t('title')}</h1>
        <EmptyState
          icon={<Columns2 aria-hidden />}
          title={t('oneArticle')}
          body={t('oneArticleBody')}
          actions={
            <>
              <ArticleChooser
                articles={others}
                isFull={false}
                variant="primary"
                onAdd={(id) => show([...chosen, id])}
              />
              <Button asChild variant={others.length > 0 ? 'outline' : 'primary'}>
                <Link href={`/reviews/${review.id}/articles/new`}>{t('addArticles')}</Link>
              </Button>
            </>
          }
        />
      </Page>
    );
  }
  return (
    <LiveReviewProvider key={chosen.join()} review={review.id} me={me} records={records} texts={texts}>
      <Announcer>
        <Comparison {...props} onShow={show} />
      </Announcer>
    </LiveReviewProvider>
  );
}

function Comparison(props: CompareScreenProps & { onShow: (articles: readonly string[]) => void }) {
  const { review, articles, chosen, texts, claim, view, onShow } = props;
  const t = useTranslations('compare');
  const { comparison, waiting, show } = useComparison(chosen, texts);
  const board = useBoard(comparison, {
    claim,
    view,
    mayLink: may(review.role, 'link'),
    mayOverride: may(review.role, 'override_independence'),
  });
  const { live } = useLive();
  const grid = useRef<HTMLDivElement>(null);
  useCompareKeys(board);
  // Once, when the columns are there: what is chosen to begin with is in sight.
  const begin = useRef(Object.values(board.chosen));
  useEffect(() => revealClaims(begin.current), []);

  const only = board.differences ? new Set(board.pairs.flatMap(({ a, b }) => [a.id, b.id])) : null;
  const { columns } = comparison;
  const ids = columns.map(({ article }) => article.id);
  const remove = (article: string) => onShow(ids.filter((id) => id !== article));
  return (
    <BoardContext value={board}>
      <div className="fill-shell flex flex-col">
        <CompareBar
          articles={articles.filter(({ id }) => !ids.includes(id))}
          isFull={ids.length >= MOST_ARTICLES}
          onAdd={(id) => onShow([...ids, id])}
          onRemove={remove}
        />
        <div className="flex min-h-0 flex-1 max-lg:flex-col">
          <Region
            label={t('board')}
            workArea
            className="min-h-0 min-w-0 flex-1 overflow-auto px-4 py-4 outline-offset-[-2px] max-md:hidden"
          >
            <UpdatesPill count={waiting} onShow={show} className="start-0" />
            {board.view === 'words' ? (
              <WordsView />
            ) : (
              <div
                ref={grid}
                className="relative grid h-full gap-x-14"
                style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(17rem, 1fr))` }}
              >
                {columns.map((column, at) => (
                  <CompareColumn
                    key={column.article.id}
                    column={column}
                    at={at}
                    only={only}
                    onRemove={() => remove(column.article.id)}
                  />
                ))}
                <Connectors board={grid} pairs={board.pairs} active={board.active?.link.id ?? null} />
              </div>
            )}
          </Region>
          <PairPanel className="min-h-0 overflow-y-auto outline-offset-[-2px] max-md:flex-1 md:max-lg:h-2/5 md:max-lg:border-t lg:w-80 lg:border-s xl:w-88" />
        </div>
      </div>
      <LinkPicker
        open={board.finding !== null}
        review={review.id}
        claim={board.finding === null ? null : (live.state.claim.get(board.finding) ?? null)}
        articles={live.state.article}
        sources={live.state.source}
        onLink={board.deeds.linkFound}
        onClose={board.deeds.stopFinding}
      />
    </BoardContext>
  );
}
