import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Bidi } from '@/components/ui/bidi';

export type Crumb = { label: string; href?: string };

/** Where one is below the review. Put it into the bar with `<InTopBar slot="breadcrumb">`. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <ol className="flex min-w-0 items-center gap-2">
      {crumbs.map((crumb, at) => (
        <li key={crumb.label} className="flex min-w-0 items-center gap-2">
          <ChevronRight aria-hidden className="flip-rtl size-3.5 shrink-0" />
          {crumb.href ? (
            <Link
              href={crumb.href}
              className="flex min-h-6 min-w-0 items-center rounded-sm hover:text-foreground hover:underline pointer-coarse:min-h-11"
            >
              <Bidi className="truncate">{crumb.label}</Bidi>
            </Link>
          ) : (
            <Bidi className="truncate">
              <span aria-current={at === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            </Bidi>
          )}
        </li>
      ))}
    </ol>
  );
}
