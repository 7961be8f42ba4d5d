'use client';

import { CircleAlert } from 'lucide-react';
import { Slot } from 'radix-ui';
import { type ReactElement, type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/class-names';
import { Label } from '@/components/ui/label';

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; its presence marks the control invalid. */
  error?: ReactNode;
  /** Said beside the label, so that required fields need no star. */
  note?: ReactNode;
  /** Fixed id for the control, so that an error summary can point at it. */
  id?: string;
  hideLabel?: boolean;
  className?: string;
  /** The one control. It is given `id`, `aria-describedby` and `aria-invalid`. */
  children: ReactElement;
};

/** A control with its label, hint and error, tied together for every reader. */
export function Field({ label, hint, error, note, id, hideLabel, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const described = [hint ? `${controlId}-hint` : null, error ? `${controlId}-error` : null].filter(Boolean);
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className={cn('flex items-baseline justify-between gap-3', hideLabel && 'sr-only')}>
        <Label htmlFor={controlId}>{label}</Label>
        {note ? <span className="text-muted-foreground text-xs">{note}</span> : null}
      </div>
      <Slot.Root
        id={controlId}
        aria-describedby={described.join(' ') || undefined}
        aria-invalid={error ? true : undefined}
      >
        {children}
      </Slot.Root>
      {hint ? (
        <p id={`${controlId}-hint`} className="text-muted-foreground text-xs">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${controlId}-error`} className="flex items-start gap-1.5 text-destructive text-xs">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
