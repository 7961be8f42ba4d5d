import type { Span } from '@/domain/span';

/** A word, a figure or a single mark of a sentence. */
export type Word = Span & {
  /** As written. */
  text: string;
  /** Small letters, curly apostrophes made straight. */
  lower: string;
  type: 'word' | 'figure' | 'mark';
  /** Begins with a capital. */
  capital: boolean;
  /** Inside a quotation. */
  quoted: boolean;
};

const WORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.&‑\u00ad/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[$€£]?\p{N}+(?:[.,:\-–/٫٬]\p{N}+)*(?:%|st\b|nd\b|rd\b|th\b)?|''|``|\.{2,}|--|[^\s\p{L}\p{N}]/gu;

/** The words of text[start, end). Linear. */
export function readWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const written = match[0];
    const at = start + match.index;
    const type = /^\p{L}/u.test(written) ? 'word' : /^[$€£]?\p{N}/u.test(written) ? 'figure' : 'mark';
    words.push({
      start: at,
      end: at + written.length,
      text: written,
      lower: written.toLowerCase().replaceAll('’', "'"),
      type,
      capital: type === 'word' && /^[\p{Lu}\p{Lt}]/u.test(written),
      quoted: false,
    });
  }
  return words;
}

/** Without the possessive ending. */
export function stem(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word;
}

/** The first of `sought` in words[from, to) outside quotations, or -1. */
export function indexOfWord(words: readonly Word[], from: number, to: number, ...sought: string[]): number {
  for (let k = from; k < to && k < words.length; k++) {
    const word = words[k];
    if (word && !word.quoted && sought.includes(word.lower)) return k;
  }
  return -1;
}

export function nextQuoted(words: readonly Word[], from: number, to: number): number {
  for (let k = from; k < to && k < words.length; k++) if (words[k]?.quoted) return k;
  return -1;
}
