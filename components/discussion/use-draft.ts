'use client';

import { useCallback, useEffect, useState } from 'react';

const nameOf = (key: string) => `lateral.message.${key}`;

function kept(key: string): string {
  try {
    return sessionStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return ''; // a browser that keeps nothing
  }
}

/** Told to the fields of this page when words are put into one of them from elsewhere. */
const PUT = 'lateral:draft';

/** Begins a message for the reviewer, after what they have written there already, and takes them to it. */
export function putDraft(key: string, text: string): void {
  const words = [kept(key), text].filter(Boolean).join('\n\n');
  try {
    sessionStorage.setItem(nameOf(key), words);
  } catch {
    // Nothing can be kept here; a field on the page is told all the same.
  }
  // After the dialog that asked for it has given the focus back, and the place it leads to is on the page.
  setTimeout(() => window.dispatchEvent(new CustomEvent(PUT, { detail: { key, words } })), 150);
}

/** Words being written, kept while one looks at another claim or reloads the page. Not on the server, not in other tabs. */
export function useDraft(key: string, initial = '', onPut?: () => void): [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  // After the first paint: the server renders without knowing what this tab keeps.
  useEffect(() => setText(kept(key) || initial), [key, initial]);
  useEffect(() => {
    const take = (event: Event) => {
      const { detail } = event as CustomEvent<{ key: string; words: string }>;
      if (detail.key !== key) return;
      setText(detail.words);
      onPut?.();
    };
    window.addEventListener(PUT, take);
    return () => window.removeEventListener(PUT, take);
  }, [key, onPut]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') sessionStorage.removeItem(nameOf(key));
        else sessionStorage.setItem(nameOf(key), next);
      } catch {
        // Nothing can be kept here; the words stay on the page.
      }
    },
    [key],
  );
  return [text, set];
}
