'use client';

import type { ComponentProps } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { cn } from '@/components/ui/class-names';

/** Panels side by side (or above each other). Give it and its panels ids to have the layout remembered by the caller. */
export function ResizableGroup({ className, ...props }: ComponentProps<typeof Group>) {
  return <Group {...props} className={cn('size-full', className)} />;
}

export const ResizablePanel = Panel;

/** The divider: arrow keys move it, and its area is 24 px wide though it looks like one. */
export function ResizableHandle({
  label,
  className,
  ...props
}: ComponentProps<typeof Separator> & { label: string }) {
  return (
    <Separator
      {...props}
      aria-label={label}
      className={cn(
        "relative shrink-0 bg-border transition-colors before:absolute before:content-[''] hover:bg-ring focus-visible:bg-ring aria-[orientation=horizontal]:h-px aria-[orientation=vertical]:w-px aria-[orientation=horizontal]:before:inset-x-0 aria-[orientation=horizontal]:before:-inset-y-3 aria-[orientation=vertical]:before:inset-y-0 aria-[orientation=vertical]:before:-inset-x-3",
        className,
      )}
    />
  );
}
