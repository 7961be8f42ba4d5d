'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { IDLE } from '@/components/presence/idle-look';
import { reviewerColour } from '@/components/presence/reviewer-colour';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';

export type PersonHere = { id: string; name: string; colour: number; place: string; idle: string | null };

export type PeopleListProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  people: readonly PersonHere[];
  /** What it stands under. The focus stays there. */
  control: RefObject<HTMLButtonElement | null>;
};

/** Everyone who is here, with where they are. */
export function PeopleList({ open, onOpenChange, label, people, control }: PeopleListProps) {
  const t = useTranslations('presence');
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverAnchor virtualRef={control} />
      <PopoverContent
        label={label}
        align="end"
        className="w-72 p-2"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && control.current?.contains(event.target)) event.preventDefault();
        }}
      >
        <p className="px-2 pt-1 pb-2 font-medium text-sm">{t('title')}</p>
        <ul className="grid max-h-80 overflow-y-auto">
          {people.map(({ id, name, colour, place, idle }) => (
            <li
              key={id}
              style={reviewerColour(colour)}
              className="flex items-center gap-2.5 rounded-md px-2 py-1.5 text-sm"
            >
              <Avatar name={name} order={colour} decorative className={cn(idle && IDLE)} />
              <span className="grid min-w-0 flex-1">
                <Bidi className="truncate font-medium">{name}</Bidi>
                <span className="truncate text-muted-foreground text-xs">
                  {place}
                  {idle ? ` · ${idle}` : null}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
