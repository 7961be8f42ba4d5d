import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

export type PageHeaderProps = {
  title: ReactNode;
  /** One line under the title: what this place holds, in counts. */
  summary?: ReactNode;
  /** What can be done here; the main action last. */
  actions?: ReactNode;
  className?: string;
};

/** The top of a screen. One for each screen: it holds the `h1`. */
export function PageHeader({ title, summary, actions, className }: PageHeaderProps) {
  return (
    <header className={cn('flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-4', className)}>
      <div className="grid min-w-0 gap-1">
        <h1 className="text-xl leading-7 tracking-tight">{title}</h1>
        {summary ? <p className="text-muted-foreground">{summary}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

/** The body of a screen that is read from top to bottom: centred, with the house's margins. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cn('mx-auto w-full max-w-6xl px-4 pt-6 pb-16 md:px-8', className)}>{children}</div>;
}
