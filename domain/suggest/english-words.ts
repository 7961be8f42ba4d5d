import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import type { Word } from '@/domain/suggest/words';

/** Just enough grammar of English news to find who stands before or after a verb. No tagger: closed classes and capitals. */

export const list = (words: string) => new Set(words.trim().split(/\s+/));

export const BE = list("is are was were be been being 's 're am isn't wasn't aren't weren't");

export const AUXILIARIES =
  list(`is are was were be been being am has have had having do does did will would can could may might must shall should
  not n't never don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't isn't wasn't aren't weren't cannot ought need`);

const FINITE =
  list(`is are was were has have had do does did will would can could may might must shall should isn't wasn't aren't weren't don't doesn't
  didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't cannot am
  went came took made gave got left held led found met ran sat stood began became wrote spoke said told knew thought felt kept brought bought sent
  lost won fell rose grew drew flew built paid fought caught taught sold put set cut hit let saw shot struck broke chose drove threw wore woke
  became goes comes takes makes gives gets keeps brings sends remains seems appears includes means needs wants says continues`);

const ADVERBS =
  list(`also just still now then even already since later recently repeatedly often once again too however meanwhile instead thus therefore
  further furthermore moreover nevertheless nonetheless soon always never ever only both all each either almost earlier ago first perhaps maybe
  sometimes today yesterday tonight tomorrow long far well much more publicly himself herself themselves itself apparently so there here indeed
  otherwise rather quite likewise monday tuesday wednesday thursday friday saturday sunday`);

const NOT_ADVERBS = list(
  'family reply supply ally italy july rally assembly apply bully belly holy only early daily weekly monthly kelly billy sally molly emily elderly friendly deadly ugly unlikely likely lonely costly',
);

export const PREPOSITIONS =
  list(`in on at to for with from by of about under over after before during through via against between among amid without within across
  into onto toward towards since until despite like unlike because following regarding concerning near inside outside behind beyond per upon throughout
  around along alongside given besides`);

const SUBORDINATORS = list(
  'although though while when if because since as after before until unless whereas whether once whenever where even',
);

const CLAUSE_WORDS = list(
  'but that because if when while although though whereas whether than as until unless since so which who whom whose where what how why after before once',
);

export const DETERMINERS = list(
  'the a an this that these those his her their its our my your some many several few most all both each every another one two three four five six seven eight nine ten dozens hundreds thousands no any other such more critics officials',
);

export const SUBJECT_PRONOUNS = list(
  "he she they it we i you who one everyone everybody nobody someone somebody others some many most both neither none he'd she'd they'd he's she's they've i've we've they're we're i'm i'd you've",
);

export const WEEKDAY = list(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later afterward afterwards recently again',
);

const COORDINATORS = list('and but or yet');

export const isAuxiliary = (word: Word | undefined) => word !== undefined && AUXILIARIES.has(word.lower);

export const isPreposition = (word: Word | undefined) => word !== undefined && PREPOSITIONS.has(word.lower);

export const isSubordinator = (word: Word | undefined) => word !== undefined && SUBORDINATORS.has(word.lower);

export const isCoordinator = (word: Word | undefined) => word !== undefined && COORDINATORS.has(word.lower);

export const isClauseWord = (word: Word | undefined) => word !== undefined && CLAUSE_WORDS.has(word.lower);

export function isAdverb(word: Word | undefined): boolean {
  if (word?.type !== 'word') return false;
  return (
    ADVERBS.has(word.lower) ||
    (word.lower.length > 4 && word.lower.endsWith('ly') && !NOT_ADVERBS.has(word.lower) && !word.capital)
  );
}

/** A word that is a finite verb for sure, or very probably ("-ed" without a determiner before it). */
export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.type !== 'word' || word.quoted) return false;
  if (word.capital && at > 0) return false;
  if (FINITE.has(word.lower)) return true;
  const before = words[at - 1];
  if (before && (DETERMINERS.has(before.lower) || BE.has(before.lower) || isPreposition(before)))
    return false;
  const verb = reportingVerb(word.lower);
  if (verb && !verb.noun && (verb.form === 'past' || verb.form === 'third')) return true;
  if (!/[^e]ed$/.test(word.lower) || word.lower.length < 5) return false;
  const after = words[at + 1];
  // "the so-called X", "armed men": an -ed word right before a noun is an adjective unless a subject precedes it.
  if (before?.text === ',')
    return (
      after !== undefined &&
      (DETERMINERS.has(after.lower) || after.capital || SUBJECT_PRONOUNS.has(after.lower))
    );
  return before !== undefined && before.type === 'word' && !isAdjectiveBefore(after);
}

function isAdjectiveBefore(after: Word | undefined): boolean {
  return after !== undefined && after.type === 'word' && after.lower === 'by';
}

export const TIME = list(
  'year week month day night morning evening afternoon decade century spring summer autumn fall winter january february march april may june july august september october november december',
);

/** Whether words[from, to) hold a finite verb within the first 30 words. */
export function hasFiniteVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i < to && i < from + 30; i++) {
    if (
      isFiniteVerb(words, i) ||
      (/[^s]s$/.test(words[i]?.lower ?? '') && SUBJECT_PRONOUNS.has(words[i - 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}
