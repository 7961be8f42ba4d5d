'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { LinkRow } from '@/components/link/link-row';
import { useClaimPlace } from '@/components/link/links-context';
import type { LinksView } from '@/components/link/links-view';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useHeld } from '@/components/live/use-held';
import { useTopics } from '@/components/live/use-topics';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { Table, TableHead, TableHeaderCell } from '@/components/ui/table';
import { type ClaimLinkRecord, RELATIONS } from '@/domain/claim-link';
import { isLive } from '@/domain/claim-rules';
import { uncountedBecause } from '@/domain/metrics/links';
import type { ReviewState } from '@/domain/review-state';
import { standing } from '@/domain/standing';

export type AllLinksProps = {
  view: LinksView;
  onView: (view: LinksView) => void;
  /** The pill, with what waits here counted in. */
  updates: (more: number, show: () => void) => ReactNode;
};

/** Rows at once; a button leads to the next. */
const PAGE = 100;
const COLUMNS = ['claims', 'relation', 'independence', 'votes', 'resolution', 'actions'] as const;
const SHOWN = ['vote', 'attribution', 'entity', 'sameAs', 'member'].map(nounTopic);

/** The links that are there, in the order of their articles. */
function useLinks({ relation, article, only }: LinksView) {
  const { live } = useLive();
  const place = useClaimPlace();
  useTopics(live.topics, SHOWN);
  const { state } = live;
  const isThere = (id: string) => {
    const claim = state.claim.get(id);
    return claim !== undefined && isLive(claim) && !state.article.get(claim.article)?.removedAt;
  };
  const all = [...state.link.values()].filter(
    (link) =>
      link.deletedAt === null &&
      isThere(link.a) &&
      isThere(link.b) &&
      (article === null || link.articleA === article || link.articleB === article) &&
      isAmong(state, link, only),
  );
  const order = (id: string) => {
    const { claim, article: of } = place(id);
    return (of?.number ?? 0) * 10_000_000 + (claim?.start ?? 0);
  };
  const first = ({ a, b }: ClaimLinkRecord) => Math.min(order(a), order(b));
  const second = ({ a, b }: ClaimLinkRecord) => Math.max(order(a), order(b));
  const shown = all
    .filter((link) => relation === null || link.relation === relation)
    .sort((x, y) => first(x) - first(y) || second(x) - second(y));
  const count = (of: ClaimLinkRecord['relation']) => all.filter((link) => link.relation === of).length;
  return {
    shown,
    counts: { all: all.length, corroborates: count('corroborates'), conflicts: count('conflicts') },
  };
}

/** Is the link among those that a number counts? Judged as `domain/metrics/links.ts` judges it. */
function isAmong(state: ReviewState, link: ClaimLinkRecord, only: LinksView['only']): boolean {
  if (only === null) return true;
  if ((state.linkDecision.get(link.id)?.outcome ?? link.state) !== 'confirmed') return false;
  const end = (id: string, articleId: string) => ({
    kind: standing(state, id).kind,
    source: state.article.get(articleId)?.source ?? null,
  });
  return (
    only === 'confirmed' || uncountedBecause(end(link.a, link.articleA), end(link.b, link.articleB)) === null
  );
}

/** Every link of the review: what it joins, how it stands, and what was made of it. */
export function AllLinks({ view, onView, updates }: AllLinksProps) {
  const t = useTranslations('link.all');
  const relations = useTranslations('link.relations');
  const { shown, counts } = useLinks(view);
  const [pages, setPages] = useState(1);
  const { live } = useLive();
  const held = useHeld(shown, ({ id }) => id, JSON.stringify(view), { isMine: (id) => live.isMine(id) });
  const rows = held.rows.slice(0, pages * PAGE);
  return (
    <>
      {updates(held.waiting, held.show)}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Segmented
          className="w-fit"
          label={t('show')}
          value={view.relation ?? 'all'}
          onValueChange={(next) => onView({ ...view, view: 'all', relation: next === 'all' ? null : next })}
          segments={[
            { value: 'all', label: `${t('everyRelation')} ${counts.all}` },
            ...RELATIONS.map((value) => ({ value, label: `${relations(value)} ${counts[value]}` })),
          ]}
        />
        {view.only ? (
          <Button aria-pressed className="w-fit" onClick={() => onView({ ...view, view: 'all', only: null })}>
            {t(`only.${view.only}`)}
          </Button>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState
            title={counts.all > 0 || view.article ? t('noneMatch') : t('none')}
            body={counts.all > 0 || view.article ? undefined : t('noneBody')}
            actions={
              view.relation || view.article || view.only ? (
                <Button onClick={() => onView({ view: 'all', relation: null, article: null, only: null })}>
                  {t('clear')}
                </Button>
              ) : null
            }
          />
        ) : (
          <Region label={t('list')} workArea className="rounded-lg border bg-card">
            <Table label={t('list')} className="min-w-[60rem]">
              <TableHead>
                <tr>
                  {COLUMNS.map((column) => (
                    <TableHeaderCell key={column} className="relative">
                      <span className={column === 'actions' ? 'sr-only' : undefined}>
                        {t(`columns.${column}`)}
                      </span>
                    </TableHeaderCell>
                  ))}
                </tr>
              </TableHead>
              <tbody>
                {rows.map(({ row, isGone }) => (
                  <LinkRow key={row.id} link={row} isGone={isGone} />
                ))}
              </tbody>
            </Table>
          </Region>
        )}
        {rows.length < held.rows.length ? (
          <Button className="w-fit" onClick={() => setPages(pages + 1)}>
            {t('more', { count: Math.min(PAGE, held.rows.length - rows.length) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
