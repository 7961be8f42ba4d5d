'use client';

import { useEffect, useRef } from 'react';

/** Where a paste belongs to the control itself. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [cmdk-root]')) return true;
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/**
 * What is pasted outside a field, as plain text: the browser's plain form keeps paragraph breaks and drops formatting. The
 * page it was copied from comes beside it, empty where there is none.
 */
export function usePasteAnywhere(
  onPaste: (text: string, files: readonly File[], html: string) => void,
): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data || takesText(event.target)) return;
      const files = [...data.files];
      const text = data.getData('text/plain');
      if (text === '' && files.length === 0) return;
      event.preventDefault();
      latest.current(text, text === '' ? files : [], data.getData('text/html'));
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);
}
