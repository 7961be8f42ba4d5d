'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useReturnFocus } from '@/components/ui/return-focus';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export const overlayClasses =
  'fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in data-[state=closed]:animate-out data-[state=open]:fade-in-0 data-[state=closed]:fade-out-0';

// A panel comes softly and leaves at once: the key pressed after Esc is the screen's, not the fading panel's.
export const panelClasses =
  'fixed inset-x-4 top-[max(1rem,8vh)] z-50 mx-auto flex max-h-[84vh] max-w-lg flex-col rounded-xl bg-popover text-popover-foreground shadow-float data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98';

export type DialogContentProps = Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the foot: the main action last. */
  footer?: ReactNode;
};

/** A dialog with its title, a way out, and a body that scrolls; focus returns to what opened it. */
export function DialogContent(props: DialogContentProps) {
  const { title, description, footer, className, children, ...rest } = props;
  const returnFocus = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...returnFocus}
        {...rest}
        className={cn(panelClasses, className)}
      >
        <DialogHeader title={title} description={description} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {footer ? <DialogFooter>{footer}</DialogFooter> : null}
        <DialogCloseButton />
      </Radix.Content>
    </Radix.Portal>
  );
}

export function DialogHeader({ title, description }: { title: ReactNode; description?: ReactNode }) {
  return (
    <header className="grid gap-1 ps-5 pt-4 pe-14 pb-3">
      <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
      {description ? (
        <Radix.Description className="text-muted-foreground text-sm">{description}</Radix.Description>
      ) : null}
    </header>
  );
}

/** Last in the document and first to the eye: the focus starts at the work, not at the way out. */
export function DialogCloseButton() {
  const t = useTranslations('ui');
  return (
    <Radix.Close asChild>
      <IconButton
        label={t('close')}
        size="icon-sm"
        className="absolute end-3 top-3 pointer-coarse:end-1.5 pointer-coarse:top-1.5"
      >
        <X aria-hidden />
      </IconButton>
    </Radix.Close>
  );
}

export function DialogFooter({ className, ...props }: ComponentProps<'footer'>) {
  return (
    <footer {...props} className={cn('flex flex-wrap justify-end gap-2 border-t px-5 py-3', className)} />
  );
}
