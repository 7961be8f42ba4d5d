import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';

const badgeVariants = cva(
  'inline-flex min-h-5 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs tabular-nums [&_svg]:size-3 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'border-transparent bg-accent text-foreground',
        outline: 'border-border text-muted-foreground',
        dashed: 'border-input border-dashed text-muted-foreground',
        primary: 'border-transparent bg-primary text-primary-foreground',
        warning: 'border-warning/40 text-warning',
        success: 'border-success/40 text-success',
        destructive: 'border-destructive/40 text-destructive',
        agree: 'border-link-agree/40 text-link-agree',
        conflict: 'border-link-conflict/40 text-link-conflict',
        origin: 'border-link-origin/40 text-link-origin',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

/** A short state or count in words. Its tone repeats what the words and icon already say. */
export function Badge({
  className,
  tone,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span {...props} className={cn(badgeVariants({ tone }), className)} />;
}
