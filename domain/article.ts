export const ARTICLE_STATUSES = ['importing', 'check', 'ready', 'failed'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const IMPORT_METHODS = ['paste', 'file', 'url'] as const;
export type ImportMethod = (typeof IMPORT_METHODS)[number];

export type Direction = 'ltr' | 'rtl';

/** A date that a person or a rule worked out, and from what. */
export type InferredDate = { date: string; basis: string };

/**
 * One captured text from a source, without the text itself (that is an `ArticleText`, and never travels in events).
 * `number` makes the short name A1, A2 …; the three dates are never merged into one.
 */
export type ArticleRecord = {
  id: string;
  number: number;
  source: string;
  title: string | null;
  author: string | null;
  url: string | null;
  language: string | null;
  direction: Direction;
  /** As the page states it, verbatim or RFC 3339. */
  publishedAt: string | null;
  capturedAt: string;
  inferredDate: InferredDate | null;
  status: ArticleStatus;
  warnings: string[];
  /** Of the stored text in UTF-8, hexadecimal. */
  sha256: string;
  /** Length of the stored text in UTF-16 code units. */
  length: number;
  textVersion: number;
  importMethod: ImportMethod;
  importedBy: string | null;
  confirmedAt: string | null;
  splitLockedAt: string | null;
  splitLockedBy: string | null;
  /** Article-wide origin: the whole page re-posts this entity's work. */
  origin: string | null;
  /** How many reader comments the page says it has. */
  declaredComments?: number | null;
  removedAt: string | null;
  version: number;
};

/** A frozen text: `text` is the evidence, `original` are the bytes it came from. */
export type ArticleText = {
  article: string;
  number: number;
  text: string;
  sha256: string;
  originalSha256: string;
  mediaType: string;
  encoding: string | null;
};

/** The longest text an article may have, in UTF-16 code units. */
export const MAX_ARTICLE_LENGTH = 500_000;

export const articleName = (article: Pick<ArticleRecord, 'number'>) => `A${article.number}`;
