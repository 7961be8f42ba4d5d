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

/** Words being written, kept while one looks at another claim or reloads the page. Not on the server, not in other tabs. */
export function useDraft(key: string, initial = ''): [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  // After the first paint: the server renders without knowing what this tab keeps.
  useEffect(() => setText(kept(key) || initial), [key, initial]);
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
