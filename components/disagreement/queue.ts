import type { Disagreement } from '@/domain/disagreements';

/** The name of a place in the queue: `claim:<id>` or `link:<id>`. */
export const keyOf = ({ on, id }: Pick<Disagreement, 'on' | 'id'>) => `${on}:${id}`;

/** One place of the queue as it is shown; `found` is null when it is no disagreement any more. */
export type QueueItem = { key: string; on: Disagreement['on']; id: string; found: Disagreement | null };

/**
 * The places that are shown, in the order they were laid out in, each as it stands now. What came since or went is not
 * among them: it waits, so that nothing moves under the reader.
 */
export function itemsOf(shown: readonly string[], all: readonly Disagreement[]): QueueItem[] {
  const found = new Map(all.map((one) => [keyOf(one), one]));
  return shown.map((key) => {
    const at = key.indexOf(':');
    return {
      key,
      on: key.slice(0, at) === 'link' ? 'link' : 'claim',
      id: key.slice(at + 1),
      found: found.get(key) ?? null,
    };
  });
}
