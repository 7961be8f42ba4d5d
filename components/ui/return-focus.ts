'use client';

import { useRef } from 'react';

/**
 * For dialogs that are opened by a key or by code: Radix gives the focus back to a dialog's trigger, and without one to
 * nobody. Every dialog, sheet and question of the house spreads this on its content; one that names an `otherwise` for
 * when the place is gone spreads its own.
 */
export function useReturnFocus(otherwise?: () => void) {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      const home = before.current;
      if (home instanceof HTMLElement && home.isConnected && home !== document.body) home.focus();
      else if (otherwise) otherwise();
      // To the trigger, where there is one.
      else return;
      event.preventDefault();
    },
  };
}
