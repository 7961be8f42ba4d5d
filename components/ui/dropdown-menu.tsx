'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { floatClasses } from '@/components/ui/float-classes';
import { Kbd } from '@/components/ui/kbd';

export const DropdownMenu = Radix.Root;
export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuGroup = Radix.Group;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

export const itemClasses =
  'relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-offset-[-2px] [&[data-disabled]:not([data-disabled=false])]:opacity-50 data-[highlighted]:bg-accent pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

export function DropdownMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        {...props}
        className={cn(
          floatClasses,
          'max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-48 overflow-y-auto p-1',
          className,
        )}
      />
    </Radix.Portal>
  );
}

export type DropdownMenuItemProps = ComponentProps<typeof Radix.Item> & {
  icon?: ReactNode;
  keys?: readonly string[];
  destructive?: boolean;
};

export function DropdownMenuItem(props: DropdownMenuItemProps) {
  const { className, icon, keys, destructive, children, ...rest } = props;
  if (rest.asChild) {
    return (
      <Radix.Item {...rest} className={cn(itemClasses, className)}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item {...rest} className={cn(itemClasses, destructive && 'text-destructive', className)}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys?.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Radix.Item>
  );
}

export function DropdownMenuRadioItem(props: ComponentProps<typeof Radix.RadioItem> & { icon?: ReactNode }) {
  const { className, icon, children, ...rest } = props;
  return (
    <Radix.RadioItem {...rest} className={cn(itemClasses, className)}>
      {icon}
      <span className="flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

export function DropdownMenuCheckboxItem(props: ComponentProps<typeof Radix.CheckboxItem>) {
  const { className, children, ...rest } = props;
  return (
    <Radix.CheckboxItem {...rest} className={cn(itemClasses, className)}>
      <span className="flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label {...props} className={cn('px-2 pt-2 pb-1 text-muted-foreground text-xs', className)} />;
}

export function DropdownMenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-border" />;
}
