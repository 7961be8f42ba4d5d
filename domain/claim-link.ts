import type { ResolutionDates } from './resolving';
import type { CandidateReason } from './suggest/proposal';

export const RELATIONS = ['corroborates', 'conflicts'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What differs in a conflict, in the order of the keys `1`–`8`. */
export const FACETS = ['number', 'name', 'time', 'place', 'cause', 'scope', 'actor', 'attribution'] as const;
export type Facet = (typeof FACETS)[number];

export const RESOLUTIONS = ['open', 'superseded', 'different_time_or_scope', 'one_side_in_error'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const INDEPENDENCES = ['independent', 'same_origin', 'unknown'] as const;
export type Independence = (typeof INDEPENDENCES)[number];

export type LinkState = 'suggested' | 'confirmed' | 'rejected';

/**
 * A relation between claims of two different articles. `a` is the smaller claim id, so a pair has one spelling;
 * the same pair may corroborate on one point and conflict on another (two records).
 */
export type ClaimLinkRecord = {
  id: string;
  a: string;
  b: string;
  articleA: string;
  articleB: string;
  relation: Relation;
  state: LinkState;
  differs: Facet[];
  note: string | null;
  resolution: Resolution;
  resolutionReason: string | null;
  /** The dates that "superseded" and "another time" rest on; absent in records from before they were kept. */
  resolutionDates?: ResolutionDates | null;
  /** A person's override of the derived independence, with its reason. */
  independence: { value: Independence; reason: string; by: string; at: string } | null;
  createdBy: string;
  at: string;
  version: number;
  deletedAt: string | null;
};

export const VOTE_ANSWERS = ['yes', 'no', 'unrelated'] as const;
export type VoteAnswer = (typeof VOTE_ANSWERS)[number];

/** One reviewer's answer to one link. Key: `voteKey(link, reviewer)`. */
export type VoteRecord = {
  link: string;
  articleA: string;
  articleB: string;
  reviewer: string;
  answer: VoteAnswer;
  at: string;
};

export const voteKey = (link: string, reviewer: string) => `${link}:${reviewer}`;

/** An editor's settlement of a link. Keyed by the link. */
export type LinkDecisionRecord = {
  link: string;
  articleA: string;
  articleB: string;
  outcome: LinkState | 'unresolved';
  reason: string | null;
  by: string;
  at: string;
};

/** A pair that the machine proposes; it waits for a person. */
export type CandidateRecord = {
  id: string;
  a: string;
  b: string;
  articleA: string;
  articleB: string;
  relation: Relation;
  reasons: CandidateReason[];
  score: number;
  status: 'open' | 'accepted' | 'rejected';
  answeredBy: string | null;
};

/** The one spelling of a pair: smaller id first. */
export function orderedPair(x: string, y: string): [string, string] {
  return x < y ? [x, y] : [y, x];
}
