import type { Span } from '@/domain/span';
import { BRACKETED_ASIDE, boilerplateReason, isAuthorBio, isPlaceLine } from '@/domain/suggest/boilerplate';
import { captionReason } from '@/domain/suggest/captions';
import { type FoundComment, isCommentForm, isCommentHeading, readComments } from '@/domain/suggest/comments';
import { type Paragraph, readParagraphs } from '@/domain/suggest/lines';
import type { ProposedZone } from '@/domain/suggest/proposal';
import type { ZoneType } from '@/domain/zone';

/** A zone with what the next steps need to know of it. */
export type ReadZone = ProposedZone & {
  paragraphs: Paragraph[];
  /** Ranges inside that are no words of anyone: bullets, comment numbers, commenters' names. */
  furniture: Span[];
  /** The article's own headline, not a heading further down. */
  isTitle?: boolean;
};

type Labelled = { paragraph: Paragraph; type: Exclude<ZoneType, 'comment'> };

const TERMINAL = /[.!?…؟۔。:;,]["”’'»)\]]*$/u;
const HEADLINE_UNITS = 250;
/** Ends that leave a sentence hanging: what follows belongs to it, whatever it looks like. */
const DANGLING =
  /(?:^|\s)(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|that|as|than|into|about|my|his|her|their|our|its|is|are|was|were)$/i;

export function endsOpen(line: string): boolean {
  return !TERMINAL.test(line.slice(-12));
}

export function dangles(line: string): boolean {
  return DANGLING.test(line.slice(-12));
}

function wordCount(line: string): number {
  return line.split(/\s+/).length;
}

const squeeze = (line: string) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The zones of a text. The first block that reads like a title is the headline; a comment section begins at its heading;
 * everything else is body unless the line itself says otherwise. Partition: every non-blank block is in exactly one zone.
 */
export function readZones(text: string, title: string | null = null): ReadZone[] {
  const paragraphs = readParagraphs(text);
  // "(read more)" at a line's end must not make a sentence look like a heading.
  const lines = paragraphs.map((p) => {
    const line = text.slice(p.start, Math.min(p.end, p.start + 400));
    return line.replace(BRACKETED_ASIDE, '').trim() || line;
  });
  const heading = commentHeading(paragraphs, lines);
  const above = heading < 0 ? paragraphs.length : heading;
  const labelled = label(text, paragraphs.slice(0, above), lines.slice(0, above), title);
  if (heading < 0) return join(labelled, []);
  const headingZone: Labelled = { paragraph: paragraphs[heading] as Paragraph, type: 'boilerplate' };
  const { comments, rest } = readComments(text, paragraphs.slice(heading + 1));
  return join(
    [...labelled, headingZone, ...rest.map((paragraph): Labelled => ({ paragraph, type: 'boilerplate' }))],
    comments,
  );
}

/** The heading of the comment section: the first that is followed by anything but the form. */
function commentHeading(paragraphs: readonly Paragraph[], lines: readonly string[]): number {
  for (let i = 1; i < paragraphs.length; i++) {
    const line = lines[i] ?? '';
    if (!isCommentHeading(line)) continue;
    const next = lines[i + 1];
    if (
      next !== undefined &&
      (!isCommentForm(next) || lines.slice(i + 1, i + 40).some((l) => !isCommentForm(l)))
    )
      return i;
  }
  return -1;
}

function label(
  _text: string,
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  title: string | null,
): Labelled[] {
  const headline = headlineAt(paragraphs, lines, title);
  const headlineKey = headline < 0 ? null : squeeze(lines[headline] ?? '');
  const hasProse = lines.some((line) => wordCount(line) >= 12);
  const types = paragraphs.map((paragraph, i): Labelled['type'] => {
    const line = lines[i] ?? '';
    if (i === headline) return 'headline';
    // Above the headline stands the site's name or section.
    if (i < headline && endsOpen(line) && wordCount(line) <= 6) return 'boilerplate';
    if (headlineKey && squeeze(line) === headlineKey) return 'boilerplate';
    const before = lines[i - 1];
    if (before !== undefined && dangles(before) && i - 1 !== headline) return 'body';
    if (boilerplateReason(line)) return 'boilerplate';
    if (captionReason(line)) return 'caption';
    if (isPlaceLine(line) && i < 6) return 'boilerplate';
    if (hasProse && isSubheading(line, lines[i + 1])) return 'headline';
    if (paragraph.end - paragraph.start > HEADLINE_UNITS) return 'body';
    return 'body';
  });
  settleCaptions(types, paragraphs, lines);
  settleEnd(types, lines);
  return paragraphs.map((paragraph, i) => ({ paragraph, type: types[i] ?? 'body' }));
}

/** The first block that is not a date, byline or credit, where it reads like a title. */
function headlineAt(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  title: string | null,
): number {
  const wanted = title ? squeeze(title) : null;
  for (let i = 0; i < Math.min(lines.length, 8); i++) {
    const line = lines[i] ?? '';
    if (wanted && squeeze(line) === wanted) return i;
  }
  for (let i = 0; i < Math.min(lines.length, 5); i++) {
    const line = lines[i] ?? '';
    const p = paragraphs[i];
    if (!p || boilerplateReason(line) || captionReason(line)) continue;
    if (p.end - p.start > HEADLINE_UNITS || lines.length === 1) return -1;
    const open = !/[.:;,؛،]["”’'»)\]]*$/u.test(line) || /(?:\.\.\.|…)$/.test(line);
    return open && !/^[\p{Ll}]/u.test(line) && !dangles(line) ? i : -1;
  }
  return -1;
}

/** A short line without a full stop that stands before prose, with more capitals than a sentence has. */
function isSubheading(line: string, next: string | undefined): boolean {
  if (line.length > 90 || !endsOpen(line) || next === undefined || dangles(line)) return false;
  if (/^[•·▪*–-]\s|^\(?\d+[.)]\s/.test(line) || /^[\p{Ll}"“«‘']/u.test(line)) return false;
  if (/^(?:i|you|we|he|she|they|it|there|please|thanks|thank|hi|hello|dear|yes|no)\b/i.test(line))
    return false;
  return wordCount(line) <= 10 && wordCount(next) >= 8;
}

/** A short open line next to a credit or an image name is that picture's caption, not a heading. */
function settleCaptions(
  types: Labelled['type'][],
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
): void {
  types.forEach((type, i) => {
    if (type !== 'caption') return;
    for (const k of [i - 1, i + 1]) {
      const line = lines[k];
      if (line === undefined || (types[k] !== 'headline' && types[k] !== 'body') || k === 0) continue;
      const touching = (paragraphs[Math.max(i, k)]?.gap ?? 1) === 0;
      if (touching && endsOpen(line) && wordCount(line) <= 12 && types.indexOf('headline') !== k)
        types[k] = 'caption';
    }
  });
}

/** At the end: who wrote this, and what the page put below it. */
function settleEnd(types: Labelled['type'][], lines: readonly string[]): void {
  let prose = 0;
  for (let i = types.length - 1; i > 0 && prose < 3; i--) {
    if (types[i] === 'boilerplate') continue;
    const line = lines[i] ?? '';
    if (types[i] === 'body' && isAuthorBio(line)) types[i] = 'boilerplate';
    else if (types[i] === 'headline' && prose === 0) types[i] = 'boilerplate';
    else prose++;
  }
}

/** Neighbours of one type become one zone, so that a claim may run over a paragraph's end; comments stay single. */
function join(labelled: readonly Labelled[], comments: readonly FoundComment[]): ReadZone[] {
  const pieces: ReadZone[] = [
    ...labelled.map(({ paragraph, type }) => ({
      start: paragraph.start,
      end: paragraph.end,
      type,
      paragraphs: [paragraph],
      furniture: [],
    })),
    ...comments.flatMap(zonesOfComment),
  ].sort((a, b) => a.start - b.start);
  const zones: ReadZone[] = [];
  for (const piece of pieces) {
    const last = zones.at(-1);
    if (last && last.type === piece.type && piece.type !== 'comment' && piece.type !== 'headline') {
      last.end = piece.end;
      last.paragraphs.push(...piece.paragraphs);
    } else zones.push(piece);
  }
  const title = zones.find((zone) => zone.type === 'headline' || zone.type === 'body');
  if (title?.type === 'headline') title.isTitle = true;
  return zones;
}

function zonesOfComment({ paragraphs, commenter, depth, furniture }: FoundComment): ReadZone[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (!first || !last) return [];
  return [{ start: first.start, end: last.end, type: 'comment', commenter, depth, paragraphs, furniture }];
}
