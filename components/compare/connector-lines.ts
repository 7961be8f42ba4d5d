import type { Tie } from '@/domain/comparison';

/** The first line of a claim on screen, in pixels of the board. */
export type Place = { inlineStart: number; inlineEnd: number; middle: number };

export type PairPlaces = { id: string; tie: Tie; suggested: boolean; a: Place; b: Place };

export type Line = {
  id: string;
  tie: Tie;
  suggested: boolean;
  path: string;
  /** Where the glyph stands. */
  x: number;
  y: number;
};

/**
 * A line between two claims, from the edge of one column to the edge of the other, wherever the columns stand: in a
 * page that runs right to left the first column is on the right.
 */
export function lineBetween({ id, tie, suggested, a, b }: PairPlaces): Line {
  const forward = a.inlineEnd <= b.inlineStart;
  const [x1, x2] = forward ? [a.inlineEnd, b.inlineStart] : [a.inlineStart, b.inlineEnd];
  const bend = (x2 - x1) / 2;
  return {
    id,
    tie,
    suggested,
    path: `M${x1} ${a.middle}C${x1 + bend} ${a.middle} ${x2 - bend} ${b.middle} ${x2} ${b.middle}`,
    x: (x1 + x2) / 2,
    y: (a.middle + b.middle) / 2,
  };
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
