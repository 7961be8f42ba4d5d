'use client';

import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/class-names';

/** Small to look at, large enough to hit: 24 px under a pointer, 44 px under a finger. */
export const hitArea =
  "relative before:absolute before:-inset-1 before:content-[''] pointer-coarse:before:-inset-3.75";

export function Checkbox({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...props}
      className={cn(
        hitArea,
        'grid size-4 shrink-0 place-items-center rounded-sm border border-input bg-card transition-colors disabled:opacity-50 aria-invalid:border-destructive data-[state=checked]:border-primary data-[state=indeterminate]:border-primary data-[state=checked]:bg-primary data-[state=indeterminate]:bg-primary',
        className,
      )}
    >
      <Radix.Indicator className="text-primary-foreground [&_svg]:size-3">
        {props.checked === 'indeterminate' ? (
          <Minus aria-hidden strokeWidth={3} />
        ) : (
          <Check aria-hidden strokeWidth={3} />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
}

/** A checkbox with its words beside it, and a hint under them. */
export function CheckboxField(
  props: ComponentProps<typeof Radix.Root> & { label: ReactNode; hint?: ReactNode },
) {
  const { label, hint, id, className, ...rest } = props;
  const made = useId();
  const boxId = id ?? made;
  return (
    <div className={cn('flex items-start gap-2.5', className)}>
      <Checkbox
        {...rest}
        id={boxId}
        className="mt-0.5"
        aria-describedby={hint ? `${boxId}-hint` : undefined}
      />
      <div className="grid gap-0.5">
        <label htmlFor={boxId}>{label}</label>
        {hint ? (
          <p id={`${boxId}-hint`} className="text-muted-foreground text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
