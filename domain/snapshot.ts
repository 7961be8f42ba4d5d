/** A frozen, numbered report (R1, R2 …); its data is kept beside, and never changes. */
export type SnapshotRecord = {
  id: string;
  number: number;
  /** SHA-256 of the data, hexadecimal. */
  sha256: string;
  /** The review version it froze. */
  reviewVersion: number;
  by: string;
  at: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};
