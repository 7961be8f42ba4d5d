import type { Span } from '@/domain/span';
import { type FoundAttribution, united } from '@/domain/suggest/attribution';
import type { Segment } from '@/domain/suggest/claims';
import type { ProposedAttribution, ProposedSpeaker } from '@/domain/suggest/proposal';
import type { SpeakerMemory } from '@/domain/suggest/speakers';
import { viasOf } from '@/domain/suggest/vias';

export type Credit = { attribution: Omit<ProposedAttribution, 'hedged'>; because: string[] };

/** Share of a claim's characters that a report must credit or frame before the claim is an attributed quote. */
const SHARE = 0.3;
/** Share of a claim that a report fills with its frame: "…, according to a video and a resident". */
const FRAMED_SHARE = 0.7;
/** The same for words that are told, not quoted: less is an aside inside somebody else's sentence. */
const TOLD_SHARE = 0.4;

const length = (spans: readonly Span[]) => spans.reduce((sum, s) => sum + s.end - s.start, 0);

function within(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans.flatMap((s) =>
    s.start < end && s.end > start ? [{ start: Math.max(s.start, start), end: Math.min(s.end, end) }] : [],
  );
}

/** Who says it and how, as far as it stands in the claim. */
function frameWithin(a: FoundAttribution, segment: Segment): Span[] {
  return within([a.cue, ...(a.source ? [a.source] : []), ...(a.addressee ? [a.addressee] : [])], segment);
}

/** Everything in the claim that one speaker says or does: "chastised them for … and called on them to …". */
function withSameSource(text: string, segment: Segment, { source }: FoundAttribution): Span[] {
  if (!source) return [];
  const name = text.slice(source.start, source.end);
  const same = segment.attributions.filter(
    (a) => a.source && text.slice(a.source.start, a.source.end) === name,
  );
  return within(united(same.flatMap((a) => a.content)), segment);
}

const FINITE = /\b(?:is|are|was|were|has|had|have|will|\p{Ll}{3,}ed)\b/u;
const INTRODUCTION =
  /^(?:in|on|at|after|before|during|as|while|when|although|though|since|by|with|under|following|despite|amid|for|last|this|earlier|later|but|and)\b/i;

/** The sentence is the report: its speaker is the subject, and what was said runs to the end. */
function isMain(text: string, segment: Segment, a: FoundAttribution): boolean {
  const end = a.content.reduce((last, c) => Math.max(last, c.end), 0);
  if (
    a.aside ||
    !a.source ||
    a.source.start < segment.start ||
    a.cue.start < a.source.start ||
    end < segment.end - 3
  )
    return false;
  const lead = text.slice(segment.start, a.source.start);
  return lead.length < 100 && (!FINITE.test(lead) || INTRODUCTION.test(lead));
}

/** To whom a claim is credited, or null when it is told in the outlet's own voice. */
export function creditOf(text: string, segment: Segment, memory: SpeakerMemory): Credit | null {
  const candidates = segment.attributions
    .filter((a) => a.relayed && (a.source !== null || a.mode !== 'indirect') && !isOwnVoice(text, a))
    .map((a) => ({
      a,
      content:
        a.block && a.source && within([a.source], segment).length > 0
          ? [{ start: segment.start, end: segment.end }]
          : within(a.content, segment),
    }))
    .filter(({ content }) => content.length > 0);
  const share = (content: readonly Span[]) => length(content) / (segment.end - segment.start);
  const held = candidates.filter(
    ({ a, content }) =>
      share(content) >= (a.mode === 'indirect' ? TOLD_SHARE : SHARE) ||
      share(united([...content, ...frameWithin(a, segment)])) >= FRAMED_SHARE ||
      share(withSameSource(text, segment, a)) >= TOLD_SHARE ||
      isMain(text, segment, a),
  );
  if (held.length === 0) return null;
  const outer = held.find(({ a }) => isAccordingTo(text, a));
  const inner = held.find(({ a }) => !isAccordingTo(text, a)) ?? outer;
  if (!inner) return null;
  const sourceOf = (a: FoundAttribution): ProposedSpeaker[] =>
    a.source ? memory.resolve(text, a.antecedent ?? a.source) : [];
  const sources = sourceOf(inner.a);
  const chain: ProposedSpeaker[] = inner === outer ? [] : viasOf(text, inner.a, memory);
  if (outer && outer !== inner) {
    for (const via of sourceOf(outer.a))
      if (!chain.some((c) => bare(c.name) === bare(via.name))) chain.push(via);
  }
  const cueText = text
    .slice(inner.a.cue.start, Math.min(inner.a.cue.end, inner.a.cue.start + 120))
    .replace(/\s+/g, ' ')
    .trim();
  const cue = cueText || null;
  const because = [
    ...(cue ? [cue] : []),
    ...(inner.a.mode === 'indirect' ? [] : ['code:quotation-marks']),
    ...(inner.a.block ? ['code:block-quotation'] : []),
  ];
  return {
    attribution: {
      sources,
      mode: inner.a.block ? 'direct' : inner.a.mode,
      cue,
      chain,
      origin: chain.length > 0 ? (sources[0] ?? null) : null,
      spans: {
        source: inner.a.source ? [inner.a.source] : [],
        cue: cue ? [inner.a.cue] : [],
        content: inner.content,
      },
    },
    because: because.length > 0 ? because : ['code:quotation-marks'],
  };
}

const bare = (name: string | null) =>
  (name ?? '').toLowerCase().replace(/^(?:the|an?|his|her|its|their) /, '');

/** "I argued", "we think" outside a quotation is the author speaking. */
function isOwnVoice(text: string, a: FoundAttribution): boolean {
  return (
    a.source !== null &&
    /^(?:i|we|my|our|me|us|you|your|one)$/i.test(text.slice(a.source.start, a.source.end))
  );
}

function isAccordingTo(text: string, a: FoundAttribution): boolean {
  return /^according to/i.test(text.slice(a.cue.start, a.cue.start + 14));
}
