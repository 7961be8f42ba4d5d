'use client';

import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { overlayClasses, panelClasses } from '@/components/ui/dialog';
import { useReturnFocus } from '@/components/ui/return-focus';

export type Choice = {
  label: string;
  onChoose: () => void;
  variant?: ButtonProps['variant'];
};

export type ChoiceDialogProps = {
  open: boolean;
  /** Escape: nothing is chosen. */
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** The first one changes nothing, and has the focus. */
  choices: readonly Choice[];
  children?: ReactNode;
};

/** A question with several answers, over the work. A click beside it does nothing; Escape leaves it unanswered. */
export function ChoiceDialog({ open, onClose, title, description, choices, children }: ChoiceDialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        {/* It may open over a sheet, which it puts aside too. */}
        <Radix.Overlay className={cn(overlayClasses, 'z-50')} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...returnFocus}
          className={cn(panelClasses, 'max-w-lg gap-2 p-5')}
        >
          <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="text-muted-foreground text-sm">{description}</Radix.Description>
          ) : null}
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          <footer className="mt-3 flex flex-wrap gap-2">
            {choices.map(({ label, onChoose, variant }) => (
              <Button key={label} variant={variant ?? 'outline'} onClick={onChoose}>
                {label}
              </Button>
            ))}
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
