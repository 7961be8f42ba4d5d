'use client';

import { useEffect, useRef, useState } from 'react';
import { isMac } from '@/components/shell/commands/key-names';
import { recordStroke } from '@/components/shell/keymap/record-stroke';

export type Recorded = { kind: 'stroke'; stroke: string } | { kind: 'left' } | { kind: 'unusable' };

/**
 * Waits for one press and says what it was; no command acts on it meanwhile. Escape leaves, and Tab moves on as always,
 * so that nobody is caught in it (WCAG 2.1.2).
 */
export function useRecorder(onRecorded: (outcome: Recorded) => void) {
  const [isRecording, setRecording] = useState(false);
  const latest = useRef(onRecorded);
  useEffect(() => {
    latest.current = onRecorded;
  });
  useEffect(() => {
    if (!isRecording) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return setRecording(false);
      if (/^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // The key that pressed the button, still held down.
      if (event.repeat) return;
      setRecording(false);
      if (event.key === 'Escape') return latest.current({ kind: 'left' });
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const altGraph = event.getModifierState('AltGraph');
      const stroke = recordStroke({ key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph }, isMac());
      latest.current(stroke === null ? { kind: 'unusable' } : { kind: 'stroke', stroke });
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [isRecording]);
  return { isRecording, start: () => setRecording(true), stop: () => setRecording(false) };
}
