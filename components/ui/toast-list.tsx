'use client';

import { useTheme } from 'next-themes';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import type { Said, ToasterProps } from '@/components/ui/toaster';

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

export type ToastListProps = ToasterProps & { onReady: (show: (said: Said) => void) => void };

function show({ message, failed, action }: Said): void {
  const button = action ? { action: { label: action.label, onClick: action.perform } } : {};
  // The same failure again takes the place of the first, and does not pile up beside it.
  if (failed) toast.error(message, { id: message, ...button });
  else toast(message, button);
}

/** The toasts. `toaster.tsx` hands over what was said before this was here. */
export function ToastList({ label, closeLabel, dir, onReady }: ToastListProps) {
  const { resolvedTheme, forcedTheme } = useTheme();
  useHoldWhileFocused();
  // After Sonner's own list has begun to listen: effects of what stands below run first.
  useEffect(() => onReady(show), [onReady]);
  return (
    <div data-screen-only>
      <Sonner
        theme={(forcedTheme ?? resolvedTheme) === 'dark' ? 'dark' : 'light'}
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
