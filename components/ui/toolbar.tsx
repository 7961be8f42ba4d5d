'use client';

import { Toolbar as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';

/** A row of controls that is one stop for Tab; arrow keys move inside it. */
export function Toolbar({
  label,
  className,
  ...props
}: ComponentProps<typeof Radix.Root> & { label: string }) {
  return (
    <Radix.Root
      {...props}
      aria-label={label}
      className={cn('flex min-h-11 flex-wrap items-center gap-1 border-b px-3 py-1', className)}
    />
  );
}

/** Wrap a button in it: `<ToolbarItem asChild><Button>…</Button></ToolbarItem>`. */
export const ToolbarItem = Radix.Button;

export function ToolbarSeparator() {
  return <Radix.Separator className="mx-1 h-5 w-px bg-border" />;
}

/** Pushes what follows to the end of the row. */
export function ToolbarSpace() {
  return <div className="flex-1" />;
}
