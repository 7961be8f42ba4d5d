'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { apart, type Line, linesOf, type PairPlaces, type Place } from '@/components/compare/connector-lines';
import { TIE_COLOUR, TIE_ICON } from '@/components/compare/tie-glyph';
import { cn } from '@/components/ui/class-names';
import type { ComparedPair } from '@/domain/comparison';

export type ConnectorsProps = {
  board: RefObject<HTMLDivElement | null>;
  pairs: readonly ComparedPair[];
  active: string | null;
};

/** Where a claim's first line stands on the board; null while it is scrolled out of sight or left out. */
function placeOf(claim: string, column: number, board: HTMLElement): Place | null {
  const frame = board.querySelector(`[data-column="${column}"]`);
  const text = frame?.querySelector('[data-column-text]');
  const line = frame?.querySelector(`[data-claim="${CSS.escape(claim)}"]`)?.getClientRects()[0];
  if (!frame || !text || !line) return null;
  const [origin, edge, sight] = [board, frame, text].map((element) => element.getBoundingClientRect());
  if (!origin || !edge || !sight) return null;
  const middle = line.top + line.height / 2;
  if (middle < sight.top + 2 || middle > sight.bottom - 2) return null;
  return {
    inlineStart: edge.left - origin.left,
    inlineEnd: edge.right - origin.left,
    middle: middle - origin.top,
  };
}

function linesOn(board: HTMLElement, pairs: readonly ComparedPair[]): Line[] {
  const places = pairs.map(
    ({ link, tie, suggested, a, b }): PairPlaces => ({
      id: link.id,
      tie,
      suggested,
      a: placeOf(a.id, a.column, board),
      b: placeOf(b.id, b.column, board),
      adjacent: Math.abs(a.column - b.column) === 1,
      names: { a: a.name, b: b.name },
    }),
  );
  const forward = getComputedStyle(board).direction === 'rtl' ? -1 : 1;
  return apart(places.flatMap((pair) => linesOf(pair, forward)));
}

const same = (x: readonly Line[], y: readonly Line[]) =>
  x.length === y.length &&
  x.every((line, at) => {
    const other = y[at];
    return (
      line.key === other?.key && line.path === other.path && line.tie === other.tie && line.y === other.y
    );
  });

/**
 * Lines between linked claims that are in sight, told apart by style and sign: solid with =, dashed with ≠, double
 * with ↺. For the eye alone: the same pairs stand as text beside the columns.
 */
export function Connectors({ board, pairs, active }: ConnectorsProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const draw = useCallback(() => {
    if (!board.current) return;
    const next = linesOn(board.current, pairs);
    setLines((now) => (same(now, next) ? now : next));
  }, [board, pairs]);

  useLayoutEffect(draw);

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    const watch = new ResizeObserver(soon);
    watch.observe(element);
    // Scrolling does not bubble; it can be caught on the way down.
    element.addEventListener('scroll', soon, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      element.removeEventListener('scroll', soon, { capture: true });
    };
  }, [board, draw]);

  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 z-20 size-full overflow-visible">
      {lines.map((line) => (
        <Connector key={line.key} line={line} isActive={line.pair === active} />
      ))}
    </svg>
  );
}

const GLYPH = 9;

function Connector({ line, isActive }: { line: Line; isActive: boolean }) {
  const { tie, suggested, path, x, y, leadsTo } = line;
  const Icon = TIE_ICON[tie];
  const width = isActive ? 3.5 : 2.5;
  return (
    <g data-tie={tie} className={TIE_COLOUR[tie]} fill="none" stroke="currentColor" strokeLinecap="round">
      {tie === 'same_origin' ? (
        <>
          {/* Double: a wide line with its inside taken out. */}
          <path d={path} strokeWidth={isActive ? 6 : 4.5} />
          <path d={path} strokeWidth={isActive ? 3 : 2.5} stroke="var(--background)" />
        </>
      ) : (
        <path
          d={path}
          strokeWidth={suggested ? 1 : width}
          strokeDasharray={suggested ? '2 4' : tie === 'conflicts' ? '7 5' : undefined}
        />
      )}
      <circle
        cx={x}
        cy={y}
        r={isActive ? GLYPH + 2 : GLYPH}
        strokeWidth={isActive ? 2.5 : 1.5}
        className={cn(isActive ? 'fill-background' : 'fill-card')}
      />
      {leadsTo ? (
        <text
          x={x}
          y={y + GLYPH + 13}
          textAnchor="middle"
          stroke="none"
          fill="currentColor"
          className="font-medium font-ui text-[11px]"
        >
          {leadsTo}
        </text>
      ) : null}
      <Icon x={x - 6} y={y - 6} width={12} height={12} strokeWidth={2.5} />
    </g>
  );
}
