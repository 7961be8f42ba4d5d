'use client';

import { Slot } from 'radix-ui';
import {
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from '@/components/ui/kbd';
import { type Side, stand } from '@/components/ui/stand-beside';

const DELAY_MS = 400;
/** A neighbour's word comes at once when one has just been read. */
const SKIP_DELAY_MS = 200;
/** Time to reach the word itself with the pointer before it goes (WCAG 1.4.13). */
const REACH_MS = 150;

let lastClosed = Number.NEGATIVE_INFINITY;

export type TooltipProps = {
  label: ReactNode;
  /** Keys that do the same, shown as caps. */
  keys?: readonly string[];
  side?: Side;
  /** One element that can hold focus. */
  children: ReactElement;
};

/**
 * A word about a control, on hover and on keyboard focus; never the only place where its name stands. It is the house's
 * own because it is on every page: placing one line of text beside a button needs no positioning library.
 */
export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const pressed = useRef(false);

  const after = (ms: number, then: () => void) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(then, ms);
  };
  const close = () => {
    clearTimeout(timer.current);
    setAnchor((open) => {
      if (open) lastClosed = performance.now();
      return null;
    });
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const enter = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || pressed.current) return;
    const control = event.currentTarget;
    const soon = performance.now() - lastClosed < SKIP_DELAY_MS;
    after(soon || anchor ? 0 : DELAY_MS, () => setAnchor(control));
  };
  const leave = () => {
    pressed.current = false;
    if (anchor) after(REACH_MS, close);
    else clearTimeout(timer.current);
  };
  const focus = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.matches(':focus-visible')) setAnchor(event.currentTarget);
  };

  return (
    <>
      <Slot.Root
        {...(anchor ? { 'aria-describedby': id } : {})}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onPointerDown={() => {
          pressed.current = true;
          close();
        }}
        onFocus={focus}
        onBlur={close}
      >
        {children}
      </Slot.Root>
      {anchor ? (
        <Word
          id={id}
          anchor={anchor}
          side={side}
          onEnter={() => clearTimeout(timer.current)}
          onLeave={() => after(REACH_MS, close)}
          onClose={close}
        >
          {label}
          {keys?.map((key) => (
            <Kbd key={key} tone="inverse">
              {key}
            </Kbd>
          ))}
        </Word>
      ) : null}
    </>
  );
}

type WordProps = {
  id: string;
  anchor: HTMLElement;
  side: Side;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  children: ReactNode;
};

function Word({ id, anchor, side, onEnter, onLeave, onClose, children }: WordProps) {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const closeNow = () => latest.current();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // This Escape was for the word: a dialog below stays.
      event.preventDefault();
      event.stopPropagation();
      closeNow();
    };
    const onScroll = (event: Event) => {
      if (event.target instanceof Node && event.target.contains(anchor)) closeNow();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    // A control that goes takes its word with it, without leaving or blurring first.
    const watch = window.setInterval(() => anchor.isConnected || closeNow(), 500);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('scroll', onScroll, { capture: true });
      clearInterval(watch);
    };
  }, [anchor]);

  return createPortal(
    <div
      ref={(element) => {
        if (element) stand(element, anchor, side);
      }}
      id={id}
      role="tooltip"
      data-screen-only=""
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      className="fixed z-[60] flex max-w-72 animate-in items-center gap-2 rounded-md bg-foreground px-2 py-1 text-background text-xs shadow-float fade-in-0"
    >
      {children}
    </div>,
    document.body,
  );
}
