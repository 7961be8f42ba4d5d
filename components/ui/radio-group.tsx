'use client';

import { RadioGroup as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { hitArea } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';

export function RadioGroup({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root {...props} className={cn('grid gap-2 pointer-coarse:gap-y-6', className)} />;
}

export type RadioProps = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export function Radio({ value, label, hint, disabled }: RadioProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <Radix.Item
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={cn(
          hitArea,
          'mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-input bg-card disabled:opacity-50 data-[state=checked]:border-primary',
        )}
      >
        <Radix.Indicator className="size-2 rounded-full bg-primary forced-colors:bg-[Highlight]" />
      </Radix.Item>
      <div className="grid gap-0.5">
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-muted-foreground text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
