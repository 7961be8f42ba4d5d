'use client';

import { createContext, useContext } from 'react';
import { ACTIVE, type Annotator, DRAFT, type Draft, MODE, SHOWING } from '@/components/article/annotator';
import { HELD } from '@/components/article/article-layout';
import type { ClaimShown } from '@/components/claim/claim-shown';
import type { Showing } from '@/components/claim/showing';
import { type Counts, TALLIES } from '@/components/claim/tallies';
import { claimTopic, ORDER } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';

export const AnnotatorContext = createContext<Annotator | null>(null);

export function useAnnotator(): Annotator {
  const annotator = useContext(AnnotatorContext);
  if (!annotator) throw new Error('This needs an AnnotatorContext above it');
  return annotator;
}

/** The id of the active claim, rendered again when another becomes active. */
export function useActive(): string | null {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [ACTIVE]);
  return annotator.active;
}

/** The ids of the article's claims in order, rendered again when the split changes. */
export function useOrder(): readonly string[] {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [ORDER]);
  return annotator.layout.ids;
}

/** Mode, highlights and spoken markers. */
export function useMode(): Annotator {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [MODE]);
  return annotator;
}

/** The cut or the bounds that are being moved, or null. */
export function useDraft(): Draft | null {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [DRAFT]);
  return annotator.draft;
}

export function useCounts(): Counts {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [TALLIES]);
  return annotator.tallies.counts;
}

/** One claim as it is shown, rendered again when something about it changes. Null when it is gone. */
export function useClaim(id: string | null): ClaimShown | null {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [claimTopic(id ?? '')]);
  return id === null ? null : annotator.read(id);
}

/** Whose judgements the badges show, rendered again when that changes. */
export function useShowing(): Showing {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [SHOWING]);
  return annotator.showing;
}

/** How many updates of others wait to be laid out. */
export function useHeldSplit(): number {
  const annotator = useAnnotator();
  useTopics(annotator.live.topics, [HELD]);
  return annotator.layout.held;
}
