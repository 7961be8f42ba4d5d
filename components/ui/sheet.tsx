'use client';

import { Dialog as Radix } from 'radix-ui';
import { cn } from '@/components/ui/class-names';
import {
  DialogCloseButton,
  type DialogContentProps,
  DialogFooter,
  DialogHeader,
  overlayClasses,
} from '@/components/ui/dialog';
import { useReturnFocus } from '@/components/ui/return-focus';

export {
  Dialog as Sheet,
  DialogClose as SheetClose,
  DialogTrigger as SheetTrigger,
} from '@/components/ui/dialog';

const sides = {
  start: 'inset-y-0 start-0 w-[min(24rem,92vw)] border-e data-[state=open]:slide-in-from-start',
  end: 'inset-y-0 end-0 w-[min(24rem,92vw)] border-s data-[state=open]:slide-in-from-end',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl border-t data-[state=open]:slide-in-from-bottom-8',
};

/** A dialog that comes from an edge: the inspector on a narrow screen, the "More" menu on a phone. */
export function SheetContent({
  side = 'end',
  title,
  description,
  footer,
  className,
  children,
  ...props
}: DialogContentProps & { side?: keyof typeof sides }) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...returnFocus}
        {...props}
        className={cn(
          'fixed z-50 flex flex-col bg-popover text-popover-foreground shadow-float data-[state=open]:animate-in',
          sides[side],
          className,
        )}
      >
        <DialogHeader title={title} description={description} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          {children}
        </div>
        {footer ? <DialogFooter>{footer}</DialogFooter> : null}
        <DialogCloseButton />
      </Radix.Content>
    </Radix.Portal>
  );
}

/** Keys that scroll what is read here; a list behind must not take them. */
const SCROLLING = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export type SheetBesideProps = Pick<DialogContentProps, 'title' | 'description' | 'children'> & {
  /** The focus stays where it is; F6 leads here. */
  keepsFocus: boolean;
};

/**
 * Something to read beside the work, inside `<Sheet modal={false}>`: what stands behind stays in use, and the keys of the
 * work act here too. On a phone it comes from below and leaves the top of the text in sight.
 */
export function SheetBeside({ title, description, keepsFocus, children }: SheetBesideProps) {
  const { onOpenAutoFocus, onCloseAutoFocus } = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        data-region=""
        data-work-area=""
        data-screen-only=""
        onOpenAutoFocus={(event) => {
          onOpenAutoFocus();
          if (keepsFocus) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          // Whoever went on working keeps the focus where they are.
          if (document.activeElement && document.activeElement !== document.body) event.preventDefault();
          else onCloseAutoFocus(event);
        }}
        onInteractOutside={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (SCROLLING.includes(event.key)) event.nativeEvent.stopImmediatePropagation();
        }}
        className="fixed end-0 bottom-0 z-30 flex w-full flex-col border-s bg-popover text-popover-foreground shadow-float max-md:max-h-[60dvh] max-md:rounded-t-xl max-md:border-t md:top-[var(--shell-top)] md:w-90 data-[state=open]:animate-in data-[state=open]:fade-in-0"
      >
        <DialogHeader title={title} description={description} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          {children}
        </div>
        <DialogCloseButton />
      </Radix.Content>
    </Radix.Portal>
  );
}
