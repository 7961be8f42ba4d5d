export const ROLES = ['viewer', 'reviewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** A person's place in one review; `id` is the account's id. Emails never enter the domain. */
export type MemberRecord = {
  id: string;
  name: string;
  role: Role;
  /** Shown instead of the name where the review uses pseudonyms. */
  pseudonym: string | null;
  /** 0–7: which of the reviewer colours is theirs. */
  colour: number;
  joinedAt: string;
  removedAt: string | null;
};

export const PASS_STATUSES = ['not_started', 'in_progress', 'finished'] as const;
export type PassStatus = (typeof PASS_STATUSES)[number];

/** A reviewer's run through one article. */
export type PassRecord = {
  article: string;
  reviewer: string;
  status: PassStatus;
  startedAt: string | null;
  finishedAt: string | null;
};

export const passKey = (article: string, reviewer: string) => `${article}:${reviewer}`;
