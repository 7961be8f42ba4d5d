import type { Intent } from '@/components/live/intent';

/**
 * waiting: not sent yet. sending: on its way. failed: sent without an answer, or the server stumbled; it is tried again.
 * refused: the server said no; it waits for the reviewer. sent: answered, and its event is not applied yet.
 */
export type WaitingStatus = 'waiting' | 'sending' | 'failed' | 'refused' | 'sent';

/** A change of this reviewer that the server has not made yet. */
export type Waiting = {
  /** Its Idempotency-Key, and its name here. */
  key: string;
  intent: Intent;
  /** When the reviewer did it. */
  at: string;
  /** The version of the shared thing that the reviewer saw; null where none is needed. */
  ifMatch: number | null;
  /** The bounds of the claim that the reviewer saw, where they change them. */
  bounds?: { start: number; end: number } | undefined;
  status: WaitingStatus;
  /** Why it was refused or failed, in a sentence; null while nothing went wrong. */
  detail: string | null;
  /** The short name of the problem (`stale`, `overlap`, `offline` …). */
  code: string | null;
};

/** Does the page have to stay open for this one? */
export const isUnsent = (waiting: Waiting) => waiting.status !== 'sent';
