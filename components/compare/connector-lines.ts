import type { Tie } from '@/domain/comparison';

/** The first line of a claim on screen, in pixels of the board. */
export type Place = { inlineStart: number; inlineEnd: number; middle: number };

export type PairPlaces = {
  id: string;
  tie: Tie;
  suggested: boolean;
  /** Null while a claim is out of sight. */
  a: Place | null;
  b: Place | null;
  /** No column stands between the two. */
  adjacent: boolean;
  /** The claims' names, for lines that end before the other column. */
  names: { a: string; b: string };
};

export type Line = {
  /** Of the pair. */
  pair: string;
  key: string;
  tie: Tie;
  suggested: boolean;
  path: string;
  /** Where the glyph stands. */
  x: number;
  y: number;
  /** Where the line leads, when its other end is not drawn. */
  leadsTo: string | null;
};

/** How far a line reaches whose other end stands beyond the next column. */
const STUB = 20;

/** A line from the edge of one column to the edge of the next, wherever they stand: in a page from right to left the first is on the right. */
function across({ id, tie, suggested }: PairPlaces, a: Place, b: Place): Line {
  const forward = a.inlineEnd <= b.inlineStart;
  const [x1, x2] = forward ? [a.inlineEnd, b.inlineStart] : [a.inlineStart, b.inlineEnd];
  const bend = (x2 - x1) / 2;
  const path = `M${x1} ${a.middle}C${x1 + bend} ${a.middle} ${x2 - bend} ${b.middle} ${x2} ${b.middle}`;
  const [x, y] = [(x1 + x2) / 2, (a.middle + b.middle) / 2];
  return { pair: id, key: id, tie, suggested, path, x, y, leadsTo: null };
}

/** The beginning of a line that would run over the text of a column in between; it names where it leads. */
function stub({ id, tie, suggested }: PairPlaces, from: Place, towards: 1 | -1, leadsTo: string): Line {
  const x1 = towards > 0 ? from.inlineEnd : from.inlineStart;
  const x = x1 + towards * STUB;
  const path = `M${x1} ${from.middle}H${x}`;
  return { pair: id, key: `${id} ${leadsTo}`, tie, suggested, path, x, y: from.middle, leadsTo };
}

/** What is drawn of one pair; `forward` is 1 where columns go from left to right. */
export function linesOf(pair: PairPlaces, forward: 1 | -1): Line[] {
  const { a, b, adjacent, names } = pair;
  if (adjacent) return a && b ? [across(pair, a, b)] : [];
  return [
    ...(a ? [stub(pair, a, forward, names.b)] : []),
    ...(b ? [stub(pair, b, forward > 0 ? -1 : 1, names.a)] : []),
  ];
}

/** The smallest distance between two glyphs, so that each can be read. */
export const GLYPH_GAP = 24;

/** Moves glyphs that would lie on each other apart, downwards; glyphs in different gutters do not meet. */
export function apart(lines: readonly Line[]): Line[] {
  const placed: Line[] = [];
  for (const line of [...lines].sort((p, q) => p.y - q.y)) {
    let { y } = line;
    for (const other of placed)
      if (Math.abs(other.x - line.x) < GLYPH_GAP && y - other.y < GLYPH_GAP)
        y = Math.max(y, other.y + GLYPH_GAP);
    placed.push({ ...line, y });
  }
  return placed;
}
