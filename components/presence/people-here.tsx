'use client';

import { useNow, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { usePeopleHere, usePresence } from '@/components/live/presence-context';
import { reviewerColour } from '@/components/presence/reviewer-colour';
import { usePlaceName } from '@/components/presence/use-place-name';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';

/** Avatars that stand in the bar; the rest is a number. */
const SHOWN = 4;

/** Hollow: idle shows without colour, and its initials keep their contrast. */
const IDLE = 'border-(--reviewer) border-dashed bg-background text-(--reviewer)';

/** Who else is in the review: up to four avatars, and on hover, focus or press everyone with where they are. */
export function PeopleHere() {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const people = usePeopleHere();
  const [open, setOpen] = useState(false);
  const description = useId();
  const described = useDescribed();
  if (people.length === 0) return null;
  const label = t('here', { count: people.length });
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={label}
        aria-describedby={description}
        onClick={(event) => {
          event.preventDefault(); // the focus of the press has opened it
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(false)}
        className="flex h-8 items-center rounded-full px-1 pointer-coarse:h-11"
      >
        {people.slice(0, SHOWN).map((person) => {
          const member = memberOf(person.member);
          return (
            <span
              key={person.member}
              style={reviewerColour(member?.colour ?? 0)}
              className="-ms-1.5 rounded-full border-2 border-background first:ms-0"
            >
              <Avatar
                name={member?.name ?? t('someone')}
                order={member?.colour ?? 0}
                decorative
                className={cn(person.idle > 0 && IDLE)}
              />
            </span>
          );
        })}
        {people.length > SHOWN ? (
          <span className="ms-1 font-medium text-muted-foreground text-xs tabular-nums">
            {t('more', { count: people.length - SHOWN })}
          </span>
        ) : null}
      </PopoverTrigger>
      <span id={description} hidden>
        {described
          .map(({ name, place, idle }) => [t('line', { name, place }), idle].filter(Boolean).join(', '))
          .join('; ')}
      </span>
      <PopoverContent
        label={label}
        align="end"
        className="w-72 p-2"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <p className="px-2 pt-1 pb-2 font-medium text-sm">{t('title')}</p>
        <ul className="grid max-h-80 overflow-y-auto">
          {described.map(({ id, name, colour, place, idle }) => (
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

/** Everyone who is here in words. */
function useDescribed() {
  const t = useTranslations('presence');
  const { memberOf, store } = usePresence();
  const placeOf = usePlaceName();
  // How long somebody has been idle goes on by itself.
  useNow({ updateInterval: 30_000 });
  return usePeopleHere().map((person) => {
    const member = memberOf(person.member);
    const minutes = Math.floor(store.idleOf(person) / 60);
    return {
      id: person.member,
      name: member?.name ?? t('someone'),
      colour: member?.colour ?? 0,
      place: placeOf(person),
      idle: minutes > 0 ? t('idle', { minutes }) : null,
    };
  });
}
