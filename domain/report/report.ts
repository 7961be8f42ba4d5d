import type { Direction, ImportMethod } from '@/domain/article';
import type { Mode, RefersTo, SpeakerType, Stake } from '@/domain/attribution';
import type { Facet, Independence, Relation, Resolution, VoteAnswer } from '@/domain/claim-link';
import type { CodebookNotes } from '@/domain/codebook';
import type { SourceGrade, StatementGrade } from '@/domain/grade';
import type { JudgedKind } from '@/domain/kind';
import type { Agreement } from '@/domain/metrics/agreement';
import type { TagCounts } from '@/domain/metrics/claims';
import type { LinkCounts, SupportCounts, Uncounted } from '@/domain/metrics/links';
import type { OriginCounts, SourcingCounts } from '@/domain/metrics/sourcing';
import type { ResolutionDates } from '@/domain/resolving';
import type { RequiredJudgements } from '@/domain/review';
import type { EventType } from '@/domain/review-event';
import type { Role } from '@/domain/reviewer';
import type { SnapshotRecord } from '@/domain/snapshot';
import type { SourceType } from '@/domain/source';
import type { ClaimState } from '@/domain/standing';
import type { WordPiece } from '@/domain/word-difference';
import type { ZoneType } from '@/domain/zone';

/**
 * A review as its report says it: every number, name and passage, and nothing of how it looks. All formats and the
 * preview are written from this one value. Names are those that may leave the review; emails never enter it.
 */
export type Report = {
  header: ReportHeader;
  /** Present while anything is untagged. */
  draft: { tagged: number; of: number } | null;
  totals: {
    articles: number;
    sources: number;
    claims: TagCounts;
    sourcing: SourcingCounts;
    links: LinkCounts;
  };
  /** What people wrote, and only people; null where nobody has. */
  summary: WrittenText | null;
  limits: WrittenText | null;
  statements: ReportStatement[];
  /** Claims that weigh and stand in no row of the matrix, by source. */
  singles: { source: string; claims: number }[];
  sources: SourceProfile[];
  headlines: HeadlineReading[];
  origins: OriginReading[];
  conflicts: ReportLink[];
  corroborations: Record<Independence, ReportLink[]>;
  /** Confirmed links that enter no count, with why. */
  uncounted: ReportLink[];
  claims: ReportClaim[];
  comments: { total: number; commenters: number; unsigned: number; articles: CommentCount[] };
  method: Method;
  agreement: Agreement;
  captures: Capture[];
  /** Threads of reviewers that nobody has resolved; null where a frozen report did not keep their number. */
  openThreads: number | null;
  /** How often what happened, and who did it; null while something of it may not be told, or is not at hand. */
  history: HistoryLine[] | null;
  /** The owners' notes; the codebook's own words are the same in every review. */
  codebook: CodebookNotes;
};

export type ReportHeader = {
  question: string;
  eventDate: string | null;
  place: string | null;
  contentNote: string | null;
  members: { name: string; role: Role }[];
  tool: string;
  /** Of the data behind the report, without the time: equal for equal reviews. */
  dataHash: string;
  reviewVersion: number;
  /** The one thing that differs between two exports without a change between them. */
  generatedAt: string;
  /** Of a frozen report: its number, and whether it still stands. Null for the report of now. */
  snapshot: { number: number; withdrawn: { at: string; reason: string } | null } | null;
};

export type SourceProfile = {
  id: string;
  name: string;
  type: SourceType;
  url: string | null;
  articles: {
    name: string;
    title: string | null;
    author: string | null;
    url: string | null;
    publishedAt: string | null;
    capturedAt: string;
    inferredDate: { date: string; basis: string } | null;
    articleOrigin: string | null;
  }[];
  claims: TagCounts;
  sourcing: SourcingCounts;
  origins: OriginCounts;
  support: SupportCounts;
  /** Of a person, where grades are switched on. */
  grade: ReportGrade<SourceGrade> | null;
};

/** A text that people wrote for the report; claims are in it as they are called now, `#A2·14`. */
export type WrittenText = { text: string; words: number; by: string; at: string };

/** A grade as a person gave it: never without who gave it and why. */
export type ReportGrade<G extends string> = {
  grade: G;
  word: string;
  reason: string;
  by: string;
  at: string;
};

/** One point, and what the sources say about it: a row of the matrix, with its numbers. */
export type ReportStatement = {
  id: string;
  /** As a person named it; else the words of its first claim, in their language and direction. */
  name: string;
  named: boolean;
  language: string | null;
  direction: Direction | null;
  sources: number;
  origins: StatementOrigin[];
  /** Claims of which no origin is known. */
  originsUnknown: number;
  /** Several sources, one origin, none unknown. */
  circular: boolean;
  /** Ids of the counted conflicts inside it. */
  conflicts: string[];
  openConflicts: number;
  corroborations: Record<Independence, number>;
  claims: StatementClaim[];
  conclusion: { text: string; label: string; by: string; at: string } | null;
  grade: ReportGrade<StatementGrade> | null;
};

export type StatementOrigin = { name: string; stakes: Stake[] };

export type StatementClaim = {
  id: string;
  name: string;
  source: string;
  kind: JudgedKind | null;
  /** The short value that a person typed. */
  gist: string | null;
  refersTo: RefersTo | null;
};

