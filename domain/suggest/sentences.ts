import type { Span } from '@/domain/span';
import { ANYWHERE, BEFORE_A_FIGURE, BEFORE_A_NAME } from '@/domain/suggest/abbreviations';
import { trimmed } from '@/domain/suggest/lines';

export type SentenceOptions = {
  /** Comments and mail: a small letter may begin a sentence. */
  casual?: boolean;
};

const TERMINATOR = /[.!?…؟۔。！？‽⁇⁈⁉]+/g;
const CLOSER = /["”’»›)\]}'`*_]/;
const OPENER = /["“„«‘‹([{'`¿¡*_—–-]/;
const NOTE = /^(?:\s?\[(?:\p{Nd}{1,3}|citation needed|note \d)\]|\s?[:;=]['’-]?[()DPp](?!\p{L}))/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const DIGIT = /\p{Nd}/u;
/** Bounded look-back: no abbreviation and no word that matters here is longer. */
const REACH = 40;
const SPEECH_AFTER_MARK =
  /^(?:(?:[\p{Lu}][\p{L}\p{M}’'.-]*|the|a|an|he|she|they|one|his|her)\s+){1,5}(?:said|says|asked|asks|told|wrote|tweeted|added|replied|shouted|yelled|cried|demanded|wondered|exclaimed|responded|recalled|quipped|joked|continued|began|declared|countered)\b(?!\s(?:\w{1,12}\s){0,3}that\b)/u;
const ATTRIBUTION_FIRST = /^(?:said|says|asked|asks|wrote|tweeted|added|replied|according)\b/;

/** The word that ends at `at`, with inner full stops ("p.m", "U.S"), at most REACH units. */
function wordBefore(text: string, at: number, from: number): string {
  const low = Math.max(from, at - REACH);
  let i = at;
  while (i > low && /[\p{L}\p{M}\p{N}.'’-]/u.test(text[i - 1] ?? '')) i--;
  return text.slice(i, at);
}

function codePointAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether the full stop after `word` belongs to the word. `next` is the first letter or figure that follows. */
function isAbbreviation(word: string, next: string): boolean {
  const bare = word.replace(/[’']s$/, '').toLowerCase();
  if (!bare) return false;
  // "(m. 1949; d. 1975)", "p. 28", "c. 1300"
  if (/^\p{Ll}$/u.test(word) && DIGIT.test(next)) return true;
  if (BEFORE_A_FIGURE.has(bare) && !/^[\p{Lu}]/u.test(word)) return DIGIT.test(next);
  if (BEFORE_A_FIGURE.has(bare)) return DIGIT.test(next) || (bare === 'no') === DIGIT.test(next);
  if (BEFORE_A_NAME.has(bare)) return true;
  if (ANYWHERE.has(bare)) return !UPPER.test(next);
  return /^\p{L}(?:\.\p{L})+$/u.test(bare) && !UPPER.test(next);
}

/** "J. Smith", "George W. Bush"; but "vitamin C. The", "and I. Then" end a sentence. */
function isInitial(text: string, word: string, wordStart: number, nextWord: string): boolean {
  // Arabic titles: one letter and a full stop.
  if (/^\p{Lo}$/u.test(word)) return true;
  if (!/^\p{Lu}$/u.test(word)) return false;
  if (word === 'I') return /^\p{Lu}\.?$/u.test(nextWord);
  const before = text.slice(Math.max(0, wordStart - 2), wordStart);
  const afterName = /^\p{Lu}/u.test(wordBefore(text, wordStart - 1, 0)) || wordStart === 0;
  return afterName || /[(\n"“,.]\s?$/.test(before) || !COMMON_STARTERS.has(nextWord.toLowerCase());
}

const COMMON_STARTERS = new Set(
  'the a an this that these those it he she they we you i but and in on at for if when while as so then there what who how why where after before his her their our my its not no yes'.split(
    ' ',
  ),
);

/** After an abbreviation that may end a sentence ("in the U.S. The"), these words say that it did. */
function beginsSentence(nextWord: string): boolean {
  return COMMON_STARTERS.has(nextWord.toLowerCase()) && /^\p{Lu}/u.test(nextWord);
}

function wordAfter(text: string, at: number, end: number): string {
  const match = /^[\p{L}\p{M}\p{N}’'-]+/u.exec(text.slice(at, Math.min(end, at + REACH)));
  return match?.[0] ?? '';
}

/** Whether the run of marks text[at, after) ends a sentence; `close` is the end of the marks that belong to it. */
function endsSentence(
  text: string,
  from: number,
  at: number,
  close: number,
  end: number,
  casual: boolean,
): boolean {
  const run = text.slice(at, Math.min(close, at + 8));
  const first = run[0] ?? '';
  if (close >= end) return true;
  let next = close;
  while (next < end && /\s/.test(text[next] ?? '')) next++;
  if (next >= end) return true;
  const spaced = next > close;
  let letterAt = next;
  while (letterAt < end && letterAt < next + 4 && OPENER.test(text[letterAt] ?? '')) letterAt++;
  const letter = codePointAt(text, letterAt);
  const word = wordBefore(text, at, from);
  const wordStart = at - word.length;
  const nextWord = wordAfter(text, letterAt, end);
  const dots = /^\.{2,}|^…/.test(run);

  if (!spaced) {
    // No space: "7.44.20", "e.g.", "site.org" – but "finished.Then" and "what?No" were meant as two.
    if (first === '。' || first === '！' || first === '？') return true;
    if (casual && (first === '?' || first === '!') && LOWER.test(letter))
      return /\p{Ll}{2}$/u.test(word) && !/[/=&]/.test(text.slice(Math.max(from, at - REACH), close + REACH));
    if (!UPPER.test(letter) || !/\p{Ll}{2,}$/u.test(word) || word.includes('.')) return false;
    if (/[@/]/.test(text.slice(Math.max(from, wordStart - 1), wordStart))) return false;
    return (
      !dots &&
      /^(?:\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?|I(?:['’]\p{Ll}+)?)$/u.test(nextWord) &&
      !/^[\p{Lu}]\p{Ll}+\.[a-z]/u.test(text.slice(letterAt, letterAt + 30))
    );
  }
  if (/[,;:]/.test(text[next] ?? '')) return false;
  const inQuotes = close > at && CLOSER.test(text[close - 1] ?? '') && /["”’»']/.test(text[close - 1] ?? '');
  if (dots) return UPPER.test(letter) || DIGIT.test(letter);
  if (first !== '.') {
    if (LOWER.test(letter))
      return (
        (casual || first === '?') &&
        !inQuotes &&
        !ATTRIBUTION_FIRST.test(nextWord) &&
        !/[)\]]/.test(text[close - 1] ?? '')
      );
    if (inQuotes) return !SPEECH_AFTER_MARK.test(text.slice(letterAt, Math.min(end, letterAt + 90)));
    return true;
  }
  if (close === at + 1) {
    if (/^\p{Nd}{1,3}$/u.test(word) && isListNumber(text, wordStart, from)) return false;
    if (isInitial(text, word, wordStart, nextWord)) return false;
    if (isAbbreviation(word, letter)) return false;
    if (ANYWHERE.has(word.toLowerCase()) || /^\p{L}(?:\.\p{L})+$/u.test(word)) {
      return beginsSentence(nextWord) || OPENER.test(text[next] ?? '');
    }
  }
  if (LOWER.test(letter)) {
    return (
      (casual || /^[\p{Ll}]{4,}$/u.test(word)) &&
      !inQuotes &&
      /[\p{L}\p{N})]$/u.test(word || text[at - 1] || '') &&
      word.length > 1
    );
  }
  return true;
}

/** "1. Here is": a number that opens a line is a mark of the list, not a sentence. */
function isListNumber(text: string, wordStart: number, from: number): boolean {
  let i = wordStart;
  while (i > from && /[ \t\u00a0(]/.test(text[i - 1] ?? '')) i--;
  return i === from || /[\n\r]/.test(text[i - 1] ?? '');
}

/**
 * The sentences of text[from, to), without outer white space. Line ends inside are treated as spaces: callers pass
 * one paragraph at a time. UTF-16 units; linear in the length.
 */
export function splitSentences(
  text: string,
  from: number,
  to: number,
  options: SentenceOptions = {},
): Span[] {
  const sentences: Span[] = [];
  const casual = options.casual ?? false;
  let start = from;
  let reached = from;
  // On a slice: without a mark in this paragraph the search would run on to the end of the text.
  for (const match of text.slice(from, to).matchAll(TERMINATOR)) {
    const at = from + match.index;
    if (at < reached) continue;
    let close = at + match[0].length;
    while (close < to && CLOSER.test(text[close] ?? '')) close++;
    close = pastNotes(text, close, to);
    reached = close;
    if (endsSentence(text, start, at, close, to, casual)) {
      const span = trimmed(text, start, close);
      if (span && LETTER_OR_FIGURE.test(text.slice(span.start, span.end))) {
        sentences.push(span);
        start = close;
      } else if (span && sentences.length) {
        extendLast(sentences, span.end);
        start = close;
      }
    }
  }
  const rest = trimmed(text, start, to);
  if (rest && sentences.length && !LETTER_OR_FIGURE.test(text.slice(rest.start, rest.end)))
    extendLast(sentences, rest.end);
  else if (rest) sentences.push(rest);
  return sentences;
}

/** "… in July 1805. [6] [7] He": marks of notes belong to the sentence they follow. */
function pastNotes(text: string, at: number, to: number): number {
  let close = at;
  for (
    let match = NOTE.exec(text.slice(close, Math.min(to, close + 12)));
    match;
    match = NOTE.exec(text.slice(close, Math.min(to, close + 12)))
  )
    close += match[0].length;
  return close;
}

const LETTER_OR_FIGURE = new RegExp(`${LETTER.source}|\\p{N}|\\p{S}|\\p{Extended_Pictographic}`, 'u');

function extendLast(sentences: Span[], end: number): void {
  const last = sentences.at(-1);
  if (last) last.end = end;
}
