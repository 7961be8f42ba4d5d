'use client';

import { createContext, useContext } from 'react';
import type { Subject } from '@/components/live/kept-words';
import type { MemberRecord } from '@/domain/reviewer';

/** Where a discussion is held, and as whom. */
export type DiscussionPlace = {
  review: string;
  me: string;
  members: readonly MemberRecord[];
  /** Takes the committed event of an own message, so that it shows at once. */
  receive: (answer: { event: unknown; id: string }) => void;
};

/** The claim or link that is talked about; null where it is an article, or the review as a whole. */
export const SubjectContext = createContext<Subject | null>(null);

export const PlaceContext = createContext<DiscussionPlace | null>(null);

export function usePlace(): DiscussionPlace {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('This needs a <PlaceContext> above it');
  return place;
}

/** What a member is called in by: in a class the pseudonym, which everyone may read. */
export const calledIn = (member: Pick<MemberRecord, 'name' | 'pseudonym'>) => member.pseudonym ?? member.name;
