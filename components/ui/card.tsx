import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section {...props} className={cn('rounded-lg border bg-card text-card-foreground', className)} />;
}

/** A title on one side and what one can do on the other. */
export function CardHeader({ className, ...props }: ComponentProps<'header'>) {
  return (
    <header
      {...props}
      className={cn(
        'flex min-h-11 flex-wrap items-center justify-between gap-2 border-b px-4 py-1.5',
        className,
      )}
    />
  );
}

export function CardTitle({ className, ...props }: ComponentProps<'h2'>) {
  return <h2 {...props} className={cn('font-semibold text-sm', className)} />;
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div {...props} className={cn('p-4', className)} />;
}
