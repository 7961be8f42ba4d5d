'use client';

import { useTheme } from 'next-themes';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';

/** Toasts stay ten seconds, and wait while the pointer or the focus is on them (WCAG 2.2.1). */
export const TOAST_MS = 10_000;

const classNames = {
  toast:
    'flex w-full items-center gap-3 rounded-lg bg-popover py-2.5 ps-3.5 pe-10 pointer-coarse:pe-14 text-popover-foreground text-sm shadow-float sm:w-[var(--width)]',
  content: 'min-w-0 flex-1',
  description: 'text-muted-foreground text-xs',
  error:
    'shadow-[inset_3px_0_0_var(--destructive),var(--float)] rtl:shadow-[inset_-3px_0_0_var(--destructive),var(--float)]',
  icon: 'shrink-0 text-destructive',
  actionButton:
    'h-7 shrink-0 rounded-md border border-input px-2.5 font-medium text-sm hover:bg-accent pointer-coarse:h-11',
  closeButton:
    'absolute end-2 top-1/2 grid size-7 -translate-y-1/2 place-items-center rounded-md border-none! bg-transparent! text-muted-foreground! hover:bg-accent! pointer-coarse:size-11 [&_svg]:size-3.5',
};

/** Sonner stops its clock under the pointer only: focus in a toast is told to it as a pointer. */
function useHoldWhileFocused() {
  useEffect(() => {
    const listOf = (event: FocusEvent) =>
      event.target instanceof Element ? event.target.closest('[data-sonner-toaster]') : null;
    const hold = (event: FocusEvent) =>
      listOf(event)?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    const release = (event: FocusEvent) => {
      const list = listOf(event);
      const next = event.relatedTarget;
      if (!list || (next instanceof Node && list.contains(next))) return;
      list.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body }));
    };
    document.addEventListener('focusin', hold);
    document.addEventListener('focusout', release);
    return () => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('focusout', release);
    };
  }, []);
}

export type ToasterProps = { label: string; closeLabel: string; dir: 'ltr' | 'rtl' };

export function Toaster({ label, closeLabel, dir }: ToasterProps) {
  const { resolvedTheme } = useTheme();
  useHoldWhileFocused();
  return (
    <div data-screen-only>
      <Sonner
        theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
        position={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
        dir={dir}
        duration={TOAST_MS}
        visibleToasts={3}
        gap={8}
        expand
        closeButton
        customAriaLabel={label}
        toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: closeLabel }}
        mobileOffset={{ bottom: 72, left: 12, right: 12 }}
      />
    </div>
  );
}

export type ToastAction = { label: string; perform: () => void };

/** Says that something was done, with a way to take it back. The same undo also stands in Activity. */
export function notify(message: string, undo?: ToastAction): void {
  toast(message, undo ? { action: { label: undo.label, onClick: undo.perform } } : undefined);
}

/** Says that something failed. A grave failure must also stand where it happened. */
export function notifyFailure(message: string, retry?: ToastAction): void {
  // The same failure again takes the place of the first, and does not pile up beside it.
  toast.error(message, {
    id: message,
    ...(retry ? { action: { label: retry.label, onClick: retry.perform } } : {}),
  });
}
