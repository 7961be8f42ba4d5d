import type { JudgedKind } from './kind';
import type { ProposedAttribution } from './suggest/proposal';
import type { ZoneType } from './zone';

/** What the machine proposed for a claim. It counts nowhere until a person accepts it. */
export type Suggestion = {
  kind: JudgedKind;
  hedged: boolean;
  attribution: Omit<ProposedAttribution, 'spans'> | null;
  /** The words and reasons that decided. */
  because: string[];
};

/**
 * A contiguous range of one article's text that makes one assertion: `[start, end)` in UTF-16 code units,
 * `text === article.text.slice(start, end)`. Live claims of an article never overlap.
 */
export type ClaimRecord = {
  id: string;
  article: string;
  /** Which version of the article's text the offsets point into. */
  textVersion: number;
  start: number;
  end: number;
  text: string;
  zone: ZoneType;
  suggestion: Suggestion | null;
  /** Null when the machine split it. */
  createdBy: string | null;
  version: number;
  deletedAt: string | null;
};
