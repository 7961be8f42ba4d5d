'use client';

import { AcrossScreen, type AcrossScreenProps } from '@/components/matrix/across-screen';
import { TimelineBoard } from '@/components/matrix/timeline/timeline-board';
import type { Timeline } from '@/domain/timeline';

export type TimelineScreenProps = Omit<AcrossScreenProps, 'children'> & {
  timeline: Timeline;
  /** What others linked and named is withheld from this reader still. */
  isBlind: boolean;
};

/** The points of a review by the time they speak of. */
export function TimelineScreen({ timeline, isBlind, ...screen }: TimelineScreenProps) {
  return (
    <AcrossScreen {...screen}>
      <TimelineBoard review={screen.review.id} timeline={timeline} isBlind={isBlind} />
    </AcrossScreen>
  );
}
