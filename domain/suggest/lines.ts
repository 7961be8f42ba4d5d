import { type Span, trimSpan } from '@/domain/span';

/** A paragraph: one line, or several lines of a text that was wrapped by hand. Bounds carry no outer white space. */
export type Paragraph = Span & {
  /** Columns of white space before the first character; a tab counts four. */
  indent: number;
  /** Blank lines before it. */
  gap: number;
};

type Line = Paragraph & { length: number };

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const BULLET = /^(?:[•·▪◦‣*–—-]\s|\(?\d{1,3}[.)]\s)/;

/** text[start, end) without outer white space, or null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const span = trimSpan(text, { start, end });
  return span.start < span.end ? span : null;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  const take = (from: number, to: number) => {
    const span = trimmed(text, from, to);
    if (!span) {
      gap++;
      return;
    }
    let indent = 0;
    for (let i = from; i < span.start; i++) indent += text[i] === '\t' ? 4 : 1;
    lines.push({ ...span, indent, gap, length: span.end - from });
    gap = 0;
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    take(from, match.index);
    from = match.index + match[0].length;
  }
  take(from, text.length);
  return lines;
}

/** Lines cut at one width, most of them in mid-sentence, are one paragraph (old mail, plain-text wires). */
function isWrapped(text: string, lines: Line[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1);
  const longest = full.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest < 45 || longest > 110) return false;
  if (full.some((line) => line.length < longest * 0.65)) return false;
  if (lines.some((line) => BULLET.test(text.slice(line.start, line.start + 6)))) return false;
  const open = full.filter((line) => !/[.!?:;…"”’»)\]]/.test(text[line.end - 1] ?? '')).length;
  return open * 2 > full.length;
}

/** The paragraphs of a text in order. Linear in its length. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  const close = () => {
    const first = block[0];
    const last = block.at(-1);
    if (!first || !last) return;
    if (isWrapped(text, block)) {
      paragraphs.push({ start: first.start, end: last.end, indent: first.indent, gap: first.gap });
    } else {
      for (const { start, end, indent, gap } of block) paragraphs.push({ start, end, indent, gap });
    }
    block = [];
  };
  for (const line of readLines(text)) {
    if (line.gap > 0) close();
    block.push(line);
  }
  close();
  return paragraphs;
}
