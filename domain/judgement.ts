import type { JudgedKind } from './kind';

/** One reviewer's kind for one claim, owned by that reviewer. Key: `judgementKey(claim, reviewer)`. */
export type JudgementRecord = {
  claim: string;
  article: string;
  reviewer: string;
  kind: JudgedKind;
  reason: string | null;
  at: string;
  /** The claim's bounds changed since; the reviewer has to look again before it counts. */
  recheck: boolean;
  /** Given or changed after the others' judgements were revealed: left out of agreement. */
  afterReveal: boolean;
  /** Whether a machine proposal was taken unchanged, and how. */
  accepted: 'single' | 'bulk' | null;
};

export const judgementKey = (claim: string, reviewer: string) => `${claim}:${reviewer}`;

/** The settled outcome of a claim, given by an editor. `kind` null means left unresolved. Keyed by the claim. */
export type DecisionRecord = {
  claim: string;
  article: string;
  kind: JudgedKind | null;
  reason: string | null;
  by: string;
  at: string;
};

export const FLAG_SUBJECTS = ['boundary', 'kind', 'attribution', 'link', 'other'] as const;
export type FlagSubject = (typeof FLAG_SUBJECTS)[number];

/** A reviewer's objection, in one sentence, to a claim or a link. */
export type FlagRecord = {
  id: string;
  claim: string | null;
  link: string | null;
  /** The articles it is about (one for a claim, two for a link). */
  articles: string[];
  about: FlagSubject;
  sentence: string;
  by: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};
