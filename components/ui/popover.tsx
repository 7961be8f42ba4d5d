'use client';

import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { floatClasses } from '@/components/ui/float-classes';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

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
