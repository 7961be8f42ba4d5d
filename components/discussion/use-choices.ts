'use client';

import { useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { calledIn, usePlace } from '@/components/discussion/place';
import { claimQuery, type Trigger } from '@/components/discussion/trigger';
import { fold } from '@/components/ui/fold';
import { claimsByName } from '@/domain/api/discussions';
import { nameShown } from '@/domain/reviewer';

export type Choice = { key: string; put: string; label: string; detail: string | null; claim: string | null };

const MOST = 6;
/** How long typing rests before claims are looked up. */
const REST_MS = 120;

/** What can be put in at the caret: members of this review only, or claims by their names. */
export function useChoices(trigger: Trigger | null): readonly Choice[] {
  const { review, members } = usePlace();
  const [claims, setClaims] = useState<readonly Choice[]>([]);
  const asked = trigger?.sign === '#' ? claimQuery(trigger.query) : null;

  useEffect(() => {
    if (asked === null) return;
    const gone = new AbortController();
    const resting = setTimeout(async () => {
      const query = { name: asked, limit: MOST };
      const outcome = await call(claimsByName, { params: { review }, query, signal: gone.signal }).catch(
        () => null,
      );
      if (!outcome?.ok) return;
      setClaims(
        outcome.value.items.map(({ id, name, text }) => ({
          key: id,
          put: `#${name}`,
          label: name,
          detail: text,
          claim: id,
        })),
      );
    }, REST_MS);
    return () => {
      clearTimeout(resting);
      gone.abort();
    };
  }, [asked, review]);

  if (!trigger) return [];
  if (trigger.sign === '#') return claims;
  const wanted = fold(trigger.query);
  return members
    .filter((member) => member.removedAt === null)
    .map((member) => ({ id: member.id, put: calledIn(member), name: nameShown(member) ?? '' }))
    .filter(
      ({ name }) =>
        fold(name)
          .split(/\s+/)
          .some((word) => word.startsWith(wanted)) || fold(name).startsWith(wanted),
    )
    .slice(0, MOST)
    .map(({ id, put, name }) => ({ key: id, put: `@${put}`, label: name, detail: null, claim: null }));
}
