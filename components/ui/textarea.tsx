import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { controlClasses } from '@/components/ui/input';

/** Grows with what is typed where the browser can; `dir="auto"` follows the language of the text. */
export function Textarea({ className, dir = 'auto', ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      dir={dir}
      rows={3}
      {...props}
      className={cn(controlClasses, 'field-sizing-content min-h-20 py-1.5 leading-5', className)}
    />
  );
}
