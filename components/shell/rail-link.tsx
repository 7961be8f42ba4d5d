'use client';

import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useKeyNames } from '@/components/shell/commands/key-names';
import type { CommandId } from '@/components/shell/keymap/keymap';
import { cn } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';

export type RailLinkProps = {
  icon: LucideIcon;
  href: string;
  label: string;
  command: CommandId;
  count?: number;
  here: boolean;
  open: boolean;
};

/** One place in the rail. Where one is, is said by a bar and weight, not by colour alone. */
export function RailLink({ icon: Icon, href, label, command, count, here, open }: RailLinkProps) {
  const { caps } = useKeyNames();
  const link = (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cn(
        'relative flex h-9 items-center gap-3 rounded-md text-muted-foreground transition-colors hover:bg-accent hover:text-foreground pointer-coarse:h-11',
        open ? 'px-2.5' : 'justify-center',
        here &&
          "bg-accent font-medium text-foreground before:absolute before:inset-y-1.5 before:-start-2 before:w-[3px] before:rounded-e-full before:bg-primary before:content-['']",
      )}
    >
      <Icon aria-hidden className="size-[18px] shrink-0" />
      <span className={open ? 'flex-1 truncate' : 'sr-only'}>{label}</span>
      {count ? (
        <span
          className={cn(
            'rounded-full bg-primary px-1.5 font-medium text-[11px] text-primary-foreground tabular-nums leading-4',
            !open && 'absolute end-0 top-0',
          )}
        >
          {count}
        </span>
      ) : null}
    </Link>
  );
  return (
    <li>
      {open ? (
        link
      ) : (
        <Tooltip label={label} keys={caps(command)} side="right">
          {link}
        </Tooltip>
      )}
    </li>
  );
}
