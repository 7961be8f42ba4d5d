import { readParagraphs } from '@/domain/suggest/lines';
import type { Zone, ZoneType } from '@/domain/zone';

/** What a person looks at in the check-text screen: a paragraph, or a whole reader comment. UTF-16 code units. */
export type Block = {
  start: number;
  end: number;
  type: ZoneType;
  commenter: string | null;
  depth: number;
};

/** Zones of these types stay single: two headlines and two comments are two things said. */
const SINGLE: readonly ZoneType[] = ['headline', 'comment'];

/**
 * The blocks of a text under its zones. A comment is one block, however many paragraphs it has; any other zone is cut at
 * its paragraphs, so that each can be corrected alone. What lies in no zone is body.
 */
export function blocksOf(text: string, zones: readonly Zone[]): Block[] {
  const sorted = zones.toSorted((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let at = 0;
  let comment: Zone | null = null;
  for (const { start, end } of readParagraphs(text)) {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= start) at++;
    const zone = sorted[at];
    const inside = zone && zone.start <= start ? zone : null;
    if (inside?.type === 'comment') {
      if (inside !== comment) blocks.push(blockOf(inside.start, inside.end, inside));
      comment = inside;
      continue;
    }
    comment = null;
    blocks.push(blockOf(start, end, inside));
  }
  return blocks;
}

function blockOf(start: number, end: number, zone: Zone | null): Block {
  const { type = 'body', commenter = null, depth = 0 } = zone ?? {};
  return { start, end, type, commenter, depth };
}

/** The zones that blocks make: neighbours of one type join, so that a claim may run over a paragraph's end. */
export function zonesOf(blocks: readonly Block[]): Zone[] {
  const zones: Zone[] = [];
  for (const { start, end, type, commenter, depth } of blocks) {
    const last = zones.at(-1);
    if (last?.type === type && !SINGLE.includes(type)) last.end = end;
    else zones.push(type === 'comment' ? { start, end, type, commenter, depth } : { start, end, type });
  }
  return zones;
}

/** The blocks from one to another (either way round, both included) as something else. */
export function retyped(blocks: readonly Block[], from: number, to: number, type: ZoneType): Block[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  return blocks.map((block, at) => {
    if (at < first || at > last || block.type === type) return block;
    return { ...block, type, commenter: null, depth: 0 };
  });
}
