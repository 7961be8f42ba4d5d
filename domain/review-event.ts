import type { ArticleRecord } from './article';
import type { AttributionRecord, EntityRecord, SameAsRecord } from './attribution';
import type { CheckpointRecord } from './checkpoint';
import type { ClaimRecord } from './claim';
import type { CandidateRecord, ClaimLinkRecord, LinkDecisionRecord, VoteRecord } from './claim-link';
import type { DiscussionRecord, MessageRecord } from './discussion';
import type { DecisionRecord, FlagRecord, JudgementRecord } from './judgement';
import type { ReviewRecord } from './review';
import type { MemberRecord, PassRecord } from './reviewer';
import type { SnapshotRecord } from './snapshot';
import type { SourceRecord } from './source';
import type { StatementRecord } from './statement';
import type { ZonesRecord } from './zone';

/** Every noun that can change inside a review, with its record. */
export type NounRecords = {
  review: ReviewRecord;
  member: MemberRecord;
  source: SourceRecord;
  article: ArticleRecord;
  zones: ZonesRecord;
  claim: ClaimRecord;
  judgement: JudgementRecord;
  pass: PassRecord;
  decision: DecisionRecord;
  flag: FlagRecord;
  attribution: AttributionRecord;
  entity: EntityRecord;
  sameAs: SameAsRecord;
  link: ClaimLinkRecord;
  vote: VoteRecord;
  linkDecision: LinkDecisionRecord;
  candidate: CandidateRecord;
  statement: StatementRecord;
  discussion: DiscussionRecord;
  message: MessageRecord;
  snapshot: SnapshotRecord;
  checkpoint: CheckpointRecord;
};
export type Noun = keyof NounRecords;

export const NOUNS = [
  'review',
  'member',
  'source',
  'article',
  'zones',
  'claim',
  'judgement',
  'pass',
  'decision',
  'flag',
  'attribution',
  'entity',
  'sameAs',
  'link',
  'vote',
  'linkDecision',
  'candidate',
  'statement',
  'discussion',
  'message',
  'snapshot',
  'checkpoint',
] as const satisfies readonly Noun[];

/**
 * One record of one noun before and after. `before` null: it was not there. `after` null: it is gone.
 * Claims, articles, links and statements are never gone: their records carry a tombstone (`deletedAt`, `removedAt`).
 */
export type ChangeOf<N extends Noun> = {
  noun: N;
  id: string;
  before: NounRecords[N] | null;
  after: NounRecords[N] | null;
};
export type Change = { [N in Noun]: ChangeOf<N> }[Noun];

export const EVENT_TYPES = [
  'review.created',
  'review.changed',
  'review.archived',
  'review.released',
  'review.deleted',
  'member.joined',
  'member.changed',
  'member.removed',
  'source.changed',
  'article.imported',
  'article.confirmed',
  'article.changed',
  'article.removed',
  'split.locked',
  'split.reopened',
  'claim.created',
  'claim.moved',
  'claim.split',
  'claim.merged',
  'claim.deleted',
  'claim.judged',
  'claim.unjudged',
  'claims.judged',
  'claim.attributed',
  'claim.unattributed',
  'claim.decided',
  'claim.reopened',
  'pass.started',
  'pass.finished',
  'flag.raised',
  'flag.resolved',
  'entity.changed',
  'entity.joined',
  'entity.parted',
  'link.suggested',
  'link.confirmed',
  'link.rejected',
  'link.changed',
  'link.removed',
  'link.voted',
  'link.decided',
  'link.reopened',
  'statement.changed',
  'discussion.changed',
  'snapshot.frozen',
  'snapshot.withdrawn',
  'checkpoint.made',
  'checkpoint.renamed',
  'checkpoint.removed',
  'change.undone',
  'change.redone',
  'change.restored',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** A change that happened: the unit of history, live updates and undo. `version` numbers the events of a review without gaps. */
export type ReviewEvent = {
  review: string;
  version: number;
  type: EventType;
  /** The account that did it; null for the machine. */
  actor: string | null;
  at: string;
  /** The event that this one takes back (or, for `change.redone`, brings back). */
  undoes: number | null;
  /** The browser tab or client that asked, so that it can recognise its own echo. */
  tab: string | null;
  changes: Change[];
};

/** What a reader in a blind pass gets in place of an event about others' work. */
export type WithheldEvent = { version: number; type: 'withheld' };
