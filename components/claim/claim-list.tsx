'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useActive, useAnnotator, useOrder } from '@/components/article/annotator-context';
import { type ClaimFilter, filtered, filtersNothing, NO_FILTER } from '@/components/claim/claim-filter';
import { ClaimFilters } from '@/components/claim/claim-filters';
import { ClaimRow, optionId } from '@/components/claim/claim-row';
import { RecentStrip } from '@/components/claim/recent-strip';
import { Button } from '@/components/ui/button';
import type { Direction } from '@/domain/article';

export type ClaimListProps = {
  language: string | null;
  direction: Direction;
  filterField: RefObject<HTMLInputElement | null>;
};

/** Height of a row before it was measured: two lines of text. */
const ROW = 57;

/**
 * The claims of the article as a listbox: the control by which keyboard and screen reader choose a claim. Only what is
 * near the view is in the document. Keys come from the annotator's commands, so that they work from the text as well.
 */
export function ClaimList({ language, direction, filterField }: ClaimListProps) {
  const t = useTranslations('claim.list');
  const annotator = useAnnotator();
  // The text shows a split at once; a list of thousands of rows may follow a moment later.
  const order = useDeferredValue(useOrder());
  const active = useActive();
  const [filter, setFilter] = useState<ClaimFilter>(NO_FILTER);
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, tallies } = annotator;
  const ids = useMemo(() => filtered(order, layout, tallies, filter), [order, layout, tallies, filter]);
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: keyOf,
    overscan: 8,
    initialRect: { width: 320, height: 800 },
  });

  const position = active === null ? -1 : ids.indexOf(active);
  // A row above the active one that grows (somebody linked that claim) moves itself, not the one being worked on.
  rows.shouldAdjustScrollPositionOnItemSizeChange = ({ index }) => index < position;
  const start = rows.measurementsCache[position]?.start;
  const laid = useRef({ ids, active, start });
  useLayoutEffect(() => {
    const before = laid.current;
    laid.current = { ids, active, start };
    const element = scroller.current;
    if (!element || before.ids === ids || before.active !== active) return;
    // Rows came or went above it: it stays where it is on screen.
    if (start !== undefined && before.start !== undefined) element.scrollTop += start - before.start;
  });
  useEffect(() => {
    const element = scroller.current;
    if (position < 0 || !element) return;
    const show = () => rows.scrollToIndex(position, { align: 'auto' });
    show();
    // The list loses height when its header or the strip below grows: the active row must not end under them.
    const resized = new ResizeObserver(show);
    resized.observe(element);
    return () => resized.disconnect();
  }, [position, rows]);

  const choose = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-claim-row]')?.dataset.claimRow;
    if (!id) return;
    if (event.shiftKey) annotator.extendTo(id);
    else if (event.metaKey || event.ctrlKey) annotator.togglePick(id);
    else annotator.activate(id);
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <ClaimFilters filter={filter} onChange={setFilter} field={filterField} />
      {ids.length === 0 && !filtersNothing(filter) ? (
        <div className="grid gap-3 p-4 text-muted-foreground text-sm">
          <p>{t('none', { count: order.length })}</p>
          <Button size="sm" className="w-fit" onClick={() => setFilter(NO_FILTER)}>
            {t('clear')}
          </Button>
        </div>
      ) : null}
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t('label')}
        aria-multiselectable
        aria-activedescendant={position >= 0 && active !== null ? optionId(active) : undefined}
        data-region-focus=""
        data-testid="claim-list"
        onClick={choose}
        onKeyDown={undefined}
        className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const id = ids[row.index];
            if (id === undefined) return null;
            return (
              <div
                key={row.key}
                ref={rows.measureElement}
                role="presentation"
                data-index={row.index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <ClaimRow
                  id={id}
                  index={layout.indexOf(id)}
                  position={row.index}
                  listed={ids.length}
                  count={order.length}
                  active={id === active}
                  language={language}
                  direction={direction}
                />
              </div>
            );
          })}
        </div>
      </div>
      <RecentStrip />
    </div>
  );
}
