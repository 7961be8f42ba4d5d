import type { Span } from '@/domain/span';
import { type FoundAttribution, findAttributions, type PlacedSentence } from '@/domain/suggest/attribution';
import { BRACKETED_ASIDE } from '@/domain/suggest/boilerplate';
import { cutClauses } from '@/domain/suggest/clauses';
import { trimmed } from '@/domain/suggest/lines';
import { findQuotations, type Quotation } from '@/domain/suggest/quotations';
import { splitSentences } from '@/domain/suggest/sentences';
import { dangles, endsOpen, type ReadZone } from '@/domain/suggest/zones';

/** A range proposed as one claim, before its kind is judged. */
export type Segment = Span & {
  /** Not a claim: an aside of the page, a control, a bullet's remains. */
  aside: boolean;
  attributions: FoundAttribution[];
};

export type ZoneSegments = { zone: ReadZone; segments: Segment[]; quotations: Quotation[] };

const BULLET = /^(?:[•·▪◦‣●○*]\s*|[–-]\s+|\(?\p{Nd}{1,3}[.)]\s+)/u;

/** The sentences of a zone without bullets, numbers and names; a paragraph that breaks off goes on in the next. */
function sentencesOf(
  text: string,
  zone: ReadZone,
  casual: boolean,
): { sentences: PlacedSentence[]; asides: Span[] } {
  const sentences: PlacedSentence[] = [];
  const asides: Span[] = [];
  zone.paragraphs.forEach((paragraph, index) => {
    let from = paragraph.start;
    for (const f of zone.furniture) if (f.start <= from && f.end > from) from = f.end;
    const inner = trimmed(text, from, paragraph.end);
    if (!inner) return;
    if (zone.type !== 'boilerplate') {
      const bullet = BULLET.exec(text.slice(inner.start, inner.start + 12))?.[0];
      if (bullet && inner.start + bullet.length < inner.end) inner.start += bullet.length;
    }
    const pieces =
      zone.type === 'boilerplate' || zone.type === 'headline' || zone.type === 'caption'
        ? [inner]
        : withoutAsides(text, inner, asides);
    for (const piece of pieces) {
      for (const sentence of splitSentences(text, piece.start, piece.end, { casual }))
        sentences.push({ ...sentence, paragraph: index });
    }
  });
  return { sentences: joinBroken(text, zone, sentences, asides), asides };
}

function withoutAsides(text: string, span: Span, asides: Span[]): Span[] {
  const pieces: Span[] = [];
  let from = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(BRACKETED_ASIDE)) {
    const at = span.start + match.index;
    const aside = trimmed(text, at, at + match[0].length);
    const before = trimmed(text, from, at);
    if (before) pieces.push(before);
    if (aside) asides.push(aside);
    from = at + match[0].length;
  }
  const rest = trimmed(text, from, span.end);
  if (rest) pieces.push(rest);
  return pieces;
}

/** "As I have argued in" + a title + "the plan is going …": a sentence broken by the page's layout is one claim. */
function joinBroken(
  text: string,
  zone: ReadZone,
  sentences: PlacedSentence[],
  asides: readonly Span[],
): PlacedSentence[] {
  if (zone.type !== 'body' && zone.type !== 'comment') return sentences;
  const out: PlacedSentence[] = [];
  let hanging = false;
  let a = 0;
  for (const sentence of sentences) {
    const last = out.at(-1);
    if (last && last.paragraph !== sentence.paragraph) {
      while (a < asides.length && (asides[a]?.start ?? 0) < last.end) a++;
      const clear = (asides[a]?.start ?? Number.POSITIVE_INFINITY) > sentence.start;
      const written = text.slice(Math.max(last.start, last.end - 40), last.end);
      const open = endsOpen(written);
      const small = /^\p{Ll}/u.test(text.slice(sentence.start, sentence.start + 2));
      const joins =
        clear && open && (dangles(written) || (small && (hanging || written.split(/\s+/).length > 3)));
      if (joins) {
        hanging = dangles(written);
        last.end = sentence.end;
        last.paragraph = sentence.paragraph;
        continue;
      }
    }
    hanging = false;
    out.push({ ...sentence });
  }
  return out;
}

/** The proposed ranges of one zone, in order, covering every character that is not white space or furniture. */
export function segmentsOf(text: string, zone: ReadZone, casual: boolean): ZoneSegments {
  const { sentences, asides } = sentencesOf(text, zone, casual);
  const judged = zone.type === 'body' || zone.type === 'headline' || zone.type === 'caption';
  const quotations = judged ? findQuotations(text, zone.paragraphs) : [];
  const found = judged ? findAttributions({ text, sentences, paragraphs: zone.paragraphs, quotations }) : [];
  const cuts = judged ? cutClauses(text, sentences, found, quotations) : new Map<number, number[]>();
  const segments: Segment[] = asides.map((aside) => ({ ...aside, aside: true, attributions: [] }));
  sentences.forEach((sentence, index) => {
    let from = sentence.start;
    for (const at of [...(cuts.get(index) ?? []), sentence.end]) {
      const span = trimmed(text, from, at);
      if (span) segments.push({ ...span, aside: false, attributions: [] });
      from = at;
    }
  });
  segments.sort((a, b) => a.start - b.start);
  attach(segments, found);
  return { zone, segments, quotations };
}

/** Gives every segment the attributions that touch it: by content, cue or source. */
function attach(segments: Segment[], found: readonly FoundAttribution[]): void {
  for (const attribution of found) {
    const spans = [
      ...attribution.content,
      attribution.cue,
      ...(attribution.source ? [attribution.source] : []),
    ];
    for (const span of spans) {
      for (let i = firstReaching(segments, span.start); i < segments.length; i++) {
        const segment = segments[i];
        if (!segment || segment.start >= span.end) break;
        if (!segment.aside && !segment.attributions.includes(attribution) && segment.attributions.length < 12)
          segment.attributions.push(attribution);
      }
    }
  }
}

function firstReaching(segments: readonly Span[], offset: number): number {
  let lo = 0;
  let hi = segments.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((segments[mid]?.end ?? 0) <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
