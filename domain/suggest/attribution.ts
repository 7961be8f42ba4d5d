import type { Span } from '@/domain/span';
import { arabicReports } from '@/domain/suggest/arabic-reports';
import { cyrillicReports } from '@/domain/suggest/cyrillic-reports';
import { clauseSubject, subjectBefore } from '@/domain/suggest/english-grammar';
import { type Quotation, quotationMode } from '@/domain/suggest/quotations';
import type { Report } from '@/domain/suggest/report';
import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import { englishReports } from '@/domain/suggest/reports';
import { scriptOf } from '@/domain/suggest/script';
import { readWords, type Word } from '@/domain/suggest/words';

/** A report of the article with all it credits, also what is quoted in the sentences around it. */
export type FoundAttribution = Report & {
  /** Index of the sentence that frames it. */
  sentence: number;
  mode: 'direct' | 'indirect' | 'mixed';
};

/** A sentence and the paragraph it stands in. */
export type PlacedSentence = Span & { paragraph: number };

type Ground = {
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
  for (const a of found) {
    a.content = united(a.content);
    a.mode = quotationMode(a.content, quotations);
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

const SMALL_WORD = /^(?:of|the|a|an|in|on|and|or|to|for|with|from|by|at|is|al|de|la)$/i;

/** Speech rather than a scare quote, a name or a title: long enough, or punctuated as a sentence inside the marks. */
export function isSpeech(text: string, quote: Quotation): boolean {
  if (quote.open || quote.continues) return true;
  const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 400));
  const words = inner.split(/\s+/);
  const telling = words.filter((w) => !SMALL_WORD.test(w));
  const titled = telling.length >= 2 && telling.every((w) => /^[^\p{L}]*[\p{Lu}\p{Nd}]/u.test(w));
  const closedLikeSpeech =
    /[.,!?…]\W?$/.test(text.slice(quote.inner.end - 1, quote.end)) ||
    /[.,!?…]$/.test(text.slice(quote.inner.start, quote.inner.end));
  if (titled && !closedLikeSpeech) return false;
  return words.length >= 6 || (words.length >= 2 && closedLikeSpeech);
}

function quotedWordCount(text: string, quote: Quotation): number {
  return text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 400)).split(/\s+/)
    .length;
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

