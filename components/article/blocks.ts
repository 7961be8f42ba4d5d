import { readParagraphs } from '@/domain/suggest/lines';
import type { Zone, ZoneType } from '@/domain/zone';

/**
 * A paragraph of the article with the white space that belongs to it. The blocks of a text lie end to end:
 * put together they are the stored text, character for character. Offsets in UTF-16 code units.
 */
export type Block = {
  index: number;
  start: number;
  /** Where the visible line ends and the white space before the next block begins. */
  contentEnd: number;
  end: number;
  zone: ZoneType | null;
  /** How deep a reader comment is nested; 0 elsewhere. */
  depth: number;
};

/** The line ends that `readParagraphs` knows. */
const LINE_ENDS = '\n\r\u2028\u2029\v\f';

const endsLine = (text: string, at: number) => LINE_ENDS.includes(text.charAt(at));

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !endsLine(text, start - 1)) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsLine(text, end)) end++;
  return end;
}

/** The paragraphs of a text, each in the zone that holds its first character. */
export function blocksOf(text: string, zones: readonly Zone[]): Block[] {
  const paragraphs = readParagraphs(text);
  if (paragraphs.length === 0)
    return text === '' ? [] : [{ index: 0, start: 0, contentEnd: 0, end: text.length, zone: null, depth: 0 }];
  let zoneIndex = 0;
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    while ((zones[zoneIndex]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) zoneIndex++;
    const zone = zones[zoneIndex];
    const inside = zone && zone.start <= paragraph.start ? zone : null;
    return {
      index,
      start: index === 0 ? 0 : lineStart(text, paragraph.start),
      contentEnd: lineEnd(text, paragraph.end),
      end: next ? lineStart(text, next.start) : text.length,
      zone: inside?.type ?? null,
      depth: inside?.depth ?? 0,
    };
  });
}

/** Blocks that are shown together: the article, or a run of reader comments with what stands between them. */
export type Section = { kind: 'article' | 'comments'; comments: number; blocks: Block[] };

/** Comments and the boilerplate between two of them make one section that can be folded away. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const lastComment = blocks.findLastIndex((block) => block.zone === 'comment');
  const sections: Section[] = [];
  for (const [index, block] of blocks.entries()) {
    const open = sections.at(-1);
    const between = block.zone === 'boilerplate' && open?.kind === 'comments' && index < lastComment;
    const kind = block.zone === 'comment' || between ? 'comments' : 'article';
    if (open?.kind === kind) open.blocks.push(block);
    else sections.push({ kind, comments: 0, blocks: [block] });
  }
  for (const section of sections)
    section.comments = section.blocks.filter((b) => b.zone === 'comment').length;
  return sections;
}

/** The block that holds an offset; the last one for the end of the text. Undefined only where there is no block. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
