'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Announcer } from '@/components/article/announcer';
import { CodebookBeside } from '@/components/codebook/codebook-beside';
import { AllLinks } from '@/components/link/all-links';
import { CandidateQueue } from '@/components/link/candidate-queue';
import { LinksContext } from '@/components/link/links-context';
import { type LinksView, linksAddress } from '@/components/link/links-view';
import { useLive } from '@/components/live/live-context';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import { PageUpdates } from '@/components/live/page-updates';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { ReviewView } from '@/domain/api/reviews';
import type { ClaimContext } from '@/domain/claim-context';
import { articlesOf } from '@/domain/metrics/claims';
import { openCandidates } from '@/domain/proposing';
import type { ReviewRecords } from '@/domain/review-state';

export type LinksScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  view: LinksView;
  records: ReviewRecords;
  names: Readonly<Record<string, string>>;
  contexts: Readonly<Record<string, ClaimContext>>;
};

const NO_TEXTS = {};

/** Pairs that wait for an answer, one by one, and all that are linked. */
export function LinksScreen({ review, me, view, records, names, contexts }: LinksScreenProps) {
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>
        <LinksContext value={{ role: review.role, names, contexts }}>
          <CodebookBeside>
            <LinksBody view={view} records={records} />
          </CodebookBeside>
        </LinksContext>
      </Announcer>
    </LiveReviewProvider>
  );
}

const SHOWN = ['candidate', 'link', 'linkDecision', 'claim', 'article', 'source'].map(nounTopic);

function LinksBody({ view, records }: Pick<LinksScreenProps, 'view' | 'records'>) {
  const t = useTranslations('link');
  const router = useRouter();
  const { review, live } = useLive();
  useTopics(live.topics, SHOWN);
  useEffect(() => {
    if (records.version >= live.version) live.reload(records);
  }, [live, records]);

  const { state } = live;
  const decided = [...state.candidate.values()].filter(({ status }) => status !== 'open').length;
  const there = (id: string) => state.claim.has(id);
  const unread = [...state.candidate.values(), ...state.link.values()].filter(
    (pair) =>
      !(there(pair.a) && there(pair.b)) && ('status' in pair ? pair.status === 'open' : !pair.deletedAt),
  );
  const go = (next: LinksView) => router.replace(linksAddress(review, next), { scroll: false });
  const updates = (more = 0, show = () => {}) => (
    <PageUpdates
      count={unread.length + more}
      onShow={() => {
        if (unread.length > 0) router.refresh();
        show();
      }}
    />
  );
  return (
    <>
      {view.view === 'queue' ? updates() : null}
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={t('summary', { open: openCandidates(state).length, decided })}
          actions={
            <>
              <Segmented
                label={t('views')}
                value={view.view}
                onValueChange={(next) => go({ ...view, view: next, relation: null, only: null })}
                segments={[
                  { value: 'queue', label: t('queue.tab') },
                  { value: 'all', label: t('all.tab') },
                ]}
              />
              <Select
                aria-label={t('article')}
                className="w-44"
                value={view.article ?? 'all'}
                onValueChange={(article) => go({ ...view, article: article === 'all' ? null : article })}
                options={[
                  { value: 'all', label: t('allArticles') },
                  ...articlesOf(state).map(({ id, number, source }) => ({
                    value: id,
                    label: `A${number} ${state.source.get(source)?.name ?? ''}`,
                  })),
                ]}
              />
            </>
          }
        />
        {view.view === 'queue' ? (
          <CandidateQueue key={view.article} article={view.article} />
        ) : (
          <AllLinks view={view} onView={go} updates={updates} />
        )}
      </Page>
    </>
  );
}