function frameOf(reports: readonly FoundAttribution[], quote: Quotation): FoundAttribution | undefined {
  return (
    reports.find((r) => r.relayed && r.content.some((c) => meets(c, quote))) ??
    reports.find((r) => r.content.some((c) => meets(c, quote)))
  );
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

function sentenceAt(sentences: readonly PlacedSentence[], offset: number): number {
  let lo = 0;
  let hi = sentences.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((sentences[mid]?.end ?? 0) <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Quotations that no report of their own sentence frames: they go on, or are credited to the subject before them, or to nobody. */
function placeUnframed(
  { text, sentences, paragraphs }: Ground,
  speech: readonly Quotation[],
  framed: Map<Quotation, FoundAttribution>,
  perSentence: FoundAttribution[][],
  wordsOf: ReadonlyMap<number, Word[]>,
): void {
  let speaker: FoundAttribution | null = null;
  let reached = -9;
  for (const quote of speech) {
    const index = sentenceAt(sentences, quote.start);
    const lastIndex = sentenceAt(sentences, Math.max(quote.start, quote.end - 1));
    const frame = framed.get(quote);
    if (frame) {
      speaker = frame;
      reached = Math.max(frame.sentence, lastIndex);
      continue;
    }
    const here = sentences[index];
    const paragraph = paragraphs[here?.paragraph ?? -1];
    const opensSentence = here !== undefined && quote.start - here.start <= 8;
    const alone =
      paragraph !== undefined && quote.start === paragraph.start && quote.end >= paragraph.end - 2;
    const previous: PlacedSentence | undefined = sentences[reached];
    const sameParagraph = previous !== undefined && previous.paragraph === here?.paragraph;
    const follows: boolean =
      index - reached <= 1 &&
      (sameParagraph || quote.continues || (alone && previous?.paragraph === (here?.paragraph ?? 0) - 1));
    const before = latestReport(perSentence, index);
    if (speaker && follows && (opensSentence || quote.continues)) {
      speaker.content.push({ start: quote.start, end: quote.end });
      reached = lastIndex;
    } else if (
      opensSentence &&
      before?.relayed &&
      sentences[before.sentence]?.paragraph === here?.paragraph
    ) {
      before.content.push({ start: quote.start, end: quote.end });
      speaker = before;
      reached = lastIndex;
    } else {
      if (!opensSentence && quotedWordCount(text, quote) < 6 && !quote.continues) continue;
      const made =
        fromSubject(wordsOf.get(index) ?? [], quote, index) ??
        framedBefore(wordsOf, perSentence, sentences, index, quote) ??
        unattributed(text, quote, index);
      perSentence[index]?.push(made);
      speaker = made;
      reached = lastIndex;
    }
  }
}

function latestReport(
  perSentence: readonly FoundAttribution[][],
  index: number,
): FoundAttribution | undefined {
  for (let k = index; k >= 0 && k >= index - 1; k--) {
    const last = perSentence[k]?.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** The sentence's own subject and what stands between it and the mark: 'The mayor was blunt: "…"'. */
function fromSubject(words: readonly Word[], quote: Quotation, sentence: number): FoundAttribution | null {
  const first = words.findIndex((w) => w.start >= quote.start);
  if (first < 2) return null;
  const subject = clauseSubject(words, first, 0);
  const from = subject ? words[subject.from] : undefined;
  const to = subject ? words[subject.to] : undefined;
  const cueFrom = subject ? words[subject.to + 1] : undefined;
  const cueTo = words[first - 1];
  if (!from || !to || !cueFrom || !cueTo || cueTo.start < cueFrom.start) return null;
  return {
    source: { start: from.start, end: to.end },
    cue: { start: cueFrom.start, end: cueTo.end },
    content: [{ start: quote.start, end: quote.end }],
    relayed: true,
    addressee: null,
    sibling: null,
    sentence,
    mode: 'direct',
  };
}

/** The sentence before ended with a colon: whoever it speaks of says this. */
function framedBefore(
  wordsOf: ReadonlyMap<number, Word[]>,
  perSentence: readonly FoundAttribution[][],
  sentences: readonly PlacedSentence[],
  index: number,
  quote: Quotation,
): FoundAttribution | null {
  const words = wordsOf.get(index - 1);
  if (
    words?.at(-1)?.text !== ':' ||
    !sentences[index - 1] ||
    (sentences[index]?.start ?? 0) < quote.start - 8
  )
    return null;
  const made = colonFrame(words, index - 1);
  if (!made || !perSentence[index - 1]) return null;
  return { ...made, sentence: index, content: [{ start: quote.start, end: quote.end }], relayed: true };
}

/** The speaker of a sentence that ends with a colon: the subject of its last verb of saying, else its subject. */
function colonFrame(words: readonly Word[], sentence: number): FoundAttribution | null {
  for (let v = words.length - 2; v >= 1; v--) {
    const word = words[v];
    const verb = word && !word.quoted ? reportingVerb(word.lower) : undefined;
    if (!word || !verb?.groups.has('clause') || verb.form === 'base') continue;
    const subject = subjectBefore(words, v, 0);
    const from = subject ? words[subject.from] : undefined;
    const to = subject ? words[subject.to] : undefined;
    if (from && to) {
      const addressed = words[v + 1];
      return {
        source: { start: from.start, end: to.end },
        cue: { start: word.start, end: word.end },
        content: [],
        relayed: true,
        addressee:
          verb.lemma === 'tell' && addressed?.capital ? { start: addressed.start, end: addressed.end } : null,
        sibling: null,
        sentence,
        mode: 'direct',
      };
    }
  }
  return null;
}

function unattributed(_text: string, quote: Quotation, sentence: number): FoundAttribution {
  return {
    source: null,
    cue: { start: quote.start, end: quote.start },
    content: [{ start: quote.start, end: quote.end }],
    relayed: true,
    addressee: null,
    sibling: null,
    sentence,
    mode: 'direct',
  };
}

/** "X told Y about Z:" at the end of a paragraph, and a paragraph without marks below: a block quotation. */
function placeBlockQuotations(
  { text, sentences, paragraphs }: Ground,
  perSentence: FoundAttribution[][],
  wordsOf: ReadonlyMap<number, Word[]>,
): void {
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    if (text[sentence.end - 1] !== ':' || !next || next.paragraph === sentence.paragraph) return;
    const block = paragraphs[next.paragraph];
    if (!block || /^["“„«‘'•·▪*–—-]|^\(?\d+[.)]/.test(text.slice(block.start, block.start + 4))) return;
    const frame = colonFrame(wordsOf.get(index) ?? [], index);
    if (!frame) return;
    perSentence[index]?.push({ ...frame, content: [{ start: block.start, end: block.end }], block: true });
  });
}
