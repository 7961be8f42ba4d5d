import {
  ABSOLUTES,
  CONTRACTION,
  FIRST_PERSON,
  FIRST_PLURAL,
  LOADED,
  LOADED_VERBS,
  MILD,
  MODALS_OF_DUTY,
  OTHER_LANGUAGES,
  SECOND_PERSON,
  STANCE_ADVERBS,
  STRONG_STANCE,
  TURNS,
} from '@/domain/suggest/opinion-cues';
import type { Word } from '@/domain/suggest/words';

/** How far a sentence reads as its author's own view, and the words that say so. */
export type Leaning = { weight: number; cues: string[] };

/** From here on a sentence is proposed as opinion. */
export const OPINION_FROM = 0.45;
/** A frame this loaded makes the sentence the author's own, whoever is credited in it. */
export const LOADED_FRAME = 0.9;
/** At most as many turns of phrase and loaded words are counted as a reader would notice. */
const MOST_CUES = 6;

const SPECULATION = new Set('will would could may might seems seem probably likely perhaps'.split(' '));
const PAST = /^(?:was|were|had|did|\p{L}{2,}ed)$/u;
const SUPERLATIVE = /^(?:most|least|\p{L}{3,}est)$/u;
const NOT_SUPERLATIVE = new Set(
  'west east rest test guest forest interest request protest arrest quest nest chest invest suggest honest harvest contest northwest southwest northeast southeast midwest priest digest manifest earnest'.split(
    ' ',
  ),
);

/** Weighs one sentence's words; quoted words are somebody else's and do not count. */
export function leaningOf(words: readonly Word[], sentence: string): Leaning {
  const cues: string[] = [];
  let weight = 0;
  const add = (by: number, cue: string) => {
    weight += by;
    if (by > 0 && cues.length < MOST_CUES && !cues.includes(cue)) cues.push(cue);
  };
  let loaded = 0;
  let figures = 0;
  let names = 0;
  let own = 0;
  let past = 0;
  words.forEach((word, i) => {
    if (word.type === 'figure') figures++;
    if (word.quoted) return;
    own++;
    if (PAST.test(word.lower)) past++;
    const { lower } = word;
    const named = word.capital && i > 0;
    if (named) names++;
    if (FIRST_PERSON.has(lower) && (lower !== 'i' || word.capital || words[i + 1]?.type === 'word'))
      add(0.9, word.text);
    else if (FIRST_PLURAL.has(lower) && word.text !== 'US') add(0.45, word.text);
    else if (SECOND_PERSON.has(lower)) add(0.4, word.text);
    else if (MODALS_OF_DUTY.has(lower)) add(0.6, word.text);
    else if (STRONG_STANCE.has(lower)) add(0.6, word.text);
    else if (STANCE_ADVERBS.has(lower)) add(0.35, word.text);
    else if (MILD.has(lower) && !named) add(0.25, word.text);
    else if (ABSOLUTES.has(lower)) add(0.2, word.text);
    else if (SPECULATION.has(lower)) weight += 0.12;
    else if ((LOADED.has(lower) || LOADED_VERBS.has(lower)) && !named) {
      loaded++;
      if (loaded <= 4) add(0.6, word.text);
    } else if (SUPERLATIVE.test(lower) && !NOT_SUPERLATIVE.has(lower) && !named) add(0.25, word.text);
  });
  const folded = sentence.slice(0, 2_000).toLowerCase().replaceAll('’', "'");
  let turns = 0;
  for (const match of folded.matchAll(TURNS)) if (turns++ < 4) add(0.4, match[0].trim());
  for (const match of folded.matchAll(OTHER_LANGUAGES)) if (turns++ < 4) add(0.9, match[0].trim());
  const contractions = folded.match(CONTRACTION)?.length ?? 0;
  if (contractions > 0) weight += 0.2;
  if (/\?["”’»)]*\s*$/.test(sentence.slice(-6)) || /؟\s*$/.test(sentence.slice(-3))) add(0.35, '?');
  if (/!["”’»)]*\s*$/.test(sentence.slice(-6))) add(0.7, '!');
  if (/\p{L}\s?[–—]\s?\p{L}/u.test(folded)) weight += 0.15;
  // No name, no figure, nothing that happened: a general remark.
  if (names === 0 && figures === 0 && past === 0 && own >= 5) weight += 0.25;
  // Figures, dates and names are what reports are made of.
  weight -= Math.min(0.45, figures * 0.2);
  if (own > 8) weight -= Math.min(0.3, (names / own) * 0.7);
  return { weight, cues };
}
