'use client';

import { useSyncExternalStore } from 'react';

/** phone: one column and a bar. tablet: text and list. desk: list and inspector share a column. wide: three columns. */
export type Width = 'phone' | 'tablet' | 'desk' | 'wide';

const QUERIES = { tablet: '(min-width: 768px)', desk: '(min-width: 1024px)', wide: '(min-width: 87.5rem)' };

function subscribe(listener: () => void) {
  const lists = Object.values(QUERIES).map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

function width(): Width {
  const fits = (query: string) => window.matchMedia(query).matches;
  if (fits(QUERIES.wide)) return 'wide';
  if (fits(QUERIES.desk)) return 'desk';
  return fits(QUERIES.tablet) ? 'tablet' : 'phone';
}

/** How many columns the annotator has. The server draws three; a browser that has less takes them away before it paints. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, width, () => 'wide' as const);
}
