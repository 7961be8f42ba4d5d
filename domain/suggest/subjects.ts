import {
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
  isPreposition,
  isSubordinator,
  TIME,
  WEEKDAY,
} from '@/domain/suggest/english-words';
import { INNER_MARKS, indexBefore, nounPhraseEndingAt, type Phrase } from '@/domain/suggest/noun-phrases';
import type { Word } from '@/domain/suggest/words';

/** Before a verb at `verb`: skips its auxiliaries and adverbs, and gives the index of what stands before them. */
export function beforeVerbGroup(words: readonly Word[], verb: number, low: number): number {
  let at = verb - 1;
  while (at >= low && (isAuxiliary(words[at]) || (isAdverb(words[at]) && !words[at]?.quoted))) at--;
  return at;
}

/** The subject of the verb at `verb`, looked for on its left: appositions and relative clauses between are stepped over. */
export function subjectBefore(words: readonly Word[], verb: number, low: number): Phrase | null {
  let at = beforeVerbGroup(words, verb, low);
  for (let steps = 0; steps < 6 && at >= low; steps++) {
    const word = words[at];
    if (!word) return null;
    if (word.text === ')') {
      const open = indexBefore(words, at, low, '(');
      if (open < 0) return null;
      at = open - 1;
      continue;
    }
    if (
      word.text === ',' ||
      word.text === '—' ||
      word.text === '–' ||
      word.text === '--' ||
      word.text === '-'
    ) {
      return besideApposition(words, at, low, word.text);
    }
    if (word.quoted) return null;
    if (isCoordinator(word)) return clauseSubject(words, at, low);
    const phrase = nounPhraseEndingAt(words, at, low);
    const isObject = !phrase || (phrase.from > low && isFiniteVerb(words, phrase.from - 1));
    return (isObject ? aroundRelative(words, at, low) : null) ?? phrase;
  }
  return null;
}

/** "Last year", "March 3": when, not who. */
function isTime(words: readonly Word[], phrase: Phrase): boolean {
  const last = words[phrase.to];
  return (
    last !== undefined &&
    (TIME.has(last.lower) ||
      WEEKDAY.has(last.lower) ||
      (last.type === 'figure' && phrase.to > phrase.from && TIME.has(words[phrase.to - 1]?.lower ?? '')))
  );
}

/** "A source who asked not to be named said", "a study published in May found": the subject stands before "who" and runs up to the verb. */
function aroundRelative(words: readonly Word[], at: number, low: number): Phrase | null {
  for (let i = at; i > low && i > at - 20; i--) {
    const word = words[i];
    if (!word || word.quoted || (word.type === 'mark' && !INNER_MARKS.has(word.text))) return null;
    const participle =
      /(?:ed|wn|en|ung)$/.test(word.lower) &&
      word.lower.length > 4 &&
      (isPreposition(words[i + 1]) ||
        WEEKDAY.has(words[i + 1]?.lower ?? '') ||
        /^(?:last|this)$/.test(words[i + 1]?.lower ?? ''));
    if (word.lower !== 'who' && !participle) continue;
    const head = nounPhraseEndingAt(words, i - 1, low);
    return head ? { from: head.from, to: at } : null;
  }
  return null;
}

/** "Jane Roe, 47, a lawyer in Tunis, who …, said": steps left over what is told of the subject, to the subject. */
function besideApposition(words: readonly Word[], close: number, low: number, mark: string): Phrase | null {
  let open = indexBefore(words, close, low, mark);
  let beside: Phrase | null = null;
  for (let steps = 0; steps < 8 && open > low; steps++) {
    let end = open - 1;
    if (words[end]?.text === ')') end = indexBefore(words, end, low, '(') - 1;
    const head = nounPhraseEndingAt(words, end, low);
    if (head && !isTime(words, head)) {
      if (!isApposition(words, head, low) || isSubordinator(words[head.from - 1]))
        return { from: head.from, to: close - 1 };
      if (words[head.from]?.type !== 'figure') beside = { from: head.from, to: close - 1 };
    }
    open = indexBefore(words, open, low, mark);
  }
  return beside;
}

/** A phrase that stands beside a name and is none itself: an age, "a lawyer …", a part of a relative clause. */
function isApposition(words: readonly Word[], phrase: Phrase, low: number): boolean {
  const first = words[phrase.from];
  const before = words[phrase.from - 1];
  if (!first || phrase.from <= low || !before) return false;
  if (before.text !== ',' && !(isClauseWord(before) && words[phrase.from - 2]?.text === ',')) return false;
  return first.type === 'figure' || DETERMINERS.has(first.lower) || !first.capital;
}

/** The first subject of the clause that begins at `low`: what stands before its first finite verb. */
export function clauseSubject(words: readonly Word[], verb: number, low: number): Phrase | null {
  for (let i = low + 1; i < verb && i < low + 60; i++) {
    if (words[i]?.quoted || !isFiniteVerb(words, i)) continue;
    const at = beforeVerbGroup(words, i, low);
    const word = words[at];
    if (!word || word.quoted) continue;
    if (isClauseWord(word)) continue;
    const found = word.type === 'mark' ? subjectBefore(words, i, low) : nounPhraseEndingAt(words, at, low);
    if (found && !isInsideIntroduction(words, found, low)) return found;
  }
  return null;
}

/** "When he arrived, the mayor …": a subject inside the opening clause is not the subject of the sentence. */
function isInsideIntroduction(words: readonly Word[], phrase: Phrase, low: number): boolean {
  return phrase.from > low && isSubordinator(words[phrase.from - 1]) && words.length > phrase.to + 3;
}
