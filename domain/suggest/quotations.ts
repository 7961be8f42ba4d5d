import type { Span } from '@/domain/span';
import type { Paragraph } from '@/domain/suggest/lines';

/** A stretch between quotation marks, marks included. One that runs over several paragraphs is one stretch for each. */
export type Quotation = Span & {
  /** Without the marks. */
  inner: Span;
  /** It goes on from the paragraph before: same speaker. */
  continues: boolean;
  /** Its mark is not closed in this paragraph. */
  open: boolean;
};

type Mark = { at: number; length: number; role: 'open' | 'close' };

const MARKS = /["“”„‟«»‘’＂「」『』]|''|``/g;
/** How many paragraphs an excerpt may run before its mark closes. */
const PATIENCE = 12;
const BEFORE_OPENING = /[\s([{—–\-/:,"“«‘'‹…]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

function roleOf(
  text: string,
  at: number,
  mark: string,
  from: number,
  to: number,
  isOpen: boolean,
): Mark['role'] | null {
  const before = at > from ? (text[at - 1] ?? ' ') : ' ';
  const after = at + mark.length < to ? (text[at + mark.length] ?? ' ') : ' ';
  switch (mark) {
    case '“':
    case '„':
    case '‟':
    case '``':
    case '「':
    case '『':
      // German closes with the mark that English opens with.
      return isOpen && mark === '“' && !/\s/.test(before) && !LETTER_OR_FIGURE.test(after) ? 'close' : 'open';
    case '”':
    case '」':
    case '』':
      return isOpen || !(BEFORE_OPENING.test(before) && LETTER_OR_FIGURE.test(after)) ? 'close' : 'open';
    case '«':
      return isOpen && !/\s/.test(before) && !LETTER_OR_FIGURE.test(after) ? 'close' : 'open';
    case '»':
      return !isOpen && BEFORE_OPENING.test(before) && LETTER_OR_FIGURE.test(after) ? 'open' : 'close';
    case '‘':
    case '’':
      return null;
    default: {
      const mayOpen = BEFORE_OPENING.test(before) && !/\s/.test(after);
      const mayClose = !/\s/.test(before) || /\s/.test(after);
      // An inch mark or seconds: 6'2", 12".
      if (!isOpen && /\p{N}/u.test(before) && !mayOpen) return null;
      if (isOpen) return mayClose || !mayOpen ? 'close' : 'open';
      return 'open';
    }
  }
}

/** Single curly marks quote in British use; ’ is also an apostrophe, so a closing one is looked for from the right. */
function singleMarks(
  text: string,
  marks: readonly number[],
  from: number,
  to: number,
): Map<number, Mark['role']> {
  const roles = new Map<number, Mark['role']>();
  let closer = -1;
  let punctuated = -1;
  for (let i = marks.length - 1; i >= 0; i--) {
    const at = marks[i] ?? 0;
    const before = at > from ? (text[at - 1] ?? ' ') : ' ';
    const after = at + 1 < to ? (text[at + 1] ?? ' ') : ' ';
    if (text[at] === '’' && !LETTER_OR_FIGURE.test(after) && !/\s/.test(before)) {
      closer = at;
      if (/[.,?!…]/.test(before)) punctuated = at;
    } else if (text[at] === '‘' && BEFORE_OPENING.test(before) && LETTER_OR_FIGURE.test(after)) {
      const end = punctuated > 0 && punctuated - at < 400 ? punctuated : closer;
      if (end > at) {
        roles.set(at, 'open');
        roles.set(end, 'close');
      }
      closer = -1;
      punctuated = -1;
    }
  }
  return roles;
}

type ParagraphMarks = {
  paragraph: Span;
  quotes: Span[];
  openAt: number;
  strayClose: number;
  opensWithMark: boolean;
  curly: boolean;
};

/** The outermost quotations of one paragraph; `openAt` is the mark left open, `strayClose` the end of one never opened. */
function readParagraph(text: string, { start, end }: Span): ParagraphMarks {
  const body = text.slice(start, end);
  const singles: number[] = [];
  const found: { at: number; mark: string }[] = [];
  for (const match of body.matchAll(MARKS)) {
    const at = start + match.index;
    found.push({ at, mark: match[0] });
    if (match[0] === '‘' || match[0] === '’') singles.push(at);
  }
  const roles = singles.length ? singleMarks(text, singles, start, end) : null;
  const quotes: Span[] = [];
  let depth = 0;
  let openAt = -1;
  let strayClose = -1;
  let openMark = '';
  for (const { at, mark } of found) {
    const single = mark === '‘' || mark === '’';
    const role = single ? (roles?.get(at) ?? null) : roleOf(text, at, mark, start, end, depth > 0);
    if (!role) continue;
    if (role === 'open') {
      if (depth === 0) {
        openAt = at;
        openMark = mark;
        depth = 1;
      } else if (mark !== '"' && mark !== "''") depth++;
    } else if (depth > 0) {
      if (single !== (openMark === '‘') && depth === 1 && single) continue;
      depth--;
      if (depth === 0) quotes.push({ start: openAt, end: at + mark.length });
    } else if (strayClose < 0 && !single) strayClose = at + mark.length;
  }
  // Two marks opened, one closed: the inner one was nested with the same marks; the outer runs on to the end.
  return {
    paragraph: { start, end },
    quotes,
    openAt: depth > 0 ? openAt : -1,
    strayClose,
    opensWithMark: /^["“„«‘]|^''|^``/.test(body),
    curly: /[“„«]/.test(openMark),
  };
}

function quotation(text: string, span: Span, continues: boolean, open: boolean): Quotation {
  let { start, end } = span;
  while (start < end && /["“”„‟«»‘’'`＂\s]/.test(text[start] ?? '')) start++;
  if (!open) while (end > start && /["“”„‟«»‘’'`＂\s]/.test(text[end - 1] ?? '')) end--;
  return { ...span, inner: { start, end }, continues, open };
}

/**
 * The quotations of consecutive paragraphs, outermost only, in order. A mark left open at the end of a paragraph is
 * closed by the next paragraph's own, or by the first stray closing mark within twelve paragraphs; else by the
 * paragraph's end. Linear in the length of the text.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[] | readonly Paragraph[],
): Quotation[] {
  const read = paragraphs.map((paragraph) => readParagraph(text, paragraph));
  const quotations: Quotation[] = [];
  let carried = false;
  for (let i = 0; i < read.length; i++) {
    const marks = read[i];
    if (!marks) continue;
    const { paragraph, quotes, openAt } = marks;
    quotes.forEach((quote, k) => {
      quotations.push(quotation(text, quote, carried && k === 0 && quote.start === paragraph.start, false));
    });
    if (openAt < 0) {
      carried = false;
      continue;
    }
    quotations.push(
      quotation(text, { start: openAt, end: paragraph.end }, carried && openAt === paragraph.start, true),
    );
    carried = read[i + 1]?.opensWithMark ?? false;
    if (carried || !marks.curly) continue;
    const last = closingParagraph(read, i);
    for (let k = i + 1; k <= last; k++) {
      const next = read[k];
      if (!next) break;
      const closes = k === last;
      const end = closes ? next.strayClose : next.paragraph.end;
      quotations.push(quotation(text, { start: next.paragraph.start, end }, true, !closes));
      if (closes)
        for (const quote of next.quotes)
          if (quote.start >= end) quotations.push(quotation(text, quote, false, false));
    }
    i = Math.max(i, last);
  }
  return quotations;
}

/** The paragraph that closes the mark left open in paragraph `from`, or `from` when none does. */
function closingParagraph(read: readonly ParagraphMarks[], from: number): number {
  for (let k = from + 1; k < read.length && k <= from + PATIENCE; k++) {
    const next = read[k];
    if (!next || next.opensWithMark) return from;
    if (next.strayClose >= 0) return k;
    if (next.openAt >= 0) return from;
  }
  return from;
}

/**
 * Tells how far content stands between marks: direct where at least four fifths do, mixed where any words do (as PolNeAR
 * counts). Sums are kept once for the article, so that long content full of quotations costs no more than short.
 */
export function modeReader(
  quotations: readonly Quotation[],
): (content: readonly Span[]) => 'direct' | 'indirect' | 'mixed' {
  const sums = [0];
  for (const quote of quotations) sums.push((sums.at(-1) ?? 0) + quote.end - quote.start);
  /** Units between marks before `offset`. */
  const before = (offset: number): number => {
    let lo = 0;
    let hi = quotations.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if ((quotations[mid]?.end ?? 0) <= offset) lo = mid + 1;
      else hi = mid;
    }
    return (sums[lo] ?? 0) + Math.max(0, offset - (quotations[lo]?.start ?? offset));
  };
  return (content) => {
    const all = content.reduce((sum, c) => sum + c.end - c.start, 0);
    const between = content.reduce((sum, c) => sum + before(c.end) - before(c.start), 0);
    if (all === 0) return 'indirect';
    return between >= all * 0.8 ? 'direct' : between > all * 0.05 ? 'mixed' : 'indirect';
  };
}
