import type { JudgedKind } from '@/domain/kind';
import type { Span } from '@/domain/span';
import { boilerplateReason } from '@/domain/suggest/boilerplate';
import { captionReason } from '@/domain/suggest/captions';
import { isCasual } from '@/domain/suggest/casual';
import { type Segment, segmentsOf, type ZoneSegments } from '@/domain/suggest/claims';
import { creditOf } from '@/domain/suggest/credit';
import { creditExcerpts } from '@/domain/suggest/excerpts';
import { hedgeIn } from '@/domain/suggest/hearsay';
import { LOADED_FRAME, leaningOf, OPINION_FROM } from '@/domain/suggest/kinds';
import type { Proposal, ProposedAttribution, ProposedClaim, SuggestOptions } from '@/domain/suggest/proposal';
import { settledZones } from '@/domain/suggest/settled-zones';
import { SpeakerMemory } from '@/domain/suggest/speakers';
import { readWords } from '@/domain/suggest/words';
import { type ReadZone, readZones } from '@/domain/suggest/zones';

/**
 * Zones, claims, kinds and attributions of one article's plain text, proposed for people to correct. Pure, the same for
 * the same text, linear in its length; never throws. Claims are sorted, do not overlap or cross a zone, and with the
 * zones' bullets, numbers and commenters' names cover every character that is not white space.
 */
export function suggest(text: string, options: SuggestOptions = {}): Proposal {
  const title = options.title ?? null;
  const zones = options.zones ? settledZones(text, options.zones, title) : readZones(text, title);
  const memory = new SpeakerMemory();
  const claims = zones.flatMap((zone) =>
    judgeZone(text, segmentsOf(text, zone, zone.type === 'comment' || isCasual(text, zone)), memory),
  );
  return {
    zones: zones.map(({ start, end, type, commenter, depth }) =>
      type === 'comment'
        ? { start, end, type, commenter: commenter ?? null, depth: depth ?? 0 }
        : { start, end, type },
    ),
    claims: creditExcerpts(text, claims, memory),
  };
}

function judgeZone(
  text: string,
  { zone, segments, quotations }: ZoneSegments,
  memory: SpeakerMemory,
): ProposedClaim[] {
  return segments.map((segment) => {
    const base = {
      start: segment.start,
      end: segment.end,
      zone: zone.type,
      hedged: false,
      attribution: null,
    };
    const excluded = reasonToExclude(text, zone, segment);
    if (excluded) return { ...base, kind: 'excluded', because: [excluded] };
    if (zone.type === 'comment') return { ...base, kind: 'reader_comment', because: ['code:comment-zone'] };
    return judge(text, segment, zone, memory, quotations);
  });
}

const NO_WORDS = /[\p{L}\p{N}]/u;

function reasonToExclude(text: string, zone: ReadZone, segment: Segment): string | null {
  const written = text.slice(segment.start, Math.min(segment.end, segment.start + 600));
  if (segment.aside) return 'code:page-aside';
  if (!NO_WORDS.test(written)) return 'code:no-words';
  if (zone.type === 'boilerplate') return `code:${boilerplateReason(written) ?? 'boilerplate'}`;
  if (zone.type === 'caption')
    return asserts(written) ? null : `code:caption-${captionReason(written) ?? 'line'}`;
  if (zone.type === 'headline' && !zone.isTitle && !asserts(written)) return 'code:heading';
  return null;
}

const ASSERTS = /\b(?:is|are|was|were|has|have|had|will|would|says?|said|\p{Ll}{3,}ed)\b/u;

/** A full sentence: a verb, five words and a mark at its end. */
function asserts(written: string): boolean {
  return written.split(/\s+/).length >= 6 && /[.!?…؟]["”’)]*$/.test(written.trim()) && ASSERTS.test(written);
}

function judge(
  text: string,
  segment: Segment,
  zone: ReadZone,
  memory: SpeakerMemory,
  quotations: readonly Span[],
): ProposedClaim {
  const written = text.slice(segment.start, segment.end);
  const words = readWords(text, segment.start, segment.end);
  const hedge = hedgeIn(written);
  const credit = creditOf(text, segment, memory);
  memory.readSentence(words);
  const base = { start: segment.start, end: segment.end, zone: zone.type };
  markQuoted(words, quotations);
  if (credit && credit.attribution.mode === 'indirect') {
    const frame = leaningOf(
      words.map((w) =>
        credit.attribution.spans.content.some((c) => c.start <= w.start && w.end <= c.end)
          ? { ...w, quoted: true }
          : w,
      ),
      '',
    );
    if (frame.weight >= LOADED_FRAME)
      return { ...base, kind: 'opinion', hedged: hedge !== null, attribution: null, because: frame.cues };
  }
  if (credit) {
    const attribution: ProposedAttribution = { ...credit.attribution, hedged: hedge !== null };
    return {
      ...base,
      kind: 'attributed_quote',
      hedged: hedge !== null,
      attribution,
      because: [...credit.because, ...(hedge ? [hedge] : [])],
    };
  }
  if (hedge) {
    const at = segment.start + written.indexOf(hedge);
    const spans = {
      source: [],
      cue: [{ start: at, end: at + hedge.length }],
      content: [{ start: segment.start, end: segment.end }],
    };
    return {
      ...base,
      kind: 'reported_fact',
      hedged: true,
      attribution: {
        sources: [],
        mode: 'indirect',
        cue: hedge,
        chain: [],
        origin: null,
        hedged: true,
        spans,
      },
      because: [hedge],
    };
  }
  const leaning = leaningOf(words, written);
  const kind: JudgedKind = leaning.weight >= OPINION_FROM ? 'opinion' : 'reported_fact';
  return {
    ...base,
    kind,
    hedged: false,
    attribution: null,
    because: kind === 'opinion' ? leaning.cues : ['code:own-voice'],
  };
}

function markQuoted(words: ReturnType<typeof readWords>, quotations: readonly Span[]): void {
  const first = words[0];
  if (!first) return;
  let lo = 0;
  let hi = quotations.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((quotations[mid]?.end ?? 0) <= first.start) lo = mid + 1;
    else hi = mid;
  }
  for (const word of words) {
    while (lo < quotations.length && (quotations[lo]?.end ?? 0) <= word.start) lo++;
    const quote = quotations[lo];
    if (quote && word.start >= quote.start && word.end <= quote.end) word.quoted = true;
  }
}
