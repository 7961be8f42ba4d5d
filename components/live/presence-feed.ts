import type { PresenceView } from '@/domain/presence';

type Listener = (view: PresenceView | null) => void;
const listeners = new Set<Listener>();

/**
 * Who else is here, as the stream that this page follows tells it; null when the stream breaks off, and presence has to
 * be asked for. One page follows one review.
 */
export function tellPresence(view: PresenceView | null): void {
  for (const listener of listeners) listener(view);
}

/** Calls `listener` with whatever the stream tells. Returns the way to stop. */
export function onPresence(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
