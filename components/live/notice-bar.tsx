import type { LucideIcon } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';

export type Notice = { icon: LucideIcon; message: string; action?: ReactNode };

/**
 * One line over the work, said once and never taking the focus. A screen that fills the window subtracts `--live-banner`
 * from its height.
 */
export function NoticeBar({ notice, children }: { notice: Notice | null; children: ReactNode }) {
  const Icon = notice?.icon;
  return (
    <div className="contents" style={{ '--live-banner': notice ? '2.5rem' : '0px' } as CSSProperties}>
      <div role="status" className="empty:hidden">
        {notice && Icon ? (
          <div className="flex h-10 items-center gap-2 overflow-hidden border-b bg-muted px-4 text-sm max-sm:text-xs">
            <Icon aria-hidden className="size-4 shrink-0 text-warning" />
            <span className="line-clamp-2 min-w-0 flex-1">{notice.message}</span>
            {notice.action}
          </div>
        ) : null}
      </div>
      {children}
    </div>
  );
}
