'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

export type TableProps = ComponentProps<'table'> & {
  /** Names the table and the region it scrolls in. */
  label: string;
  frameClassName?: string;
};

// A region that scrolls must be reachable, or its far columns are for pointers only (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0 };

/** A real table in a region of its own, so that a wide one scrolls by keyboard and the page does not. */
export function Table({ label, className, frameClassName, ...props }: TableProps) {
  return (
    <section aria-label={label} {...keyboardScroll} className={cn('overflow-x-auto', frameClassName)}>
      <table {...props} aria-label={label} className={cn('w-full border-collapse text-start', className)} />
    </section>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead {...props} className={cn('border-b text-muted-foreground text-xs', className)} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      {...props}
      className={cn('border-b last:border-b-0 hover:bg-muted aria-selected:bg-accent', className)}
    />
  );
}

export function TableHeaderCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={cn('h-8 whitespace-nowrap px-3 text-start font-medium first:ps-4 last:pe-4', className)}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return <td {...props} className={cn('h-row px-3 py-1 align-middle first:ps-4 last:pe-4', className)} />;
}

export type SortState = 'ascending' | 'descending' | 'none';

export type SortableHeaderProps = Omit<ComponentProps<'th'>, 'onClick'> & {
  sort: SortState;
  onSort: () => void;
  children: ReactNode;
};

/** A heading that sorts; its state is said to every reader through `aria-sort`. */
export function SortableHeader({ sort, onSort, children, className, ...props }: SortableHeaderProps) {
  const Icon = sort === 'ascending' ? ArrowUp : sort === 'descending' ? ArrowDown : ChevronsUpDown;
  return (
    <TableHeaderCell {...props} aria-sort={sort} className={className}>
      <button
        type="button"
        onClick={onSort}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-foreground pointer-coarse:min-h-11"
      >
        {children}
        <Icon aria-hidden className="size-3.5" />
      </button>
    </TableHeaderCell>
  );
}
