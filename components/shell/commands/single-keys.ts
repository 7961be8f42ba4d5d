'use client';

import { useSyncExternalStore } from 'react';

const STORED_AS = 'lateral.single-keys';
const CHANGED = 'lateral:single-keys';

/** Whether one-letter and digit keys act at all (WCAG 2.1.4). On unless a person switched them off on this device. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(STORED_AS) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED_AS, on ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void) {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

/** The setting and how to change it; other tabs follow. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true);
  return [on, setSingleKeys];
}
