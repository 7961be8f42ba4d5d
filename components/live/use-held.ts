'use client';

import { useRef, useState } from 'react';
import { type Holding, held } from '@/components/live/held';

export type HeldRow<Row> = {
  key: string;
  /** As it stands now; once it is gone, as it was last. */
  row: Row;
  /** Not among them any more: it stays in sight until one asks for what is new. */
  isGone: boolean;
};

export type HeldList<Row> = { rows: HeldRow<Row>[]; waiting: number; show: () => void };

/**
 * The rows of a list as they are shown: each kept up to date where it stands, while what others add, remove or move waits
 * for `show`. Another `scope` (a filter, a page) is another list, and is laid out at once.
 */
export function useHeld<Row>(
  now: readonly Row[],
  keyOf: (row: Row) => string,
  scope: string,
  holding?: Holding,
): HeldList<Row> {
  const keys = now.map(keyOf);
  const [laid, setLaid] = useState({ scope, keys: keys as readonly string[] });
  const last = useRef(new Map<string, Row>());
  const start = laid.scope === scope ? laid.keys : keys;
  const { shown, waiting } = held(start, keys, holding);
  if (
    laid.scope !== scope ||
    shown.length !== laid.keys.length ||
    shown.some((key, at) => key !== laid.keys[at])
  )
    setLaid({ scope, keys: shown });
  const there = new Map(now.map((row) => [keyOf(row), row]));
  for (const key of last.current.keys()) if (!shown.includes(key)) last.current.delete(key);
  const rows = shown.flatMap((key) => {
    const row = there.get(key) ?? last.current.get(key);
    if (row === undefined) return [];
    last.current.set(key, row);
    return [{ key, row, isGone: !there.has(key) }];
  });
  return { rows, waiting, show: () => setLaid({ scope, keys }) };
}
