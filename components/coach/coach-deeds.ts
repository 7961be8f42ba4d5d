/** What the tour of the sample waits for, in its order. */
export const COACH_DEEDS = ['tag', 'accept', 'link', 'report'] as const;
export type CoachDeed = (typeof COACH_DEEDS)[number];

const hearers = new Set<(deed: CoachDeed) => void>();

/** Says that a reviewer did it, wherever on the screen that was. Nobody hears it where there is no tour. */
export function tellCoach(deed: CoachDeed): void {
  for (const hear of hearers) hear(deed);
}

/** Returns the way to stop. */
export function hearDeeds(hear: (deed: CoachDeed) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
