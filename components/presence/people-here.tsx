'use client';

import { useNow, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { usePeopleHere, usePresence } from '@/components/live/presence-context';
import { IDLE } from '@/components/presence/idle-look';
import { reviewerColour } from '@/components/presence/reviewer-colour';
import { usePlaceName } from '@/components/presence/use-place-name';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/class-names';
import { lazily } from '@/components/ui/lazily';

/** Avatars that stand in the bar; the rest is a number. */
const SHOWN = 4;

const PeopleList = lazily(async () => (await import('@/components/presence/people-list')).PeopleList);

/** Who else is in the review: up to four avatars, and on hover, focus or press everyone with where they are. */
export function PeopleHere() {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const people = usePeopleHere();
  const [open, setOpen] = useState(false);
  const control = useRef<HTMLButtonElement>(null);
  const description = useId();
  const described = useDescribed();
  if (people.length === 0) return null;
  const label = t('here', { count: people.length });
  return (
    <>
      <button
        ref={control}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        aria-describedby={description}
        onClick={() => setOpen(true)}
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
      </button>
      <span id={description} hidden>
        {described
          .map(({ name, place, idle }) => [t('line', { name, place }), idle].filter(Boolean).join(', '))
          .join('; ')}
      </span>
      <PeopleList open={open} onOpenChange={setOpen} label={label} people={described} control={control} />
    </>
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
