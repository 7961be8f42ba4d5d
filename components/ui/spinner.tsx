import { LoaderCircle } from 'lucide-react';
import { cn } from '@/components/ui/class-names';

/** A turning circle beside words that already say what is happening; silent to a screen reader. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />;
}
