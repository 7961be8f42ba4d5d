import {
  DETERMINERS,
  isAdverb,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
  isPreposition,
  SUBJECT_PRONOUNS,
  WEEKDAY,
} from '@/domain/suggest/english-words';
import { indexAfter, type Phrase } from '@/domain/suggest/noun-phrases';
import type { ReportingVerb } from '@/domain/suggest/reporting-verbs';
import type { Word } from '@/domain/suggest/words';

export const CLAUSE_START = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'who',
  'where',
  'when',
  'which',
]);

const ADDRESSED = new Set([
  'tell',
  'inform',
  'advise',
  'remind',
  'assure',
  'notify',
  'warn',
  'brief',
  'ask',
  'persuade',
  'convince',
  'promise',
  'teach',
  'show',
  'caution',
]);

/** Where the content on the right of the verb begins, after adverbs, addressee and adjuncts; -1 when there is none. */
export function contentStart(
  words: readonly Word[],
  v: number,
  verb: ReportingVerb,
): { at: number; addressee: Phrase | null; explicit: boolean; skipped: boolean } {
  let at = v + 1;
  let addressee: Phrase | null = null;
  const skip = () => {
    while (
      at < words.length &&
      !words[at]?.quoted &&
      (WEEKDAY.has(words[at]?.lower ?? '') ||
        (isAdverb(words[at]) &&
          ![
            'so',
            'all',
            'both',
            'there',
            'here',
            'only',
            'each',
            'more',
            'much',
            'first',
            'now',
            'even',
            'today',
            'never',
          ].includes(words[at]?.lower ?? '')))
    )
      at++;
  };
  skip();
  if (
    ADDRESSED.has(verb.lemma) &&
    words[at] &&
    !words[at]?.quoted &&
    !CLAUSE_START.has(words[at]?.lower ?? '') &&
    words[at]?.lower !== 'to' &&
    words[at]?.lower !== 'of' &&
    words[at]?.lower !== 'about'
  ) {
    addressee = addresseeAt(words, at);
    if (addressee) at = addressee.to + 1;
    skip();
  }
  const from = at;
  for (let k = at; k < words.length && k < at + 24; k++) {
    const word = words[k];
    if (!word) break;
    if (word.quoted || word.text === ':') {
      // "said the plan “is dead”": the words before the mark are content too, unless they only say where or to whom.
      const start =
        word.quoted &&
        k > from &&
        words[from]?.type === 'word' &&
        !isPreposition(words[from]) &&
        words[k - 1]?.text !== ','
          ? from
          : k;
      return { at: start, addressee, explicit: true, skipped: start > from };
    }
    if (CLAUSE_START.has(word.lower) && (k === at || word.lower === 'that')) {
      if (k === at || isPreposition(words[at]) || addressee)
        return { at: k, addressee, explicit: true, skipped: k > from };
    }
    if (word.type === 'mark' && !/^[.'’&%$()"“”-]$/.test(word.text)) {
      if (word.text === ',' && k === at) {
        // "He believes, for example, that …"
        const close = indexAfter(words, k + 1, Math.min(words.length, k + 9), ',');
        if (close > 0 && words[close + 1]?.lower === 'that')
          return { at: close + 1, addressee, explicit: true, skipped: true };
      }
      if (word.text === ',' && words[k + 1]?.quoted)
        return { at: k + 1, addressee, explicit: true, skipped: true };
      break;
    }
    if (k > at && isFiniteVerb(words, k) && !isPreposition(words[at])) break;
  }
  return { at: from, addressee, explicit: false, skipped: false };
}

function addresseeAt(words: readonly Word[], at: number): Phrase | null {
  const first = words[at];
  if (!first || first.type === 'mark' || isPreposition(first)) return null;
  if (
    /^(?:me|him|her|them|us|you|it|himself|herself|themselves|reporters|journalists|supporters|voters|lawmakers|viewers|everyone|people|others|friends|staff|congress|parliament)$/.test(
      first.lower,
    ) &&
    first.lower !== 'her'
  )
    return { from: at, to: at };
  let to = at;
  while (to + 1 < words.length && to - at < 12) {
    const next = words[to + 1];
    if (
      !next ||
      next.quoted ||
      isClauseWord(next) ||
      (isPreposition(next) && next.lower !== 'of') ||
      WEEKDAY.has(next.lower)
    )
      break;
    if (next.type === 'mark' && !/^['’&-]$/.test(next.text)) break;
    if (
      DETERMINERS.has(next.lower) ||
      SUBJECT_PRONOUNS.has(next.lower) ||
      next.type === 'figure' ||
      isFiniteVerb(words, to + 1)
    )
      break;
    if (words[to]?.capital && !next.capital && to > at && next.type === 'word' && !isCoordinator(next)) break;
    to++;
  }
  return { from: at, to };
}
