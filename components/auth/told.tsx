'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What came of a form that is gone now: takes the focus that the form had, and is read out. */
export function Told({ children }: { children: ReactNode }) {
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <span ref={words} role="status" tabIndex={-1} className="outline-none">
      {children}
    </span>
  );
}
