import type { ProposedClaim, ProposedSpeaker } from '@/domain/suggest/proposal';
import { englishReports } from '@/domain/suggest/reports';
import type { SpeakerMemory } from '@/domain/suggest/speakers';
import { readWords } from '@/domain/suggest/words';

/** Lines by which a page says where the passage above was taken from. */
const TAKEN_FROM =
  /^(?:(?:read (?:the )?)?full (.{2,40}?) (?:article|story|report|text|piece)(?: here)?|(?:read (?:the )?(?:rest|full (?:article|story)|more)) (?:at|on|in) (?:the )?(.{2,40}?)|(?:source|via|from|h\/t)\s*[:：]\s*(.{2,60}?))\s*\.?$/i;

const isExcerpt = (claim: ProposedClaim) =>
  claim.kind === 'attributed_quote' &&
  claim.attribution?.mode === 'direct' &&
  claim.attribution.sources.length === 0;

/**
 * A long quotation that nobody is named for is an excerpt: the line of the page right below it says of what ("Full
 * Gazette story here"), and a speaker named inside it stands before that outlet.
 */
export function creditExcerpts(
  text: string,
  claims: readonly ProposedClaim[],
  memory: SpeakerMemory,
): ProposedClaim[] {
  const out = [...claims];
  for (let i = 0; i < out.length; i++) {
    if (!isExcerpt(out[i] as ProposedClaim)) continue;
    let end = i;
    while (end + 1 < out.length && isExcerpt(out[end + 1] as ProposedClaim)) end++;
    const below = out[end + 1];
    const line =
      below?.kind === 'excluded' ? text.slice(below.start, Math.min(below.end, below.start + 120)) : '';
    const found = TAKEN_FROM.exec(line);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    const outlet: ProposedSpeaker | null = name ? { name, type: 'outlet' } : null;
    for (let k = i; k <= end; k++)
      out[k] = creditOne(text, out[k] as ProposedClaim, outlet, name ? line : null, memory);
    i = end;
  }
  return out;
}

function creditOne(
  text: string,
  claim: ProposedClaim,
  outlet: ProposedSpeaker | null,
  line: string | null,
  memory: SpeakerMemory,
): ProposedClaim {
  const { attribution } = claim;
  if (!attribution) return claim;
  const words = readWords(text, claim.start, claim.end);
  const report = englishReports(words).find(
    (r) => r.relayed && !r.aside && r.source && (r.content[0]?.start ?? 0) <= claim.start + 2,
  );
  const named = report?.source ? memory.resolve(text, report.source).filter((s) => s.name !== null) : [];
  const because = line ? [...claim.because, line] : claim.because;
  if (report && named.length > 0) {
    const cue = text.slice(report.cue.start, report.cue.end);
    const spans = {
      source: report.source ? [report.source] : [],
      cue: [report.cue],
      content: report.content,
    };
    return {
      ...claim,
      because: [...because, cue],
      attribution: {
        ...attribution,
        sources: named,
        cue,
        chain: outlet ? [outlet] : [],
        origin: outlet ? (named[0] ?? null) : null,
        spans,
      },
    };
  }
  return outlet ? { ...claim, because, attribution: { ...attribution, sources: [outlet] } } : claim;
}
