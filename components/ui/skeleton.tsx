import { cn } from '@/components/ui/class-names';

/** The shape of what is coming. Put it inside an element with `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-md bg-accent', className)} />;
}
