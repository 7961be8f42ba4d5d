import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { Spinner } from '@/components/ui/spinner';

const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-transparent font-medium text-sm transition-colors select-none disabled:opacity-50 [&[aria-disabled=true]:not([aria-busy])]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:bg-primary-hover',
        outline: 'border-outline bg-card text-foreground hover:bg-accent aria-pressed:bg-accent',
        quiet: 'text-foreground hover:bg-accent aria-pressed:bg-accent data-[state=open]:bg-accent',
        destructive: 'bg-destructive text-destructive-foreground hover:opacity-90',
        link: 'h-auto! min-h-6 px-0! text-primary underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11',
      },
      size: {
        sm: 'h-7 px-2.5 pointer-coarse:h-11 pointer-coarse:px-3.5',
        md: 'h-8 px-3 pointer-coarse:h-11 pointer-coarse:px-4',
        lg: 'h-10 px-4 pointer-coarse:h-11',
        icon: 'size-8 pointer-coarse:size-11',
        'icon-sm': 'size-7 pointer-coarse:size-11',
      },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
);

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Render the one child (a link, say) with the looks of a button. */
    asChild?: boolean;
    /** Work is under way: the button keeps its words and its focus, and refuses a second press. */
    busy?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  asChild,
  busy,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      {...props}
      className={classes}
      aria-busy={busy || undefined}
      aria-disabled={busy || props['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}
