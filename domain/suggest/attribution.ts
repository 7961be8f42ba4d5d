import type { Span } from '@/domain/span';
import { arabicReports } from '@/domain/suggest/arabic-reports';
import { placeBlockQuotations } from '@/domain/suggest/block-quotations';
import { cyrillicReports } from '@/domain/suggest/cyrillic-reports';
import { modeReader, type Quotation } from '@/domain/suggest/quotations';
import type { Report } from '@/domain/suggest/report';
import { englishReports } from '@/domain/suggest/reports';
import { scriptOf } from '@/domain/suggest/script';
import { isSpeech } from '@/domain/suggest/speech';
import { placeUnframed } from '@/domain/suggest/unframed-speech';
import { readWords, type Word } from '@/domain/suggest/words';

/** A report of the article with all it credits, also what is quoted in the sentences around it. */
export type FoundAttribution = Report & {
  /** Index of the sentence that frames it. */
  sentence: number;
  mode: 'direct' | 'indirect' | 'mixed';
};

/** A sentence and the paragraph it stands in. */
export type PlacedSentence = Span & { paragraph: number };

export type Ground = {
  text: string;
  sentences: readonly PlacedSentence[];
  paragraphs: readonly Span[];
  quotations: readonly Quotation[];
};

/**
 * Who said what in consecutive sentences of one article. Reports are found sentence by sentence; then every quotation
 * goes to the report that frames it, and one without a frame to the speaker it goes on from. Linear in the text.
 */
export function findAttributions(ground: Ground): FoundAttribution[] {
  const { text, sentences, quotations } = ground;
  const speech = quotations.filter((quote) => isSpeech(text, quote));
  const perSentence = sentences.map((): FoundAttribution[] => []);
  const wordsOf = new Map<number, Word[]>();
  const framed = new Map<Quotation, FoundAttribution>();
  let q = 0;
  sentences.forEach((sentence, index) => {
    while (q < speech.length && (speech[q]?.end ?? 0) <= sentence.start) q++;
    const inside = speech.slice(q, firstAfter(speech, q, sentence.end));
    const words = readWords(text, sentence.start, sentence.end);
    markQuoted(words, inside);
    if (inside.length > 0 || text[sentence.end - 1] === ':') wordsOf.set(index, words);
    const reports = reportsIn(
      text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)),
      words,
    ).map((r): FoundAttribution => ({ ...r, sentence: index, mode: 'indirect' }));
    perSentence[index] = reports;
    for (const quote of inside) {
      const frame = framed.has(quote) ? undefined : frameOf(reports, quote);
      if (!frame) continue;
      framed.set(quote, frame);
      stretch(frame, quote);
    }
  });
  placeUnframed(ground, speech, framed, perSentence, wordsOf);
  placeBlockQuotations(ground, perSentence, wordsOf);
  const found = perSentence.flat();
  const modeOf = modeReader(quotations);
  for (const a of found) {
    a.content = united(a.content);
    a.mode = modeOf(a.content);
  }
  return found;
}

function reportsIn(sentence: string, words: readonly Word[]): Report[] {
  const script = scriptOf(sentence);
  if (script === 'arabic') return arabicReports(words);
  return script === 'cyrillic' ? cyrillicReports(words) : englishReports(words);
}

function firstAfter(quotations: readonly Quotation[], from: number, end: number): number {
  let k = from;
  while (k < quotations.length && (quotations[k]?.start ?? 0) < end) k++;
  return k;
}

function markQuoted(words: readonly Word[], quotations: readonly Quotation[]): void {
  let k = 0;
  for (const word of words) {
    while (k < quotations.length && (quotations[k]?.end ?? 0) <= word.start) k++;
    const quote = quotations[k];
    if (quote && word.start >= quote.start && word.end <= quote.end) word.quoted = true;
  }
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** How many reports on either side of a quotation are asked whether they frame it. */
const NEIGHBOURS = 8;

function frameOf(reports: readonly FoundAttribution[], quote: Quotation): FoundAttribution | undefined {
  let lo = 0;
  let hi = reports.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((reports[mid]?.cue.start ?? 0) < quote.start) lo = mid + 1;
    else hi = mid;
  }
  const near = reports
    .slice(Math.max(0, lo - NEIGHBOURS), lo + NEIGHBOURS)
    .filter((r) => r.content.slice(-NEIGHBOURS).some((c) => meets(c, quote)));
  return near.find((r) => r.relayed) ?? near[0];
}

/** A quotation that runs over the ends of its sentence belongs to its report as a whole. */
function stretch(report: FoundAttribution, quote: Quotation): void {
  report.relayed = true;
  report.content.push({ start: quote.start, end: quote.end });
}

/** Overlapping or touching contents made one, in order. */
export function united(content: readonly Span[]): Span[] {
  const sorted = [...content].sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}
