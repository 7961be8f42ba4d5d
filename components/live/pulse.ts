import type { Incoming } from '@/components/live/live-review';
import { nounTopic, Topics } from '@/components/live/topics';

/** Whatever happened, for `usePulse`. */
export const ANYTHING = 'anything';

/**
 * What happens in the review of this page, for what stands outside its live records: the rail, the inbox, screens that the
 * server draws. Touched by whichever stream the page follows; one page follows one review.
 */
export const pulse = new Topics();

/** Something happened. What is withheld from this reader changed nothing that they may see. */
export function stir(event: Incoming): void {
  if (event.type === 'withheld') return;
  pulse.touch([ANYTHING, ...new Set(event.changes.map(({ noun }) => nounTopic(noun)))]);
}
