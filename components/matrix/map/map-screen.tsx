'use client';

import { AcrossScreen, type AcrossScreenProps } from '@/components/matrix/across-screen';
import { MapBoard } from '@/components/matrix/map/map-board';
import type { SourceMap } from '@/domain/source-map';

export type MapScreenProps = Omit<AcrossScreenProps, 'children'> & {
  map: SourceMap;
  /** What others linked and named is withheld from this reader still. */
  isBlind: boolean;
};

/** Where the information about each point comes from, and through which sources. */
export function MapScreen({ map, isBlind, ...screen }: MapScreenProps) {
  return (
    <AcrossScreen {...screen}>
      <MapBoard review={screen.review.id} map={map} isBlind={isBlind} />
    </AcrossScreen>
  );
}
