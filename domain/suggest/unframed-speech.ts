import type { FoundAttribution, Ground, PlacedSentence } from '@/domain/suggest/attribution';
import { colonFrame } from '@/domain/suggest/block-quotations';
import type { Quotation } from '@/domain/suggest/quotations';
import { clauseSubject } from '@/domain/suggest/subjects';
import type { Word } from '@/domain/suggest/words';

function quotedWordCount(text: string, quote: Quotation): number {
  return text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 400)).split(/\s+/)
    .length;
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
export function placeUnframed(
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
