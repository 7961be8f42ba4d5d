'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useWidth } from '@/components/article/use-width';
import { UpdatesPill } from '@/components/live/updates-pill';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { useHeld } from '@/components/live/use-held';
import { MatrixEmpty } from '@/components/matrix/matrix-empty';
import { MatrixHead } from '@/components/matrix/matrix-head';
import { MarkPanel, type OpenedMark } from '@/components/matrix/timeline/mark-panel';
import { TimelineLines } from '@/components/matrix/timeline/timeline-lines';
import { TimelineTable } from '@/components/matrix/timeline/timeline-table';
import { Undated } from '@/components/matrix/timeline/undated';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { Timeline } from '@/domain/timeline';

const AT_ONCE = 100;

type Shown = 'lines' | 'table';

/** `?as=table`: keeps the choice in the address, so that it can be shared and reloaded. */
function intoAddress(shown: Shown): void {
  const address = new URL(window.location.href);
  address.searchParams.set('as', shown);
  window.history.replaceState(null, '', address);
}

export type TimelineBoardProps = { review: string; timeline: Timeline; isBlind: boolean };

/** The points on a line of time, or as a table; what has no known time is listed apart. On a phone the table comes first. */
export function TimelineBoard({ review, timeline, isBlind }: TimelineBoardProps) {
  useFreshPage();
  const t = useTranslations('matrix.timeline');
  const { aria } = useKeyNames();
  const held = useHeld(timeline.rows, ({ id }) => id, 'rows');
  const undated = useHeld(timeline.undated, ({ id }) => id, 'undated');
  const isPhone = useWidth() === 'phone';
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [opened, setOpened] = useState<OpenedMark | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('as');
    if (asked === 'lines' || asked === 'table') setChosen(asked);
  }, []);
  const shown = chosen ?? (isPhone ? 'table' : 'lines');
  const choose = (next: Shown) => {
    setChosen(next);
    intoAddress(next);
  };
  useCommands('timeline', [
    { id: 'timeline.table', perform: () => choose(shown === 'lines' ? 'table' : 'lines') },
  ]);
  const rows = held.rows.slice(0, most);
  const isEmpty = held.rows.length + undated.rows.length === 0;
  const rest = Math.min(AT_ONCE, held.rows.length - rows.length);
  return (
    <div className="fill-shell flex flex-col">
      <MatrixHead review={review} view="timeline">
        {held.rows.length > 0 ? (
          <Segmented
            label={t('show')}
            value={shown}
            onValueChange={choose}
            segments={[
              { value: 'lines', label: t('lines') },
              { value: 'table', label: t('table'), keyshortcuts: aria('timeline.table') },
            ]}
          />
        ) : null}
      </MatrixHead>
      <Region label={t('label')} workArea className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]">
        <UpdatesPill
          count={held.waiting + undated.waiting}
          onShow={() => {
            held.show();
            undated.show();
          }}
          className="start-0"
        />
        {isEmpty ? (
          <div className="mx-auto max-w-3xl p-6">
            <MatrixEmpty review={review} sources={2} isBlind={isBlind} />
          </div>
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4">
            {held.rows.length === 0 ? <p className="text-muted-foreground">{t('noDates')}</p> : null}
            {held.rows.length > 0 && shown === 'lines' ? (
              <TimelineLines rows={rows} ticks={timeline.ticks} onOpen={setOpened} />
            ) : null}
            {held.rows.length > 0 && shown === 'table' ? (
              <TimelineTable review={review} rows={rows} onOpen={setOpened} />
            ) : null}
            {rest > 0 ? (
              <Button className="w-fit" onClick={() => setMost(most + AT_ONCE)}>
                {t('more', { count: rest })}
              </Button>
            ) : null}
            <Undated review={review} rows={undated.rows} />
          </div>
        )}
      </Region>
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-2 text-muted-foreground text-sm">
        <p>{t('honest')}</p>
        {timeline.singles > 0 ? (
          <Link
            href={`/reviews/${review}/claims?single=true&dated=refers_to&from=0001`}
            className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-foreground pointer-coarse:min-h-11"
          >
            {t('singles', { count: timeline.singles })}
          </Link>
        ) : null}
      </footer>
      <MarkPanel review={review} rows={timeline.rows} opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
