import type { Span } from '@/domain/span';
import type { FoundAttribution } from '@/domain/suggest/attribution';
import type { Quotation } from '@/domain/suggest/quotations';

/** Words a clause must have to stand as a claim of its own. */
const SHORTEST = 4;
const CONCESSION = /^(?:although|though|while|even though|whereas|despite the fact that)\b/i;
const SEAM =
  /[,;—–]\s*(?:and|but|while|although|though|whereas|yet)?\s*$|\s(?:and|but|while|although|though|whereas)\s*$/i;

function words(text: string): number {
  return text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
}

/**
 * Where a sentence holds two claims: the kind or the speaker changes at a clause boundary ("A happened, and B said C";
 * "Although A, B, said C"). Gives the offsets to cut at for each sentence that has any.
 */
export function cutClauses(
  text: string,
  sentences: readonly Span[],
  found: readonly FoundAttribution[],
  quotations: readonly Quotation[],
): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  let f = 0;
  sentences.forEach((sentence, index) => {
    const here: FoundAttribution[] = [];
    while (f < found.length && (found[f]?.sentence ?? 0) < index) f++;
    for (let k = f; k < found.length && found[k]?.sentence === index && here.length < 12; k++) {
      const a = found[k];
      if (a?.relayed) here.push(a);
    }
    const at = here
      .flatMap((a) => [beforeReport(text, sentence, a, here), afterConcession(text, sentence, a)])
      .filter((x): x is number => x !== null);
    const kept = [...new Set(at)]
      .sort((x, y) => x - y)
      .filter((x) => !quotations.some((q) => q.start < x && x < q.end));
    if (kept.length > 0) cuts.set(index, kept);
    for (const a of here) {
      const first = a.content[0];
      const concession = afterConcession(text, sentence, a);
      // What the outlet concedes is not what the speaker said.
      if (first && concession !== null && kept.includes(concession)) first.start = concession + 1;
    }
  });
  return cuts;
}

/** "A happened, and B said C": the seam before the speaker, when what stands before it belongs to no report. */
function beforeReport(
  text: string,
  sentence: Span,
  report: FoundAttribution,
  all: readonly FoundAttribution[],
): number | null {
  const { source, cue, content } = report;
  const first = content[0];
  if (!source || !first || source.start > cue.start || first.start < cue.start) return null;
  const lead = text.slice(Math.max(sentence.start, source.start - 12), source.start);
  const seam = SEAM.exec(lead);
  if (!seam || source.start - sentence.start < 12) return null;
  const joiner = /(?:and|but|while|although|though|whereas|yet)\s*$/i.exec(lead);
  if (!joiner) return null;
  const at = source.start - joiner[0].length;
  const before = text.slice(sentence.start, at);
  if (words(before) < SHORTEST || !hasVerb(before)) return null;
  if (CONCESSION.test(before)) return null;
  // A speaker who goes on speaking: no change.
  if (
    all.some(
      (other) =>
        other !== report &&
        other.source &&
        text.slice(other.source.start, other.source.end) === text.slice(source.start, source.end),
    )
  )
    return null;
  return at;
}

/** "Although believed lost, she is safe, the mayor said": the concession is the outlet's. */
function afterConcession(text: string, sentence: Span, report: FoundAttribution): number | null {
  const { source, cue, content } = report;
  const first = content[0];
  if (!first || !source || first.start !== sentence.start || cue.start < first.end) return null;
  const head = text.slice(first.start, first.end);
  if (!CONCESSION.test(head)) return null;
  const parts = [...head.matchAll(/,\s+/g)];
  for (const part of parts.reverse()) {
    const rest = head.slice(part.index + part[0].length);
    const before = head.slice(0, part.index);
    if (words(rest) >= 3 && hasVerb(rest) && words(before) >= SHORTEST) return first.start + part.index + 1;
  }
  return null;
}

const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\p{L}+ed|went|came|took|made|gave|left|led|found|met|began|became|fell|rose|kept|brought|lost|won|said|saw|ran|held|broke|set|cut|hit|sank|sent|told|grew)\b/u;

function hasVerb(clause: string): boolean {
  return VERB.test(clause.slice(0, 600));
}
