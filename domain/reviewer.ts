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

/**
 * A member's name as screens show it, with the pseudonym beside it for who knows both; null for who is no more: an
 * account that was deleted leaves its work without a name.
 */
export function nameShown(
  member: Pick<MemberRecord, 'name' | 'pseudonym'> | null | undefined,
): string | null {
  if (!member || member.name === '') return null;
  const { name, pseudonym } = member;
  return pseudonym === null || pseudonym === name ? name : `${name} (${pseudonym})`;
}

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
