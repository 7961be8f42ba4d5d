import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import type { Word } from '@/domain/suggest/words';

/** Just enough grammar of English news to find who stands before or after a verb. No tagger: closed classes and capitals. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

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

/** A range of word indices, end included. */
export type Phrase = { from: number; to: number };

const REACH = 40;
const INNER_MARKS = list('( ) . & - $ \' / % # “ ” " ‘ ’ « » [ ]');

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

const TIME = list(
  'year week month day night morning evening afternoon decade century spring summer autumn fall winter january february march april may june july august september october november december',
);

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

function indexBefore(words: readonly Word[], at: number, low: number, mark: string): number {
  for (let i = at - 1; i >= low && i >= at - REACH; i--)
    if (words[i]?.text === mark && !words[i]?.quoted) return i;
  return -1;
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
