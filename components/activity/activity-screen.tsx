'use client';

import { Download } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { ActivityFilters } from '@/components/activity/activity-filters';
import { Checkpoints } from '@/components/activity/checkpoints';
import { EntryRow } from '@/components/activity/entry-row';
import { type ActivityFilter, addressOf } from '@/components/activity/filter';
import { useRestore } from '@/components/activity/use-restore';
import { hrefOf } from '@/components/api/client';
import { PageUpdates } from '@/components/live/page-updates';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import { Page, PageHeader } from '@/components/shell/page-header';
import { useListKeys } from '@/components/shell/use-list-keys';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useReaderZone } from '@/components/ui/relative-time';
import { type ActivityEntryView, activityFile } from '@/domain/api/activity';
import type { ArticleSummary } from '@/domain/api/articles';
import type { CheckpointView } from '@/domain/api/checkpoints';
import { may } from '@/domain/policy';
import { type MemberRecord, nameShown } from '@/domain/reviewer';

export type ActivityScreenProps = {
  review: string;
  me: string;
  members: readonly MemberRecord[];
  articles: readonly Pick<ArticleSummary, 'id' | 'number' | 'source'>[];
  checkpoints: readonly CheckpointView[];
  filter: ActivityFilter;
  /** Only changes before this one are shown; null at the newest. */
  before: number | null;
  items: readonly ActivityEntryView[];
  next: number | null;
  withheld: number;
};

/** Everything that happened in a review, newest first, with what became what. */
export function ActivityScreen(props: ActivityScreenProps) {
  const { review, me, members, articles, checkpoints, filter, before, next, withheld } = props;
  const t = useTranslations('activity');
  const router = useRouter();
  useFreshPage();
  const actorOf = new Map(props.items.map(({ version, actor }) => [String(version), actor]));
  const held = useHeld(props.items, ({ version }) => String(version), JSON.stringify([filter, before]), {
    isPaged: true,
    isMine: (version) => actorOf.get(version) === me,
  });
  const items = held.rows.map(({ row }) => row);
  const format = useFormatter();
  const timeZone = useReaderZone();
  useListKeys({ next: 'activity.next', previous: 'activity.previous' });
  const nameOf = (id: string | null) => {
    if (id === null) return t('machine');
    if (id === me) return t('you');
    const member = members.find((one) => one.id === id);
    return nameShown(member) ?? t('former');
  };
  const { busy, restore, dialog } = useRestore(review, nameOf, () => router.refresh());
  const self = members.find(({ id }) => id === me);
  const mayName = self !== undefined && may(self.role, 'snapshot');
  const since = checkpoints.find(({ id }) => id === filter.checkpoint);
  const dayOf = (at: string) => format.dateTime(new Date(at), { dateStyle: 'full', timeZone });
  const days = [...new Set(items.map(({ at }) => dayOf(at)))];

  return (
    <>
      <PageUpdates count={held.waiting} onShow={held.show} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={t('summary')}
          actions={
            <Button asChild>
              <a href={hrefOf(activityFile, { params: { review }, query: filter })} download>
                <Download aria-hidden />
                {t('export')}
              </a>
            </Button>
          }
        />
        <Checkpoints review={review} checkpoints={checkpoints} mayName={mayName} nameOf={nameOf} />
        <ActivityFilters
          review={review}
          filter={filter}
          members={members}
          articles={articles}
          checkpoints={checkpoints}
        />
        {since ? (
          <p role="status" className="text-muted-foreground">
            <Bidi>{t('checkpoints.sinceNamed', { count: since.changes, name: since.name })}</Bidi>
          </p>
        ) : null}
        {withheld > 0 ? <p className="text-muted-foreground">{t('withheld', { count: withheld })}</p> : null}
        {items.length === 0 ? (
          <EmptyState title={Object.keys(filter).length > 0 ? t('noneMatch') : t('none')} />
        ) : (
          days.map((day) => (
            <section key={day} aria-label={day} className="grid gap-1.5">
              <h2 className="font-semibold text-sm" suppressHydrationWarning>
                {day}
              </h2>
              <ol className="grid rounded-lg border bg-card">
                {items
                  .filter(({ at }) => dayOf(at) === day)
                  .map((entry) => (
                    <EntryRow
                      key={entry.version}
                      review={review}
                      entry={entry}
                      nameOf={nameOf}
                      onRestore={restore}
                      busy={busy}
                    />
                  ))}
              </ol>
            </section>
          ))
        )}
        <nav aria-label={t('title')} className="flex flex-wrap gap-2">
          {before !== null ? (
            <Button asChild>
              <Link href={addressOf(review, filter)}>{t('newest')}</Link>
            </Button>
          ) : null}
          {next !== null ? (
            <Button asChild>
              <Link href={addressOf(review, filter, next)}>{t('older')}</Link>
            </Button>
          ) : null}
        </nav>
        {dialog}
      </Page>
    </>
  );
}
