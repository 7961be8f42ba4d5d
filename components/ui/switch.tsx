'use client';

import { Switch as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { hitArea } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';

/** A setting that takes effect at once. For a choice that waits for a button, use `Checkbox`. */
export function Switch({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...props}
      className={cn(
        hitArea,
        'inline-flex h-[18px] w-8 shrink-0 items-center rounded-full border border-input bg-card px-0.5 transition-colors disabled:opacity-50 data-[state=checked]:border-primary data-[state=checked]:bg-primary',
        className,
      )}
    >
      <Radix.Thumb className="size-3 rounded-full bg-input transition-transform data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-primary-foreground rtl:data-[state=checked]:-translate-x-3.5" />
    </Radix.Root>
  );
}

export type SwitchFieldProps = ComponentProps<typeof Radix.Root> & { label: ReactNode; hint?: ReactNode };

export function SwitchField({ label, hint, id, className, ...props }: SwitchFieldProps) {
  const made = useId();
  const switchId = id ?? made;
  return (
    <div className={cn('flex items-start justify-between gap-6', className)}>
      <div className="grid gap-0.5">
        <label htmlFor={switchId} className="font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${switchId}-hint`} className="text-muted-foreground text-xs">
            {hint}
          </p>
        ) : null}
      </div>
      <Switch {...props} id={switchId} aria-describedby={hint ? `${switchId}-hint` : undefined} />
    </div>
  );
}
