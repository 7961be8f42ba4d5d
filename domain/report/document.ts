import type { Direction } from '@/domain/article';
import type { Drawing } from './charts/drawing';

/*
 * The report as a document: headings, paragraphs, tables and passages, without looks. HTML, Markdown and the preview
 * on screen are written from the same blocks, so that none can say what another does not.
 */

/** A stretch of text. Words of an article carry their language and direction. */
export type Run = {
  text: string;
  lang?: string | undefined;
  dir?: Direction | undefined;
  mark?: 'strong' | 'removed' | 'added' | 'code' | undefined;
  /** The id of the heading or row it leads to. */
  to?: string | undefined;
};

export type Block = (
  | { type: 'heading'; level: 2 | 3 | 4; id: string; runs: Run[] }
  | { type: 'paragraph'; runs: Run[]; tone?: 'draft' | 'note' }
  | { type: 'list'; items: Run[][] }
  | { type: 'facts'; facts: { name: string; runs: Run[] }[] }
  | { type: 'table'; caption: string; columns: Column[]; rows: Row[] }
  | { type: 'passages'; passages: PassageBlock[] }
  | ChartBlock
) & {
  /** What can be left out wherever it stands, besides whole sections. */
  part?: 'grades';
};

/** A drawing with the table of its numbers: whoever does not see the one reads the other. */
export type ChartBlock = {
  type: 'chart';
  id: string;
  caption: string;
  /** What the drawing leaves out, if anything; the table leaves out nothing. */
  note: string | null;
  drawing: Drawing;
  columns: Column[];
  rows: Row[];
};

export type Column = { name: string; numeric?: boolean };
/** The first cell names the row. */
export type Row = { id?: string; cells: Run[][] };
/** One of two passages that stand side by side. */
export type PassageBlock = { label: Run[]; runs: Run[]; notes: Run[][] };

export type ReportDocument = {
  title: string;
  subtitle: string;
  /** The draft line. It belongs to the title and can be left out by no renderer's option. */
  draft: string | null;
  /** That a frozen report was withdrawn, and why. It cannot be left out either. */
  withdrawn: string | null;
  /** Which parts its reader chose to leave out; null where it is whole. */
  leftOut: string | null;
  /** The one line that changes from export to export. */
  time: { label: string; at: string };
  blocks: Block[];
};

export const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
export const strong = (text: string): Run => ({ text, mark: 'strong' });
export const code = (text: string): Run => ({ text, mark: 'code' });
export const heading = (level: 2 | 3 | 4, id: string, text: string | Run[]): Block => ({
  type: 'heading',
  level,
  id,
  runs: typeof text === 'string' ? plain(text) : text,
});
export const paragraph = (text: string | Run[], tone?: 'note'): Block => ({
  type: 'paragraph',
  runs: typeof text === 'string' ? plain(text) : text,
  ...(tone ? { tone } : {}),
});

/** Runs with something between them. */
export function joined(parts: readonly Run[][], between: string): Run[] {
  return parts
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => (at === 0 ? runs : [{ text: between }, ...runs]));
}

/** The words of a block, without looks. */
export const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** An address inside the document for a claim: `A2·14` becomes `A2-14`. */
export const anchorOf = (name: string) => name.replace('·', '-');
/** A reference to a claim of the claims table. */
export const reference = (name: string): Run => ({ text: name, to: anchorOf(name) });
