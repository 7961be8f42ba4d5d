'use client';

import { ToggleGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

export type Segment<Value extends string> = { value: Value; label: ReactNode; keyshortcuts?: string };

export type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  segments: readonly Segment<Value>[];
  className?: string;
};

/** Two to four ways to see the same thing, one of them always on: Split | Tag, Columns | Words. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onValueChange, segments, className } = props;
  const choose = (next: string) => {
    const segment = segments.find((each) => each.value === next);
    if (segment) onValueChange(segment.value);
  };
  return (
    <Radix.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className={cn('inline-flex rounded-md border border-input bg-card p-0.5', className)}
    >
      {segments.map((segment) => (
        <Radix.Item
          key={segment.value}
          value={segment.value}
          aria-keyshortcuts={segment.keyshortcuts}
          className="inline-flex h-6.5 items-center gap-1.5 rounded-sm px-2.5 font-medium text-muted-foreground text-sm transition-colors hover:text-foreground data-[state=on]:bg-primary data-[state=on]:text-primary-foreground pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center [&_svg]:size-4"
        >
          {segment.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
