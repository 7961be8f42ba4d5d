'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';

/** How far a press of an arrow key moves the divider, in percent of the height. */
const STEP = 5;

export type StackedPanesProps = {
  upper: ReactNode;
  lower: ReactNode;
  /** The name of the divider. */
  label: string;
  /** Height of the upper pane at first, in percent. */
  share: number;
  /** What is left to either pane at least, in percent. */
  least: number;
  /** What the lower pane keeps in a low window, whatever its share is: a CSS length. */
  lowerAtLeast?: string;
};

/**
 * Two panes above each other with a divider between them: dragged, or moved by the arrow keys, Home and End (the ARIA
 * pattern of a window splitter). Its area is 24 px high though it looks like one.
 */
export function StackedPanes(props: StackedPanesProps) {
  const { upper, lower, label, share: first, least, lowerAtLeast } = props;
  const [share, setShare] = useState(first);
  const group = useRef<HTMLDivElement>(null);
  const pane = useId();
  const move = (to: number) => setShare(Math.min(100 - least, Math.max(least, to)));

  const press = (event: KeyboardEvent) => {
    const to = { ArrowUp: share - STEP, ArrowDown: share + STEP, Home: least, End: 100 - least }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = group.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(((event.clientY - box.top) / box.height) * 100);
  };

  return (
    <div ref={group} className="flex size-full flex-col">
      <div id={pane} className="min-h-0 overflow-hidden" style={{ flex: `${share} 1 0` }}>
        {upper}
      </div>
      <hr
        tabIndex={0}
        aria-label={label}
        aria-controls={pane}
        aria-orientation="horizontal"
        aria-valuenow={Math.round(share)}
        aria-valuemin={least}
        aria-valuemax={100 - least}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        className="relative m-0 h-px shrink-0 cursor-row-resize border-0 touch-none bg-border transition-colors before:absolute before:inset-x-0 before:-inset-y-3 before:content-[''] hover:bg-ring focus-visible:bg-ring"
      />
      <div
        className="min-h-0 overflow-hidden"
        style={{
          flex: `${100 - share} 1 0`,
          minHeight: lowerAtLeast && `min(${lowerAtLeast}, ${100 - least}%)`,
        }}
      >
        {lower}
      </div>
    </div>
  );
}
