'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { PageUpdates } from '@/components/live/page-updates';
import { nounTopic } from '@/components/live/topics';
import { useHeld } from '@/components/live/use-held';
import { useTopics } from '@/components/live/use-topics';
import { ChangeName } from '@/components/names/change-name';
import { JoinNames } from '@/components/names/join-names';
import { NameRow } from '@/components/names/name-row';
import { useNameDeeds } from '@/components/names/use-name-deeds';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Region } from '@/components/shell/region';
import { focusedRow, useListKeys } from '@/components/shell/use-list-keys';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { foldName } from '@/domain/attributing';
import { namesOfReview } from '@/domain/names-of-review';
import { may } from '@/domain/policy';
import type { ReviewRecords } from '@/domain/review-state';
import type { Role } from '@/domain/reviewer';

const SHOWN = ['entity', 'sameAs', 'attribution', 'article', 'source'].map(nounTopic);

type Asked = { about: 'join' | 'change'; entity: string } | null;

type NamesBodyProps = { role: Role; records: ReviewRecords; onReadAgain: () => void };

/** The list of names, most used first, with what can be done to the one that holds the focus. */
export function NamesBody({ role, records }: NamesBodyProps) {
  const t = useTranslations('names');
  const { aria } = useKeyNames();
  const { live } = useLive();
  useTopics(live.topics, SHOWN);
  useEffect(() => {
    if (records.version > live.version) live.reload(records);
  }, [live, records]);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked>(null);
  const field = useRef<HTMLInputElement>(null);
  const deeds = useNameDeeds();
  const mayChange = may(role, 'attribute');

  const all = namesOfReview(live.state);
  const wanted = foldName(words);
  const found = all.filter(({ names }) => names.some(({ entity }) => foldName(entity.name).includes(wanted)));
  const held = useHeld(found, ({ id }) => id, wanted, { isMine: () => true });
  const groupOf = (entity: string | null) =>
    all.find(({ names }) => names.some((name) => name.entity.id === entity)) ?? null;
  const here = () => groupOf(focusedRow());
  const first = () => here()?.names[0]?.entity.id;
  const ask = (about: 'join' | 'change') => {
    const entity = first();
    if (entity) setAsked({ about, entity });
  };

  useListKeys({ next: 'names.next', previous: 'names.previous' });
  useCommands('names', [
    { id: 'names.filter', perform: () => field.current?.focus() },
    { id: 'names.join', isAvailable: () => mayChange && here() !== null, perform: () => ask('join') },
    { id: 'names.change', isAvailable: () => mayChange && here() !== null, perform: () => ask('change') },
    {
      id: 'names.part',
      isAvailable: () => mayChange && (here()?.names.length ?? 0) > 1,
      perform: () => {
        const joined = here()?.names.at(-1)?.joined.at(-1);
        if (joined) deeds.part(joined.record);
      },
    },
  ]);
  useCommands('review', [
    { id: 'review.undo', perform: deeds.undo },
    { id: 'review.redo', perform: deeds.redo },
  ]);

  const names = [...live.state.entity.values()];
  return (
    <>
      <PageUpdates count={held.waiting} onShow={held.show} />
      <Page className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PageHeader
          className="pb-0"
          title={t('title')}
          summary={t('summary', { names: names.length, groups: all.length })}
        />
        <search className="relative w-full max-w-sm">
          <Search
            aria-hidden
            className="-translate-y-1/2 pointer-events-none absolute start-2.5 top-1/2 size-4 text-muted-foreground"
          />
          <Input
            ref={field}
            type="search"
            aria-label={t('filter')}
            aria-keyshortcuts={aria('names.filter')}
            placeholder={t('filter')}
            className="ps-8"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </search>
        {held.rows.length === 0 ? (
          <EmptyState
            title={t(all.length === 0 ? 'none' : 'noneMatch')}
            body={all.length === 0 ? t('noneBody') : undefined}
            actions={all.length === 0 ? null : <Button onClick={() => setWords('')}>{t('clear')}</Button>}
          />
        ) : (
          <Region label={t('list')} workArea className="rounded-lg border bg-card">
            <ul>
              {held.rows.map(({ key, row }) => (
                <NameRow
                  key={key}
                  group={row}
                  deeds={deeds}
                  mayChange={mayChange}
                  onJoin={(entity) => setAsked({ about: 'join', entity })}
                  onChange={(entity) => setAsked({ about: 'change', entity })}
                />
              ))}
            </ul>
          </Region>
        )}
      </Page>
      <JoinNames
        entity={asked?.about === 'join' ? asked.entity : null}
        deeds={deeds}
        onClose={() => setAsked(null)}
      />
      <ChangeName
        entity={asked?.about === 'change' ? asked.entity : null}
        deeds={deeds}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
