'use client';

import { createContext, useContext } from 'react';
import type { Place } from '@/components/live/presence-sender';
import { CLAIMS, onClaimTopic, PEOPLE, PresenceStore } from '@/components/live/presence-store';
import { useTopics } from '@/components/live/use-topics';
import type { BoundariesHeld, PersonHere } from '@/domain/presence';

/** What a screen needs of a member to show them. In a class the name is a pseudonym. */
export type Shown = { id: string; name: string; colour: number };

export type PresenceSession = {
  store: PresenceStore;
  /** The member with this id; null while the name is not known yet. */
  memberOf: (id: string) => Shown | null;
  /** Says where on the screen this person is. */
  move: (place: Partial<Pick<Place, 'claim' | 'editing'>>) => void;
  /** Asks for the boundaries that somebody else edits; true when they are ours. */
  takeOver: (claim: string) => Promise<boolean>;
};

/** Where there is no review, nobody is here. */
const NO_SESSION: PresenceSession = {
  store: new PresenceStore(''),
  memberOf: () => null,
  move: () => {},
  takeOver: async () => true,
};

export const PresenceContext = createContext<PresenceSession>(NO_SESSION);

export const usePresence = () => useContext(PresenceContext);

/** Who else is in the review, rendered again when someone comes, goes or moves. */
export function usePeopleHere(): readonly PersonHere[] {
  const { store } = usePresence();
  useTopics(store.topics, [PEOPLE]);
  return store.people;
}

/** The claims that somebody else is on, or edits the boundaries of. */
export function useClaimsOfOthers(): readonly string[] {
  const { store } = usePresence();
  useTopics(store.topics, [CLAIMS]);
  return store.claims;
}

/** Who else is on one claim, and who edits its boundaries. */
export function useOthersOn(claim: string | null): {
  people: readonly PersonHere[];
  held: BoundariesHeld | null;
} {
  const { store } = usePresence();
  useTopics(store.topics, [onClaimTopic(claim ?? '')]);
  if (claim === null) return { people: [], held: null };
  return { people: store.on(claim), held: store.heldByOther(claim) };
}
