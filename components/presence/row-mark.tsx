'use client';

import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useOthersOn, usePresence } from '@/components/live/presence-context';
import { reviewerColour } from '@/components/presence/reviewer-colour';
import { Avatar } from '@/components/ui/avatar';

/** Avatars on one claim; more are in the top bar. */
const SHOWN = 2;

/** Whoever else is on a claim of the list: a bar at its start in their colour, and their initials. Takes up no height. */
export function RowMark({ claim }: { claim: string }) {
  const { memberOf } = usePresence();
  const { people, held } = useOthersOn(claim);
  if (people.length === 0 && !held) return null;
  const first = memberOf(people[0]?.member ?? held?.member ?? '');
  return (
    <span aria-hidden className="contents" data-testid="row-mark">
      <span
        style={first ? reviewerColour(first.colour) : undefined}
        className="gutter-bar absolute inset-y-0 start-0"
      />
      <span className="flex shrink-0 items-center gap-0.5">
        {held ? <PencilLine className="size-3.5 text-muted-foreground" /> : null}
        {people.slice(0, SHOWN).map(({ member }) => {
          const shown = memberOf(member);
          return shown ? (
            <Avatar
              key={member}
              name={shown.name}
              order={shown.colour}
              decorative
              className="size-5 text-[9px]"
            />
          ) : null;
        })}
      </span>
    </span>
  );
}

/** The same in words, for the row's name: "Rafael is here. Rafael is editing boundaries." Empty when nobody is. */
export function useRowPeople(claim: string): string {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const { people, held } = useOthersOn(claim);
  const names = people.flatMap(({ member }) => memberOf(member)?.name ?? []);
  return [
    names.length > 0 ? t('onRow', { names: names.join(', '), count: names.length }) : '',
    held ? `${t('editing', { name: memberOf(held.member ?? '')?.name ?? t('someone') })}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
