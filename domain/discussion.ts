export const DISCUSSION_TARGETS = ['claim', 'link', 'article', 'review'] as const;
export type DiscussionTarget = (typeof DISCUSSION_TARGETS)[number];

/** A thread between reviewers. ("Comment" always means a reader comment.) */
export type DiscussionRecord = {
  id: string;
  on: DiscussionTarget;
  /** The id of the claim, link or article; null for the review. */
  target: string | null;
  /** Articles it is about, for blind passes. */
  articles: string[];
  by: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

export type MessageRecord = {
  id: string;
  discussion: string;
  articles: string[];
  by: string;
  at: string;
  text: string;
  mentions: string[];
  editedAt: string | null;
  removedAt: string | null;
};
