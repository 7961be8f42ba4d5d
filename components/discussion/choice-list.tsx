'use client';

import { AtSign, Hash } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/discussion/use-choices';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { floatClasses } from '@/components/ui/float-classes';

export type ChoiceListProps = {
  id: string;
  sign: '@' | '#';
  choices: readonly Choice[];
  active: Choice | undefined;
  onTake: (choice: Choice) => void;
};

/** What can stand at the caret. The focus stays in the field; this list only shows where its keys would lead. */
export function ChoiceList({ id, sign, choices, active, onTake }: ChoiceListProps) {
  const t = useTranslations('discussion.choices');
  const Icon = sign === '@' ? AtSign : Hash;
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      tabIndex={-1}
      aria-label={t(sign === '@' ? 'members' : 'claims')}
      className={cn(floatClasses, 'absolute inset-x-0 top-full mt-1 max-h-64 overflow-y-auto p-1')}
    >
      {choices.map((choice) => (
        <div
          key={choice.key}
          role="option"
          id={`${id}-${choice.key}`}
          tabIndex={-1}
          aria-selected={choice.key === active?.key}
          className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-sm aria-selected:bg-accent pointer-coarse:min-h-11"
          // Before the field loses its focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(choice);
          }}
        >
          <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          <Bidi className="shrink-0 font-medium">{choice.label}</Bidi>
          {choice.detail ? (
            <span dir="auto" className="truncate text-muted-foreground">
              {choice.detail}
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
