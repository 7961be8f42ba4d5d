import { contentStart } from '@/domain/suggest/content-start';
import {
  DETERMINERS,
  hasFiniteVerb,
  isAdverb,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
  isPreposition,
  isSubordinator,
  SUBJECT_PRONOUNS,
  WEEKDAY,
} from '@/domain/suggest/english-words';
import { leftReport } from '@/domain/suggest/left-reports';
import { indexAfter, type Phrase } from '@/domain/suggest/noun-phrases';
import { relays, SPEECH_ACTS } from '@/domain/suggest/relaying';
import { clean, type Draft } from '@/domain/suggest/report';
import { type ReportingVerb, reportingVerb } from '@/domain/suggest/reporting-verbs';
import { beforeVerbGroup } from '@/domain/suggest/subjects';
import { prepositional, talksAbout } from '@/domain/suggest/talk-about';
import { indexOfWord, type Word } from '@/domain/suggest/words';

/** Verbs that only report when a quotation stands beside them. */
const ONLY_WITH_MARKS = new Set(
  'continue begin start offer read laugh sing cite order hold detail describe outline chant decide quote agree object protest text'.split(
    ' ',
  ),
);

/** The same, also where the words would follow. */
const NEVER_WITHOUT_MARKS = new Set('continue begin start offer read laugh sing hold chant text'.split(' '));

/** Told of a thing rather than a clause, these still relay what somebody said. */
const RELAYS_A_THING = new Set(
  'say deny announce confirm report claim predict forecast estimate allege admit reveal acknowledge propose recommend suggest demand disclose attribute'.split(
    ' ',
  ),
);

export function complement(
  words: readonly Word[],
  v: number,
  verb: ReportingVerb,
  subject: Phrase,
  gerund = false,
): Draft | null {
  const { groups, lemma } = verb;
  const found = contentStart(words, v, verb);
  const first = words[found.at];
  const end = words.length - 1;
  const cueFrom = gerund ? v : beforeVerbGroup(words, v, 0) + 1;
  const cueFromSafe = cueFrom <= v ? cueFrom : v;
  const sibling = siblingStart(words, subject, v);
  const subordinate = subject.from > 0 && subject.from <= 2 && isSubordinator(words[subject.from - 1]);
  const relative = words[subject.to]?.lower === 'who' && words[subject.from - 1]?.text === ',';
  const make = (whole: Phrase | null, relayed: boolean, cueTo = found.at - 1): Draft | null => {
    const content =
      whole && subordinate ? untilComma(words, whole) : whole && relative ? untilVerb(words, whole) : whole;
    return content
      ? {
          source: subject,
          cue: { from: cueFromSafe, to: Math.max(v, Math.min(cueTo, content.from - 1)) },
          content: [content],
          relayed:
            relayed &&
            (words[content.from]?.quoted || relays(words, verb, subject)) &&
            (found.explicit || !SPEECH_ACTS.has(lemma)),
          addressee: found.addressee,
          sibling,
        }
      : null;
  };
  const speaks = groups.has('clause') || groups.has('asked') || groups.has('shown');
  if (!gerund && (groups.has('clause') || groups.has('shown'))) {
    const left = leftReport(words, v, subject, v, false);
    if (
      left &&
      !(isIntroduction(words, left) && (words[found.at]?.quoted || talksAbout(lemma, first))) &&
      !/^(?:who|which|that)$/.test(words[subject.to]?.lower ?? '') &&
      (!ONLY_WITH_MARKS.has(lemma) || words[subject.from - 1]?.quoted || words[subject.from - 2]?.quoted) &&
      !(
        found.explicit &&
        !words[found.at]?.quoted &&
        !words[subject.from - 1]?.quoted &&
        !words[subject.from - 2]?.quoted
      ) &&
      (!first ||
        first.type === 'mark' ||
        found.at > end ||
        words[subject.from - 1]?.quoted ||
        words[subject.from - 2]?.quoted ||
        isAdjunctOnly(words, found.at))
    ) {
      left.addressee = found.addressee;
      return left;
    }
  }
  if (!first || found.at > end) return null;
  const rest = clean(words, found.at, end);
  if (!rest) return null;
  if (found.explicit && (speaks || groups.has('thought') || groups.has('directive') || groups.has('stance')))
    return make(rest, true);
  if (first.lower === 'to') {
    const infinitive = words[found.at + 1];
    if (
      groups.has('resolve') &&
      infinitive &&
      infinitive.type === 'word' &&
      !DETERMINERS.has(infinitive.lower) &&
      !infinitive.capital
    )
      return make(rest, lemma === 'claim');
    if (
      (lemma === 'refer' ||
        lemma === 'point' ||
        lemma === 'object' ||
        lemma === 'respond' ||
        lemma === 'appeal') &&
      rest
    )
      return make(clean(words, found.at + 1, end), lemma !== 'respond');
    return null;
  }
  if (first.type === 'mark') return null;
  if (groups.has('clause') && opensClause(words, found.at)) return make(rest, true);
  if (isPreposition(first)) return prepositional(words, v, verb, found.at, make);
  if (groups.has('directive') || (groups.has('asked') && lemma === 'ask')) {
    const to = indexOfWord(words, v + 1, v + 14, 'to');
    const toDo = isInfinitive(words, to);
    if (found.addressee && to === found.at && toDo) return make(clean(words, v + 1, end), true);
    if (to > found.at && toDo) return make(clean(words, v + 1, end), true, v);
    if (found.addressee && groups.has('asked')) return null;
  }
  if (groups.has('label')) {
    const as = indexOfWord(words, v + 2, v + 16, 'as', 'of', 'for');
    if (lemma === 'call' || as > 0)
      return make(
        clean(words, v + 1, end),
        lemma === 'call' ||
          [
            'describe',
            'accuse',
            'define',
            'refer',
            'characterize',
            'characterise',
            'portray',
            'depict',
            'blame',
            'dismiss',
            'label',
          ].includes(lemma),
        v,
      );
  }
  if (NEVER_WITHOUT_MARKS.has(lemma)) return null;
  const clausal = hasFiniteVerb(words, found.at, words.length) || SUBJECT_PRONOUNS.has(first.lower);
  if (speaks && clausal && lemma !== 'start' && lemma !== 'begin') return make(rest, true);
  if (groups.has('thought') && clausal) return make(rest, true);
  if (groups.has('shown') && /^(?:show|demonstrate|depict|reveal|indicate|suggest|document)$/.test(lemma))
    return make(rest, true);
  if (groups.has('clause') || groups.has('stance')) return make(rest, RELAYS_A_THING.has(lemma), v);
  return null;
}

