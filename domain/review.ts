import type { CodebookNotes } from './codebook';

/** How many judgements settle a claim: a number from 1 to 5, or every reviewer of the review. */
export type RequiredJudgements = number | 'everyone';

export const REVIEW_TEMPLATES = ['team', 'class', 'solo'] as const;
export type ReviewTemplate = (typeof REVIEW_TEMPLATES)[number];

/** A question about an event, with its settings. The tenant of everything else. */
export type ReviewRecord = {
  id: string;
  question: string;
  /** As people wrote it: a date, a range or "about 14 March 2026". */
  eventDate: string | null;
  place: string | null;
  template: ReviewTemplate;
  requiredJudgements: RequiredJudgements;
  blindFirst: boolean;
  hideSuggestions: boolean;
  /** Reader comments start folded away. */
  collapseComments: boolean;
  contentNote: string | null;
  /** In a class: when the teachers' own judgements were shown to everyone. */
  releasedAt: string | null;
  /** The owners' notes on the kinds. None until somebody writes one; events from before there were any lack the field. */
  codebook?: CodebookNotes | null;
  /** The report's summary and its limits, written by people. */
  summary?: ReportText | null;
  limits?: ReportText | null;
  /** People are asked for Admiralty grades of sources and statements. */
  grades?: boolean;
  /** Proposals follow what the reviewers of this review accept and correct. */
  learns?: boolean;
  /** A person's private copy of the sample review. */
  isSample: boolean;
  createdAt: string;
  archivedAt: string | null;
  deletedAt: string | null;
};

/** A part of the report that people write; claims are named in it as “#A2·14”. */
export type ReportText = { text: string; by: string; at: string };

type TemplateSettings = Pick<
  ReviewRecord,
  'requiredJudgements' | 'blindFirst' | 'hideSuggestions' | 'collapseComments'
>;

/** What each template sets; every setting may be changed afterwards. */
export const TEMPLATE_SETTINGS: Readonly<Record<ReviewTemplate, TemplateSettings>> = {
  solo: { requiredJudgements: 1, blindFirst: false, hideSuggestions: false, collapseComments: false },
  team: { requiredJudgements: 2, blindFirst: false, hideSuggestions: false, collapseComments: false },
  class: { requiredJudgements: 'everyone', blindFirst: true, hideSuggestions: true, collapseComments: true },
};
