'use client';

import { type ComponentType, useEffect, useState } from 'react';

/** Calls back when the page has loaded and has nothing else to do. Returns the way to stop. */
export function whenIdle(then: () => void): () => void {
  let handle = 0;
  const canAsk = typeof requestIdleCallback === 'function';
  const wait = () => {
    handle = canAsk ? requestIdleCallback(then) : window.setTimeout(then, 500);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
  return () => {
    window.removeEventListener('load', wait);
    if (canAsk) cancelIdleCallback(handle);
    else clearTimeout(handle);
  };
}

/** What was asked for and is not here within this time lets the keys go again. */
const HOLDS_KEYS_MS = 2_000;

/**
 * Between the key that opens a dialog and the dialog, what is typed must not act on what stands behind. Returns the way
 * to stop.
 */
function holdKeys(): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', hold, { capture: true });
  const release = () => window.removeEventListener('keydown', hold, { capture: true });
  const timer = window.setTimeout(release, HOLDS_KEYS_MS);
  return () => {
    clearTimeout(timer);
    release();
  };
}

/** A try that failed is followed by another after this time, as long as somebody waits. */
const TRIES_AGAIN_MS = 2_000;

/**
 * A part that nobody sees before they ask for it, such as a dialog: its script comes when the page is idle, or at once
 * when it is asked for sooner, and is no part of the first load. Once there it stays, and moves as it always did.
 * Without the network it opens when that is back.
 */
export function lazily<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
  /** What opens it takes the keys itself until it is here. */
  { takesKeys = false }: { takesKeys?: boolean } = {},
): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Lazily(props: Props) {
    const [Part, setPart] = useState(() => part);
    const { open } = props;
    useEffect(() => {
      if (Part) return;
      let again = 0;
      let left = false;
      const bring = () => {
        const take = (loaded: ComponentType<Props>) => {
          part = loaded;
          setPart(() => loaded);
        };
        void load().then(take, () => {
          if (open && !left) again = window.setTimeout(bring, TRIES_AGAIN_MS);
        });
      };
      const stop = open ? (takesKeys ? () => {} : holdKeys()) : whenIdle(bring);
      if (open) bring();
      return () => {
        left = true;
        clearTimeout(again);
        stop();
      };
    }, [open, Part]);
    return Part ? <Part {...props} /> : null;
  };
}
