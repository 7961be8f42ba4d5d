import type { Block } from '@/components/article/blocks';
import type { ClaimRecord } from '@/domain/claim';

/** A stretch of one block: plain text, or the part of one claim that lies in it. */
export type Part = {
  claim: string | null;
  start: number;
  end: number;
  /** The claim begins here: this part carries the badge. `headEnd` ends the first word, which stays beside the badge. */
  starts: boolean;
  headEnd: number;
  /** The claim ends here: this part carries the flag, on the word that begins at `tailStart`. */
  ends: boolean;
  tailStart: number;
};

/** Parts that are rendered, and rendered again, together. */
export type Run = readonly Part[];

/** Few enough that one more tag costs nothing, many enough that a long article has no crowd of components. */
const CLAIMS_IN_RUN = 8;

// In scripts without spaces between words a "word" would be a whole sentence: one character has to do there.
const FIRST_WORD = /^(?:[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\S{1,24})/u;
const LAST_WORD = /(?:[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\S{1,24})$/u;

function partOfClaim(text: string, block: Block, claim: ClaimRecord): Part {
  const start = Math.max(claim.start, block.start);
  const end = Math.min(claim.end, block.end);
  const starts = claim.start >= block.start;
  const ends = claim.end <= block.end;
  const head = starts ? (FIRST_WORD.exec(text.slice(start, Math.min(end, start + 48)))?.[0].length ?? 0) : 0;
  const tail = ends ? (LAST_WORD.exec(text.slice(Math.max(start, end - 48), end))?.[0].length ?? 0) : 0;
  return { claim: claim.id, start, end, starts, headEnd: start + head, ends, tailStart: end - tail };
}

function plain(start: number, end: number): Part {
  return { claim: null, start, end, starts: false, headEnd: start, ends: false, tailStart: end };
}

/**
 * The parts of a block's visible line, end to end. `claims` are those that touch the block, in order of place.
 * A claim that goes on over the end of the line gets a part in each block.
 */
export function partsOf(text: string, block: Block, claims: readonly ClaimRecord[]): Part[] {
  const parts: Part[] = [];
  const line = { ...block, end: block.contentEnd };
  let at = block.start;
  for (const claim of claims) {
    const part = partOfClaim(text, line, claim);
    if (part.start >= part.end) continue;
    if (part.start > at) parts.push(plain(at, part.start));
    parts.push(part);
    at = part.end;
  }
  if (at < line.end) parts.push(plain(at, line.end));
  return parts;
}

/** Parts in runs of a few claims each; a run of `before` that would come out the same is kept, so that it need not be rendered again. */
export function runsOf(parts: readonly Part[], before: readonly Run[] = []): Run[] {
  const runs: Part[][] = [];
  let claims = CLAIMS_IN_RUN;
  for (const part of parts) {
    if (part.claim !== null && claims >= CLAIMS_IN_RUN) {
      runs.push([]);
      claims = 0;
    }
    if (part.claim !== null) claims++;
    const run = runs.at(-1);
    if (run) run.push(part);
    else runs.push([part]);
  }
  return runs.map((run) => before.find((old) => sameRun(old, run)) ?? run);
}

function sameRun(a: Run, b: Run): boolean {
  return (
    a.length === b.length &&
    a.every((part, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        part.claim === other.claim &&
        part.start === other.start &&
        part.end === other.end &&
        part.starts === other.starts &&
        part.ends === other.ends
      );
    })
  );
}
