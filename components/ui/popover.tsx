'use client';

import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

/**
 * Shared by everything that floats: popovers, menus, lists of choices. It comes softly and leaves at once: the next key
 * belongs to what stands behind it.
 */
export const floatClasses =
  'z-50 rounded-lg bg-popover text-popover-foreground shadow-float data-[state=open]:animate-in data-[state=open]:fade-in-0';

export type PopoverContentProps = ComponentProps<typeof Radix.Content> & {
  /** A popover is a dialog to a screen reader: it has a name. */
  label: string;
};

export function PopoverContent({ label, className, ...props }: PopoverContentProps) {
  return (
    <Radix.Portal>
      <Radix.Content
        aria-label={label}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...props}
        className={cn(floatClasses, 'w-72 p-4', className)}
      />
    </Radix.Portal>
  );
}
