/** A named place in a review's history, to ask later what has changed since. It sets nothing back. */
export type CheckpointRecord = {
  id: string;
  name: string;
  /** The last event before it. */
  reviewVersion: number;
  /** The snapshot that made it; null where a person did. */
  snapshot: string | null;
  by: string;
  at: string;
};