/** A claim of a headline, with what the body below it says of the same, as far as that can be found. */
export type HeadlineReading = { article: string; source: string; headline: HeadlineSide; body: BodySide[] };
export type HeadlineSide = Passage & { hedged: boolean; conflictsWith: string[] };
/** `statement`: people gathered both under one point; `words`: chosen by the words that both have. */
export type BodySide = HeadlineSide & { why: 'statement' | 'words' };

export type HistoryLine = { type: EventType; count: number; by: { name: string; count: number }[] };

/** One origin, and what in this review rests on it. */
export type OriginReading = {
  name: string;
  /** Names joined with it by "same as". */
  alsoCalled: string[];
  claims: number;
  sources: { name: string; claims: number }[];
  /** The first of the articles that rest on it, by the date stated or inferred; null where none has one. */
  earliest: { article: string; source: string; date: string } | null;
};

/** A claim as one side of a link. */
export type Passage = {
  name: string;
  source: string;
  text: string;
  language: string | null;
  direction: Direction;
  kind: JudgedKind | null;
  speakers: string[];
  via: string[];
  origin: string | null;
  refersTo: RefersTo | null;
};

export type ReportLink = {
  id: string;
  relation: Relation;
  a: Passage;
  b: Passage;
  differs: Facet[];
  note: string | null;
  resolution: Resolution;
  resolutionReason: string | null;
  /** When each side speaks of, where its resolution rests on that; `a` and `b` as above. */
  resolutionDates: ResolutionDates | null;
  independence: { value: Independence; derived: Independence; overridden: string | null; names: string[] };
  uncounted: Uncounted | null;
  /** Where the words differ; null across languages. */
  words: { a: WordPiece[]; b: WordPiece[] } | null;
  by: string;
  at: string;
  votes: { reviewer: string; answer: VoteAnswer; at: string }[];
  decision: { by: string; at: string; reason: string | null } | null;
};

export type ReportClaim = {
  id: string;
  name: string;
  article: string;
  source: string;
  text: string;
  start: number;
  end: number;
  zone: ZoneType;
  language: string | null;
  direction: Direction;
  kind: JudgedKind | null;
  state: ClaimState;
  /** "2 F : 1 O"; empty without a judgement. */
  tally: string;
  judgements: ReportJudgement[];
  /** Who judged otherwise than what was settled. */
  dissent: string[];
  decision: { kind: JudgedKind | null; reason: string | null; by: string; at: string } | null;
  attribution: ReportAttribution | null;
  /** From the attribution, else from the article. */
  origin: string | null;
  links: { id: string; other: string; relation: Relation; independence: Independence }[];
  flags: { about: string; sentence: string; by: string; at: string; resolved: boolean }[];
  /** Who split it off (null: a machine), and when where its id tells. */
  split: { by: string | null; at: string | null };
};

export type ReportJudgement = {
  reviewer: string;
  kind: JudgedKind;
  reason: string | null;
  at: string;
  recheck: boolean;
  afterReveal: boolean;
  accepted: 'single' | 'bulk' | null;
};

export type ReportStep = { name: string | null; type: SpeakerType };
export type ReportAttribution = {
  speakers: ReportStep[];
  via: ReportStep[];
  mode: Mode;
  cue: string | null;
  hedged: boolean;
  stake: Stake | null;
  refersTo: RefersTo | null;
  by: string;
  at: string;
  /** Other answers kept beside this one, where there are any; nothing counts them. */
  alternatives?: number;
};

export type CommentCount = {
  article: string;
  source: string;
  comments: number;
  claims: number;
  /** How many the page says it has; null where it does not say. */
  declared: number | null;
};

export type Method = {
  requiredJudgements: RequiredJudgements;
  blindFirst: boolean;
  /** Claims by who split them off. */
  split: { machine: number; people: number; locked: number };
  judgements: { total: number; acceptedSingle: number; acceptedBulk: number };
  decisions: { by: string; count: number }[];
  imports: Record<ImportMethod, number>;
  /** Pairs that people called unrelated or rejected. */
  rejectedPairs: { a: string; b: string; relation: Relation; by: string | null; proposed: boolean }[];
  /** Pairs a machine proposes and nobody has answered. */
  openProposals: number;
  /** Articles whose text is not confirmed yet: outside the report. */
  unconfirmed: number;
};

export type Capture = {
  article: string;
  source: string;
  sha256: string;
  originalSha256: string | null;
  length: number;
  textVersion: number;
  capturedAt: string;
  confirmedAt: string | null;
  method: ImportMethod;
  by: string | null;
};

export type ReportOptions = {
  /** RFC 3339; of a frozen report, when it was frozen. */
  now: string;
  /** The snapshot this is the report of. */
  snapshot?: Pick<SnapshotRecord, 'number' | 'withdrawnAt' | 'withdrawnReason'> | null;
  /** "Lateral 0.1.0". */
  tool: string;
  dataHash: string;
  commenters: 'pseudonyms' | 'names';
  /** How often who did what, from the history; null where it is not at hand. */
  history?: readonly HistoryCount[] | null;
  /** Of a frozen report, which keeps no discussions: as many as were unresolved, if it kept the number. */
  openThreads?: number | null;
};

/** `actor` is an account; null for the machine. */
export type HistoryCount = { type: EventType; actor: string | null; count: number };
