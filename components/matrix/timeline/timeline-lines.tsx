'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { HeldRow } from '@/components/live/use-held';
import { ConflictWords } from '@/components/matrix/timeline/conflict-words';
import { useDateWords } from '@/components/matrix/timeline/date-words';
import type { OpenedMark } from '@/components/matrix/timeline/mark-panel';
import { cn } from '@/components/ui/class-names';
import type { Timeline, TimelineMark, TimelineRow } from '@/domain/timeline';

export type TimelineLinesProps = {
  rows: readonly HeldRow<TimelineRow>[];
  ticks: Timeline['ticks'];
  onOpen: (opened: OpenedMark) => void;
};

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
/** How much of the line the words of a mark take; the lanes of the domain count with the same. */
const WORDS = 0.16;

const GRID = 'grid grid-cols-[minmax(10rem,16rem)_minmax(30rem,1fr)] gap-x-4';

/**
 * Each point a line, with its claims where their time is: a dot for a day, a bar for a month or longer, open and dashed
 * where the date is about right. Time runs the way one reads.
 */
export function TimelineLines({ rows, ticks, onOpen }: TimelineLinesProps) {
  const t = useTranslations('matrix.timeline');
  const format = useFormatter();
  const word = ({ time, unit }: Timeline['ticks'][number]) =>
    format.dateTime(new Date(time), {
      timeZone: 'UTC',
      ...(unit === 'hour' ? { hour: '2-digit', minute: '2-digit' } : {}),
      ...(unit === 'year' ? {} : { month: 'short' }),
      ...(unit === 'hour' || unit === 'day' ? { day: 'numeric' } : { year: 'numeric' }),
    });
  return (
    <div className="overflow-x-auto">
      <div aria-hidden className={cn(GRID, 'h-6 text-muted-foreground text-xs tabular-nums')}>
        <span />
        <span className="relative">
          {ticks.map((tick) => (
            <span
              key={tick.time}
              className="absolute whitespace-nowrap border-s ps-1"
              style={{ insetInlineStart: percent(tick.at) }}
            >
              {word(tick)}
            </span>
          ))}
        </span>
      </div>
      <ol aria-label={t('label')}>
        {rows.map(({ row, isGone }) => (
          <li key={row.id} className={cn(GRID, 'border-t py-2', isGone && 'opacity-60')}>
            <div className="grid content-start gap-1">
              <h2
                dir="auto"
                className={cn(
                  'line-clamp-3 text-sm [overflow-wrap:anywhere]',
                  row.isNamed ? 'font-semibold' : 'font-normal font-read',
                )}
              >
                {row.name}
              </h2>
              <ConflictWords conflicts={row.conflicts} />
            </div>
            <ul className="relative" style={{ blockSize: `${row.lanes * 3.5}rem` }}>
              {ticks.map((tick) => (
                <li
                  key={tick.time}
                  aria-hidden
                  className="absolute inset-y-0 border-s border-dotted"
                  style={{ insetInlineStart: percent(tick.at) }}
                />
              ))}
              {row.marks.map((mark) => (
                <Mark key={mark.id} mark={mark} onOpen={() => onOpen({ row: row.id, mark: mark.id })} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Mark({ mark, onOpen }: { mark: TimelineMark; onOpen: () => void }) {
  const t = useTranslations('matrix.timeline');
  const words = useDateWords();
  const { start, end, lane, claims, conflicts, refersTo } = mark;
  const isAbout = refersTo.precision === 'about';
  const isOpen = conflicts.some(({ resolution }) => resolution === 'open');
  return (
    <li className="absolute inset-x-0 h-14" style={{ insetBlockStart: `${lane * 3.5}rem` }}>
      <span
        aria-hidden
        className={cn(
          'absolute top-1 h-2.5 min-w-2.5 rounded-full border-2 border-foreground',
          isAbout ? 'border-dashed' : 'bg-foreground forced-colors:bg-[CanvasText]',
        )}
        style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
      />
      <button
        type="button"
        onClick={onOpen}
        className="absolute top-4 grid min-h-9 rounded-sm px-1 text-start text-xs leading-4 hover:bg-muted"
        style={{
          insetInlineStart: percent(Math.min(start, 1 - WORDS)),
          maxInlineSize: percent(WORDS),
        }}
      >
        <span className="truncate font-medium">{words(refersTo)}</span>
        <span className="truncate text-muted-foreground tabular-nums">
          {claims.map(({ name }) => name).join(', ')}
          {conflicts.length > 0 ? (
            <span className={isOpen ? 'font-semibold text-link-conflict' : undefined}>
              {' '}
              <span aria-hidden>≠</span>
              <span className="sr-only">{t(isOpen ? 'conflicting' : 'conflictResolved')}</span>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}
