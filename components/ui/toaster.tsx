'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/lazily';
import type { ToastListProps } from '@/components/ui/toast-list';

export type ToasterProps = { label: string; closeLabel: string; dir: 'ltr' | 'rtl' };
export type ToastAction = { label: string; perform: () => void };
export type Said = { message: string; failed: boolean; action?: ToastAction };

/** What was said before the list was there. */
let waiting: Said[] = [];
let show = (said: Said) => {
  waiting.push(said);
  bring();
};
let bring = () => {};

function listIsThere(shows: (said: Said) => void): void {
  show = shows;
  const before = waiting;
  waiting = [];
  before.forEach(shows);
}

/**
 * Where toasts appear. Their script comes when the page is idle, before anyone can have done something to be told of, so
 * that the live region stands long before its first word; what is said sooner waits for it.
 */
export function Toaster(props: ToasterProps) {
  const [List, setList] = useState<ComponentType<ToastListProps> | null>(null);
  useEffect(() => {
    bring = () => {
      const take = ({ ToastList }: typeof import('@/components/ui/toast-list')) => setList(() => ToastList);
      void import('@/components/ui/toast-list').then(take, () => {});
    };
    return whenIdle(bring);
  }, []);
  return List ? <List {...props} onReady={listIsThere} /> : null;
}

/** Says that something was done, with a way to take it back. The same undo also stands in Activity. */
export function notify(message: string, undo?: ToastAction): void {
  show({ message, failed: false, ...(undo ? { action: undo } : {}) });
}

/** Says that something failed. A grave failure must also stand where it happened. */
export function notifyFailure(message: string, retry?: ToastAction): void {
  show({ message, failed: true, ...(retry ? { action: retry } : {}) });
}
