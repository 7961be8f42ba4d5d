import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

export type EmptyStateProps = {
  title: ReactNode;
  /** What this place is for and what to do first. */
  body?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** Said where a list would be. It names the first step, and offers it. */
export function EmptyState({ title, body, icon, actions, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'grid content-center justify-items-center gap-2 rounded-lg border border-dashed px-6 py-12 text-center',
        className,
      )}
    >
      {icon ? <div className="mb-1 text-muted-foreground [&_svg]:size-6">{icon}</div> : null}
      <p className="font-semibold text-base">{title}</p>
      {body ? <p className="max-w-prose text-balance text-muted-foreground">{body}</p> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
