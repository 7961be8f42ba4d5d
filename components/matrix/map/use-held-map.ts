'use client';

import { useHeld } from '@/components/live/use-held';
import type { SourceMap } from '@/domain/source-map';

export type HeldMap = {
  map: SourceMap;
  isGone: (id: string) => boolean;
  waiting: number;
  show: () => void;
};

type Node = SourceMap['origins'][number] | SourceMap['sources'][number] | SourceMap['statements'][number];

/** The map with its nodes where they stand: numbers and lines follow at once; what comes, goes or changes places waits. */
export function useHeldMap(now: SourceMap): HeldMap {
  const { rows, waiting, show } = useHeld<Node>(
    [...now.origins, ...now.sources, ...now.statements],
    ({ id }) => id,
    'map',
  );
  const nodes = rows.map(({ row }) => row);
  const gone = new Set(rows.flatMap(({ key, isGone }) => (isGone ? [key] : [])));
  return {
    map: {
      ...now,
      origins: nodes.filter((node) => 'entity' in node),
      sources: nodes.filter((node) => 'source' in node),
      statements: nodes.filter((node) => 'row' in node),
    },
    isGone: (id) => gone.has(id),
    waiting,
    show,
  };
}
