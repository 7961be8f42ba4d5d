import type { DatePrecision, Mode, SpeakerType, Stake } from '@/domain/attribution';
import type { Facet, Independence, Relation, Resolution } from '@/domain/claim-link';
import type { JudgedKind } from '@/domain/kind';
import type { Sourcing } from '@/domain/metrics/sourcing';
import type { EventType } from '@/domain/review-event';
import type { Role } from '@/domain/reviewer';
import type { ClaimState } from '@/domain/standing';
import type { ZoneType } from '@/domain/zone';

/*
 * The words of the report in English. A report is a document in its own language, whatever language the interface
 * of its reader has, so they stand here and not among the messages of the screens.
 */

export const KIND_WORD: Record<JudgedKind, string> = {
  reported_fact: 'Reported fact',
  attributed_quote: 'Attributed quote',
  opinion: 'Opinion',
  reader_comment: 'Reader comment',
  excluded: 'Not a claim',
};

export const STATE_WORD: Record<ClaimState, string> = {
  suggested: 'untagged',
  waiting: 'waiting for more judgements',
  agreed: 'agreed',
  disagreement: 'disagreement',
  decided: 'decided',
  unresolved: 'left unresolved',
  recheck: 'to be looked at again',
};

export const SOURCING_WORD: Record<Sourcing, string> = {
  named: 'Named',
  described: 'Described',
  anonymous: 'Anonymous',
  document: 'Document or video',
  unattributed: 'Hedged, without a source',
};

export const SPEAKER_WORD: Record<SpeakerType, string> = {
  named_person: 'named person',
  organisation: 'organisation',
  described_person: 'described person',
  anonymous_person: 'anonymous person',
  group: 'group',
  document: 'document',
  video: 'video',
  outlet: 'outlet',
  agency: 'agency',
};

export const FACET_WORD: Record<Facet, string> = {
  number: 'number',
  name: 'name',
  time: 'time',
  place: 'place',
  cause: 'cause',
  scope: 'scope',
  actor: 'actor',
  attribution: 'attribution',
};

export const RESOLUTION_WORD: Record<Resolution, string> = {
  open: 'open',
  superseded: 'superseded by a later report',
  different_time_or_scope: 'different time or scope',
  one_side_in_error: 'one side in error',
};

export const RELATION_WORD: Record<Relation, string> = {
  corroborates: 'corroborates',
  conflicts: 'conflicts with',
};

export const INDEPENDENCE_WORD: Record<Independence, string> = {
  independent: 'independent',
  same_origin: 'same origin',
  unknown: 'origin unknown',
};

export const MODE_WORD: Record<Mode, string> = { direct: 'direct', indirect: 'indirect', mixed: 'mixed' };

export const STAKE_WORD: Record<Stake, string> = {
  about_itself: 'speaks about itself',
  about_its_enemy: 'speaks about its enemy',
  against_own_interest: 'speaks against its own interest',
  none: 'no party to the matter',
};

export const PRECISION_WORD: Record<DatePrecision, string> = {
  exact: '',
  day: '',
  month: '',
  year: '',
  about: 'about',
  unknown: 'date unknown',
};

export const ROLE_WORD: Record<Role, string> = {
  viewer: 'viewer',
  reviewer: 'reviewer',
  editor: 'editor',
  owner: 'owner',
};

export const ZONE_WORD: Record<ZoneType, string> = {
  headline: 'headline',
  body: 'body',
  caption: 'caption',
  comment: 'comment',
  boilerplate: 'boilerplate',
};

/** What happened, as the appendix counts it. */
export const EVENT_WORD: Record<EventType, string> = {
  'review.created': 'Review created',
  'review.changed': 'Settings or texts of the report changed',
  'review.archived': 'Review archived or brought back',
  'review.released': 'Judgements of a class released',
  'review.deleted': 'Review deleted or brought back',
  'member.joined': 'Member joined',
  'member.changed': 'Member changed',
  'member.removed': 'Member left or was removed',
  'source.changed': 'Source changed or graded',
  'article.imported': 'Article imported',
  'article.confirmed': 'Text of an article confirmed',
  'article.changed': 'Article changed',
  'article.removed': 'Article removed',
  'split.locked': 'Split locked',
  'split.reopened': 'Split reopened',
  'claim.created': 'Claim created',
  'claim.moved': 'Bounds of a claim moved',
  'claim.split': 'Claim split in two',
  'claim.merged': 'Claims merged',
  'claim.deleted': 'Claim deleted',
  'claim.judged': 'Claim judged',
  'claim.unjudged': 'Judgement taken back',
  'claims.judged': 'Several claims judged at once',
  'claim.attributed': 'Claim attributed',
  'claim.unattributed': 'Attribution taken away',
  'claim.decided': 'Claim decided',
  'claim.reopened': 'Decision taken back',
  'pass.started': 'Pass started',
  'pass.finished': 'Pass finished',
  'flag.raised': 'Flag raised',
  'flag.resolved': 'Flag resolved',
  'entity.changed': 'Name or type of an origin or speaker changed',
  'entity.joined': 'Two names joined as one',
  'entity.parted': 'Joined names parted',
  'link.suggested': 'Link suggested',
  'link.confirmed': 'Link confirmed',
  'link.rejected': 'Link rejected',
  'link.changed': 'Link changed',
  'link.removed': 'Link removed',
  'link.voted': 'Vote on a link',
  'link.decided': 'Link decided',
  'link.reopened': 'Decision on a link taken back',
  'statement.changed': 'Statement changed, concluded or graded',
  'discussion.changed': 'Message between reviewers',
  'snapshot.frozen': 'Report frozen',
  'snapshot.withdrawn': 'Frozen report withdrawn',
  'checkpoint.made': 'Place in the history named',
  'checkpoint.renamed': 'Name of a place changed',
  'checkpoint.removed': 'Name of a place removed',
  'change.undone': 'Change undone',
  'change.redone': 'Undone change brought back',
  'change.restored': 'Earlier value restored',
};

/** One sentence for each rule of counting, printed in the method section. */
export const COUNTING_RULES = [
  'Every number is a count with what it is out of. A percentage stands beside the count only from a denominator of 10, rounded to a whole number.',
  'Excluded, untagged, open and unresolved segments are outside every share and are listed apart. What a machine proposed counts nowhere until a person has accepted it.',
  'A kind is settled when the needed number of judgements agree, or when an editor has decided. “Reported fact” means that the outlet asserts something that evidence could support or contradict; it says nothing about whether it is right.',
  'Sourcing is counted by claim; a claim with several sources counts once in each way it is sourced.',
  'Two corroborating claims are independent when both origins are known and differ, of the same origin when they overlap, and of unknown origin when one is missing. A person can override this, with a reason.',
  'Links count between settled claims of two different sources. Reader comments never enter the counts of corroboration. A claim can be both corroborated and in conflict; it counts in each, and the overlap is stated.',
  'A statement rests on the origins of its settled claims. Several sources with one origin between them are circular reporting. A statement that is corroborated and in conflict is listed under both.',
  'Of a corroborated claim the strongest tie counts: independent, then same origin, then unknown. Sources are compared by pair, so that one source repeating itself does not add up.',
] as const;

export const LIMITS = [
  'Tagging says what kind of claim a passage is and who it is credited to. It does not check whether the passage is right.',
  'A source that is missing from this review can change every count of origins and independence.',
  'Origins are as people recorded them. “Earliest” means earliest among the articles captured here.',
] as const;
