'use client';

import { useRef } from 'react';

/**
 * For a dialog that is opened by a key or by code: Radix gives the focus back to a dialog's trigger, and without one to
 * nobody. Spread the answer on the content: the focus goes back to where it was, or to `otherwise()` if that is gone.
 */
export function useReturnFocus(otherwise?: () => void) {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const home = before.current;
      if (home instanceof HTMLElement && home.isConnected && home !== document.body) home.focus();
      else otherwise?.();
    },
  };
}
