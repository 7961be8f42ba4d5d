import {
  DETERMINERS,
  isAdverb,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
  isPreposition,
  list,
  SUBJECT_PRONOUNS,
  TIME,
  WEEKDAY,
} from '@/domain/suggest/english-words';
import type { Word } from '@/domain/suggest/words';

/** A range of word indices, end included. */
export type Phrase = { from: number; to: number };

const REACH = 40;

export const INNER_MARKS = list('( ) . & - $ \' / % # “ ” " ‘ ’ « » [ ]');

/** Whether words[at] ends the walk to the left of a noun phrase. */
function stopsLeft(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.type === 'mark') return word.quoted || !INNER_MARKS.has(word.text);
  if (word.quoted) return false;
  if (isClauseWord(word)) return !(word.lower === 'that' && words[at - 1]?.lower === 'of');
  return isFiniteVerb(words, at);
}

/** The noun phrase that ends at `end`, as far left as it surely goes; null when there is none. */
export function nounPhraseEndingAt(words: readonly Word[], end: number, low: number): Phrase | null {
  const last = words[end];
  if (
    !last ||
    last.type === 'mark' ||
    (isClauseWord(last) && last.lower !== 'who' && last.lower !== 'which' && last.lower !== 'that') ||
    isPreposition(last)
  )
    return null;
  if (SUBJECT_PRONOUNS.has(last.lower) && last.lower !== 'one') return { from: end, to: end };
  let from = end;
  const floor = Math.max(low, end - REACH);
  while (from > floor && !stopsLeft(words, from - 1)) {
    const before = words[from - 1];
    if (
      before &&
      SUBJECT_PRONOUNS.has(before.lower) &&
      before.lower !== 'one' &&
      !DETERMINERS.has(before.lower)
    ) {
      // "she and another reporter"
      if (isCoordinator(words[from]) && words[from]?.lower === 'and') from--;
      break;
    }
    if (
      before &&
      WEEKDAY.has(before.lower) &&
      words[from]?.type === 'word' &&
      (words[from]?.capital || DETERMINERS.has(words[from]?.lower ?? ''))
    )
      break;
    from--;
  }
  if (from > low && isFiniteVerb(words, from - 1)) {
    // "went home and Smith said": what follows the last coordinator is the subject.
    for (let i = end; i > from; i--) if (isCoordinator(words[i])) from = i + 1;
  }
  return stripPhrase(words, from, end);
}

/** Without leading coordinators, adverbs and the adverbial a sentence opens with ("On Monday officials"). */
function stripPhrase(words: readonly Word[], start: number, end: number): Phrase | null {
  let from = start;
  // "Last year the mayor", "This month US officials"
  if (
    /^(?:last|this|next|late|early|each|every)$/.test(words[from]?.lower ?? '') &&
    from + 2 <= end &&
    TIME.has(words[from + 1]?.lower ?? '')
  )
    from += 2;
  while (from <= end && (isCoordinator(words[from]) || isAdverb(words[from]) || words[from]?.type === 'mark'))
    from++;
  const first = words[from];
  if (!first || from > end) return null;
  if (isPreposition(first) && from < end) {
    for (let i = end; i > from; i--) {
      const word = words[i];
      const before = words[i - 1];
      if (word && before && DETERMINERS.has(word.lower) && !isPreposition(before))
        return { from: i, to: end };
      if (
        word?.capital &&
        before &&
        !before.capital &&
        before.type === 'word' &&
        !isPreposition(before) &&
        !DETERMINERS.has(before.lower)
      )
        return { from: i, to: end };
      if (word?.type === 'word' && before?.type === 'figure') return { from: i, to: end };
    }
    const last = words[end];
    return last?.capital && !isPreposition(words[end - 1]) ? { from: end, to: end } : null;
  }
  return { from, to: end };
}

export function indexBefore(words: readonly Word[], at: number, low: number, mark: string): number {
  for (let i = at - 1; i >= low && i >= at - REACH; i--)
    if (words[i]?.text === mark && !words[i]?.quoted) return i;
  return -1;
}

/** The noun phrase that begins at `start`: up to a mark, a clause word, or a preposition that opens an adjunct. */
export function nounPhraseStartingAt(words: readonly Word[], start: number, high: number): Phrase | null {
  const first = words[start];
  if (!first || first.type === 'mark') return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && first.lower !== 'one' && !DETERMINERS.has(first.lower))
    return { from: start, to: start };
  let to = start;
  while (to + 1 < high && to + 1 < start + REACH) {
    const next = words[to + 1];
    if (!next || next.quoted) break;
    if (next.type === 'mark') {
      if (next.text === ',' && extendsPhrase(words, to + 2, high)) {
        const close = indexAfter(words, to + 2, high, ',');
        to = close < 0 ? high - 1 : close - 1;
        if (close < 0) while (to > start && words[to]?.type === 'mark') to--;
        break;
      }
      if (
        next.text === '(' ||
        next.text === ')' ||
        next.text === '&' ||
        next.text === '-' ||
        next.text === "'"
      ) {
        to++;
        continue;
      }
      if (next.text === '.' && to + 2 < high && words[to]?.capital && (words[to]?.text.length ?? 9) <= 4) {
        to++;
        continue;
      }
      break;
    }
    if (isClauseWord(next) && next.lower !== 'who' && next.lower !== 'whose') break;
    if (ADJUNCT.has(next.lower)) break;
    if (next.lower !== 'who' && isFiniteVerb(words, to + 1)) break;
    if (WEEKDAY.has(next.lower)) break;
    to++;
  }
  while (to > start && words[to]?.type === 'mark' && words[to]?.text !== ')') to--;
  return { from: start, to };
}

const ADJUNCT = list(
  'in on at during after before when as while to about through via amid following regarding under over despite by with',
);

/** Whether what follows a comma describes the name before it: "a lawyer in …", "who …", "39", "the group's head". */
function extendsPhrase(words: readonly Word[], at: number, high: number): boolean {
  const word = words[at];
  if (!word || word.quoted || at >= high) return false;
  if (
    word.lower === 'who' ||
    word.lower === 'whose' ||
    word.lower === 'a' ||
    word.lower === 'an' ||
    word.type === 'figure'
  )
    return true;
  if (word.lower === 'the' || word.capital) return false;
  return (
    /(?:or|er|ist|ant|ent|man|woman|chief|head|spokesman|spokeswoman|spokesperson)$/.test(word.lower) &&
    !isPreposition(word) &&
    !isClauseWord(word) &&
    !isAdverb(word)
  );
}

export function indexAfter(words: readonly Word[], at: number, high: number, mark: string): number {
  for (let i = at; i < high && i < at + REACH; i++)
    if (words[i]?.text === mark && !words[i]?.quoted) return i;
  return -1;
}
