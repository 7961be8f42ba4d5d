import words from './codebook.json';
import { JUDGED_KINDS, type JudgedKind } from './kind';

/** The codebook's own words, which no review can change. `components/messages` shows them, the report prints them. */
export const CODEBOOK_WORDS = words;

/** Which wording of `codebook.json` this is; raise it when a definition or the path changes its meaning. */
export const CODEBOOK_EDITION = 1;

/** The order in which a reviewer asks: the first question that is answered with yes settles the kind. */
export const DECISION_PATH = [
  'reader_comment',
  'attributed_quote',
  'reported_fact',
  'opinion',
  'excluded',
] as const satisfies readonly JudgedKind[];

/** What the owners of a review add to one kind. The kinds themselves have the same names in every review. */
export type KindNotes = { note: string; examples: string[] };

/** A review's own part of the codebook. Versions only grow. */
export type CodebookNotes = { version: number; notes: Partial<Record<JudgedKind, KindNotes>> };

export const MOST_EXAMPLES = 10;
export const LONGEST_NOTE = 1000;
export const LONGEST_EXAMPLE = 300;

const NO_NOTES: CodebookNotes = { version: 1, notes: {} };

/** The notes of a review; version 1 while nobody has written any. */
export function notesOf(review: { codebook?: CodebookNotes | null } | undefined): CodebookNotes {
  return review?.codebook ?? NO_NOTES;
}

/** Without white space around, without what is empty or there twice. */
function tidy({ note, examples }: KindNotes): KindNotes {
  const kept = examples.map((example) => example.trim()).filter((example) => example !== '');
  return { note: note.trim(), examples: [...new Set(kept)] };
}

const isEmpty = ({ note, examples }: KindNotes) => note === '' && examples.length === 0;
const same = (x: CodebookNotes['notes'], y: CodebookNotes['notes']) =>
  JUDGED_KINDS.every((kind) => JSON.stringify(x[kind]) === JSON.stringify(y[kind]));

/**
 * The notes with those of some kinds replaced, one version on; the same object where nothing changed.
 * @param given by kind; a kind that is not given keeps what it has, an empty one loses it
 */
export function withNotes(
  before: CodebookNotes,
  given: Partial<Record<JudgedKind, KindNotes | undefined>>,
): CodebookNotes {
  const notes: CodebookNotes['notes'] = {};
  for (const kind of JUDGED_KINDS) {
    const now = given[kind] ?? before.notes[kind];
    const kept = now && tidy(now);
    if (kept && !isEmpty(kept)) notes[kind] = kept;
  }
  return same(before.notes, notes) ? before : { version: before.version + 1, notes };
}

export type CodebookEntry = {
  kind: JudgedKind;
  /** Its place in the decision path, from 1. */
  step: number;
  question: string;
  definition: string;
  examples: string[];
  /** What looks like this kind and is another. */
  nonExamples: { text: string; why: string }[];
  /** Of this review. */
  notes: KindNotes;
};

/** The whole codebook of a review in the order of the decision path. */
export function codebookEntries({ notes }: CodebookNotes): CodebookEntry[] {
  return DECISION_PATH.map((kind, at) => {
    const { definition, examples, not } = words.kinds[kind];
    return {
      kind,
      step: at + 1,
      question: words.path[kind],
      definition,
      examples: Object.values(examples),
      nonExamples: Object.values(not),
      notes: notes[kind] ?? { note: '', examples: [] },
    };
  });
}
