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

let claim: string | null = null;
const watchers = new Set<() => void>();

/** The claim that is worked on now; the tour need not show the way to where the reviewer is. */
export function setCoachClaim(now: string | null): void {
  claim = now;
  for (const watch of watchers) watch();
}
export const coachClaim = () => claim;
export function watchCoachClaim(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
