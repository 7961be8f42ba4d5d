'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useWidth } from '@/components/article/use-width';
import { UpdatesPill } from '@/components/live/updates-pill';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { MapLegend } from '@/components/matrix/map/map-legend';
import { MapTable } from '@/components/matrix/map/map-table';
import { type MapNode, nodesOf } from '@/components/matrix/map/map-words';
import { useHeldMap } from '@/components/matrix/map/use-held-map';
import { MatrixEmpty } from '@/components/matrix/matrix-empty';
import { MatrixHead } from '@/components/matrix/matrix-head';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Region } from '@/components/shell/region';
import { whenIdle } from '@/components/ui/lazily';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { firstOf, type SourceMap } from '@/domain/source-map';

/** How many nodes a column of the map has at most; its table has them all. */
const MOST = 30;

/** The library that draws it comes once the page stands, and only for whoever looks at the map. */
const MapFlow = dynamic(() => import('@/components/matrix/map/map-flow').then((part) => part.MapFlow), {
  ssr: false,
  loading: () => <Drawing />,
});

function Drawing() {
  return <Skeleton className="m-6 h-64" />;
}

type Shown = 'map' | 'table';

/** `?as=table`: keeps the choice in the address, so that it can be shared and reloaded. */
function intoAddress(shown: Shown): void {
  const address = new URL(window.location.href);
  address.searchParams.set('as', shown);
  window.history.replaceState(null, '', address);
}

export type MapBoardProps = { review: string; map: SourceMap; isBlind: boolean };

/** The map, and the table that says the same; on a phone the table, until one asks for the map. */
export function MapBoard({ review, map: now, isBlind }: MapBoardProps) {
  useFreshPage();
  const t = useTranslations('matrix.map');
  const { aria } = useKeyNames();
  const { map, isGone, waiting, show } = useHeldMap(now);
  const isPhone = useWidth() === 'phone';
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [mayLoad, setMayLoad] = useState(false);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('as');
    if (asked === 'map' || asked === 'table') setChosen(asked);
    return whenIdle(() => setMayLoad(true));
  }, []);
  const shown = chosen ?? (isPhone ? 'table' : 'map');
  const choose = (next: Shown) => {
    setChosen(next);
    intoAddress(next);
  };
  useCommands('map', [{ id: 'map.table', perform: () => choose(shown === 'map' ? 'table' : 'map') }]);
  const first = firstOf(map, MOST);
  const isEmpty = map.paths.length === 0;
  const nodes: MapNode[] = nodesOf(review, first);
  const left = (['origins', 'sources', 'statements'] as const).map((column) => ({
    column,
    shown: first[column].length,
    of: map[column].length,
  }));
  return (
    <div className="fill-shell flex flex-col">
      <MatrixHead review={review} view="map">
        {isEmpty ? null : (
          <Segmented
            label={t('show')}
            value={shown}
            onValueChange={choose}
            segments={[
              { value: 'map', label: t('drawing') },
              { value: 'table', label: t('table'), keyshortcuts: aria('map.table') },
            ]}
          />
        )}
      </MatrixHead>
      <Region
        label={t(isEmpty ? 'empty' : shown === 'map' ? 'label' : 'tableLabel')}
        workArea
        className="relative min-h-0 flex-1 overflow-auto outline-offset-[-2px]"
      >
        <UpdatesPill count={waiting} onShow={show} className="start-0" />
        {isEmpty ? (
          <div className="mx-auto max-w-3xl p-6">
            <MatrixEmpty review={review} sources={now.sources.length} isBlind={isBlind} />
          </div>
        ) : shown === 'table' ? (
          <MapTable review={review} map={map} />
        ) : mayLoad ? (
          <MapFlow map={first} nodes={nodes} isGone={isGone} />
        ) : (
          <Drawing />
        )}
      </Region>
      {isEmpty ? null : (
        <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-2 text-muted-foreground text-sm">
          <MapLegend />
          {shown === 'map'
            ? left
                .filter(({ shown: count, of }) => count < of)
                .map(({ column, shown: count, of }) => (
                  <p key={column}>{t(`first.${column}`, { shown: count, of })}</p>
                ))
            : null}
          {shown === 'map' ? <p className="ms-auto text-xs max-md:hidden">{t('keys')}</p> : null}
        </footer>
      )}
    </div>
  );
}
