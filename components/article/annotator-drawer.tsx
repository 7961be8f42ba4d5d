'use client';

import type { ReactNode } from 'react';
import { useReturnFocus } from '@/components/ui/return-focus';
import { Sheet, SheetContent } from '@/components/ui/sheet';

export type AnnotatorDrawerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: 'bottom' | 'end';
  title: string;
  /** Where the focus goes when the place that it came from is gone. */
  otherwise: () => void;
  children: ReactNode;
};

/** The inspector over the text, where there is no room beside it. */
export function AnnotatorDrawer({ open, onOpenChange, otherwise, children, ...rest }: AnnotatorDrawerProps) {
  const returnFocus = useReturnFocus(otherwise);
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent {...returnFocus} {...rest} className="[&>div]:px-0" data-work-area="">
        {children}
      </SheetContent>
    </Sheet>
  );
}