/** "In February, as the vote was held, he said, '…'": what stands before the speaker is no speech. */
function isIntroduction(words: readonly Word[], left: Draft): boolean {
  const from = left.content[0]?.from ?? 0;
  const first = words[from];
  return (
    first !== undefined &&
    !first.quoted &&
    (isPreposition(first) ||
      isSubordinator(first) ||
      isAdverb(first) ||
      (from === 0 && /(?:ed|ing)$/.test(first.lower)))
  );
}

/** "to" and a verb, rather than "to the border". */
function isInfinitive(words: readonly Word[], to: number): boolean {
  const next = words[to + 1];
  return (
    to > 0 &&
    next?.type === 'word' &&
    !next.capital &&
    !DETERMINERS.has(next.lower) &&
    !SUBJECT_PRONOUNS.has(next.lower)
  );
}

/** "said because …, it is", "said about half of them are": these prepositions open the content itself. */
function opensClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (isSubordinator(words[at]))
    return (
      indexAfter(words, at + 2, Math.min(words.length, at + 30), ',') > 0 &&
      hasFiniteVerb(words, at + 2, words.length)
    );
  return (
    /^(?:about|around|over|under|near|between|from|within|among|despite|like|unlike)$/.test(
      words[at]?.lower ?? '',
    ) &&
    (next?.type === 'figure' || /^(?:half|a|one|two|three|most|all)$/.test(next?.lower ?? '')) &&
    hasFiniteVerb(words, at + 1, words.length)
  );
}

/** "Roe, who said it was safe, called for calm": the relative clause ends where the verb of its subject comes. */
function untilVerb(words: readonly Word[], content: Phrase): Phrase {
  for (let k = content.from + 2; k < content.to && k < content.from + 60; k++) {
    if (words[k]?.text === ',' && !words[k]?.quoted && isFiniteVerb(words, k + 1))
      return { from: content.from, to: k - 1 };
  }
  return content;
}

/** "While he says it is safe, nobody has moved back": the report ends with its own clause. */
function untilComma(words: readonly Word[], content: Phrase): Phrase {
  for (let k = content.from + 2; k < content.to - 2 && k < content.from + 60; k++) {
    if (
      words[k]?.text === ',' &&
      !words[k]?.quoted &&
      hasFiniteVerb(words, k + 1, content.to + 1) &&
      !isClauseWord(words[k + 1])
    )
      return { from: content.from, to: k - 1 };
  }
  return content;
}

function isAdjunctOnly(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (!first) return true;
  return (
    (isPreposition(first) &&
      !(first.lower === 'to' && reportingVerb(words[at + 1]?.lower ?? '')?.form === 'base')) ||
    isSubordinator(first) ||
    WEEKDAY.has(first.lower) ||
    isAdverb(first) ||
    isCoordinator(first) ||
    /ing$/.test(first.lower) ||
    ['last', 'this', 'that'].includes(first.lower)
  );
}

/** The word before the subject that sets this report beside the one before: ", and", ", but", "and added". */
function siblingStart(words: readonly Word[], subject: Phrase, v: number): number | null {
  const at = (subject.from < v && subject.to < v && subject.from >= 0 ? subject.from : v) - 1;
  const direct = beforeVerbGroup(words, v, 0);
  if (isCoordinator(words[direct])) return words[direct - 1]?.text === ',' ? direct - 1 : direct;
  const word = words[at];
  if (!word) return null;
  if (isCoordinator(word) || (isSubordinator(word) && word.lower !== 'if'))
    return words[at - 1]?.text === ',' || words[at - 1]?.text === ';'
      ? at - 1
      : isCoordinator(word)
        ? at
        : null;
  if (word.text === ';') return at;
  return null;
}
