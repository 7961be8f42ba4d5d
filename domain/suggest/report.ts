import type { Span } from '@/domain/span';
import type { Phrase } from '@/domain/suggest/noun-phrases';
import type { Word } from '@/domain/suggest/words';

/** One attribution as it stands in one sentence. */
export type Report = {
  source: Span | null;
  cue: Span;
  content: Span[];
  /** Content was relayed (a quote), not only an act or intention told (a fact). */
  relayed: boolean;
  /** Whom the speaker told, where that is named. */
  addressee: Span | null;
  /** It begins anew after "and", "but" or a comma: the content before it ends there. */
  sibling: number | null;
  /** What "who" or "which" stands for, where the source is such a word. */
  antecedent?: Span;
  /** Hung on after a comma ("…, saying"): not what the sentence is about. */
  aside?: boolean;
  /** A block quotation without marks. */
  block?: boolean;
};

export type Draft = {
  /** Its cue comes before its source and after its content. */
  cueOpens?: boolean;
  /** Hung on after a comma ("…, saying"): not what the sentence is about. */
  aside?: boolean;
  /** Last word of a content that stands before its verb: nothing reported inside runs past it. */
  edge?: number;
  source: Phrase | null;
  cue: Phrase;
  content: Phrase[];
  relayed: boolean;
  addressee: Phrase | null;
  sibling: number | null;
};

export const RUNS_ON = new Set(['-', '—', '–', '--']);

export function spanOf(words: readonly Word[], phrase: Phrase): Span | null {
  const from = words[phrase.from];
  const to = words[phrase.to];
  return from && to && phrase.from <= phrase.to ? { start: from.start, end: to.end } : null;
}

/** A content that does not begin or end with a mark that belongs to the frame; null when no word is left. */
export function clean(words: readonly Word[], from: number, to: number): Phrase | null {
  let a = from;
  let b = to;
  while (a <= b && words[a]?.type === 'mark' && !words[a]?.quoted && !/["“«‘([]/.test(words[a]?.text ?? ''))
    a++;
  while (b >= a && words[b]?.type === 'mark' && !words[b]?.quoted && !/["”»’)\]%]/.test(words[b]?.text ?? ''))
    b--;
  for (let i = a; i <= b; i++) if (words[i]?.type !== 'mark') return { from: a, to: b };
  return null;
}

/** What stands at or before `last`. */
export function cutAt(content: readonly Phrase[], last: number): Phrase[] {
  return content.flatMap((c) => (c.from > last ? [] : [{ from: c.from, to: Math.min(c.to, last) }]));
}
