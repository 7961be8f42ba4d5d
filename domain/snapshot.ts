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

/** A snapshot as screens show it; `by` is a name, null for someone who is not a member any more. */
export type SnapshotItem = {
  id: string;
  number: number;
  sha256: string;
  at: string;
  by: string | null;
  claimsChangedSince: number;
  withdrawnReason: string | null;
  isWithdrawn: boolean;
};
