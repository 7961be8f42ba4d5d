import { svgOf } from './charts/drawing';
import type { Block, ReportDocument } from './document';

/** A drawing as a file of its own; its table follows. */
export type ImageBlock = { type: 'image'; svg: string; alt: string; note: string | null };
export type PaperBlock = Exclude<Block, { type: 'chart' }> | ImageBlock;
export type PaperDocument = Omit<ReportDocument, 'blocks'> & { blocks: PaperBlock[] };

/** The fonts that a page is typeset in. */
const FAMILY = 'Source Serif 4, Amiri';

/**
 * The document for writers that draw nothing themselves: each chart is an image and a table.
 * @param drawings false leaves the images out; the tables say the same
 */
export function onPaper(
  { blocks, ...document }: ReportDocument,
  { drawings }: { drawings: boolean },
): PaperDocument {
  return {
    ...document,
    blocks: blocks.flatMap((block): PaperBlock[] => {
      if (block.type !== 'chart') return [block];
      const { caption, columns, rows, drawing, note } = block;
      const table = { type: 'table', caption, columns, rows } as const;
      const image = { type: 'image', svg: svgOf(drawing, caption, FAMILY), alt: caption, note } as const;
      return drawings ? [image, table] : [table];
    }),
  };
}
