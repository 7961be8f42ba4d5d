import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';

/** Shared by everything one types or picks in. A wrong value is a thicker red border, besides the words of its field. */
export const controlClasses =
  'w-full min-w-0 rounded-md border border-input bg-card px-2.5 text-foreground text-sm transition-colors focus-visible:outline-offset-0 disabled:bg-muted disabled:opacity-60 aria-invalid:border-destructive aria-invalid:shadow-[inset_0_0_0_1px_var(--destructive)] pointer-coarse:text-base';

export function Input({ className, dir = 'auto', ...props }: ComponentProps<'input'>) {
  return <input dir={dir} {...props} className={cn(controlClasses, 'h-8 pointer-coarse:h-11', className)} />;
}
