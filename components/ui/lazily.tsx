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

/**
 * A part that nobody sees before they ask for it, such as a dialog: its script comes when the page is idle, or at once
 * when it is asked for sooner, and is no part of the first load. Once there it stays, and moves as it always did.
 * Without the network it does not open, and the next asking tries again.
 */
export function lazily<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Lazily(props: Props) {
    const [Part, setPart] = useState(() => part);
    const { open } = props;
    useEffect(() => {
      if (Part) return;
      const bring = () => {
        const take = (loaded: ComponentType<Props>) => {
          part = loaded;
          setPart(() => loaded);
        };
        void load().then(take, () => {});
      };
      if (open) bring();
      else return whenIdle(bring);
    }, [open, Part]);
    return Part ? <Part {...props} /> : null;
  };
}
