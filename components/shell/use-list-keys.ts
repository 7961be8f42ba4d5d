'use client';

import type { LabelKey } from '@/components/shell/commands/command';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';

/** The rows of the list on this screen: elements with `data-row` that can hold the focus and are visible. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null);
}

/** The row that holds the focus, by its `data-row`; null when none does. */
export function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row-of]')?.dataset.rowOf ?? null;
}

function focusRow(pick: (rows: HTMLElement[], here: number) => HTMLElement | undefined): void {
  const all = rows();
  const row = pick(
    all,
    all.findIndex((each) => each.closest('[data-row-of]')?.contains(document.activeElement)),
  );
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/**
 * J/K, arrows, Home and End through the rows of a list. The focus itself moves, so that Enter opens a row as any link.
 * Put `data-row-of={id}` on the row and `data-row` on its link.
 */
export function useListKeys(
  labels: { next: LabelKey; previous: LabelKey },
  more: readonly ScopedCommand<'list'>[] = [],
): void {
  useCommands('list', [
    {
      id: 'list.next',
      labelKey: labels.next,
      isAvailable: () => rows().length > 0,
      perform: () => focusRow((all, here) => all[here + 1] ?? all[here]),
    },
    {
      id: 'list.previous',
      labelKey: labels.previous,
      isAvailable: () => rows().length > 0,
      perform: () => focusRow((all, here) => (here < 0 ? all.at(-1) : (all[here - 1] ?? all[here]))),
    },
    ...more,
  ]);
}
