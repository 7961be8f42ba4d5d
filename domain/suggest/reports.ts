import type { Span } from '@/domain/span';
import {
  BE,
  beforeVerbGroup,
  clauseSubject,
  DETERMINERS,
  hasFiniteVerb,
  indexAfter,
  isAdverb,
  isAuxiliary,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
  isPreposition,
  isSubordinator,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  type Phrase,
  SUBJECT_PRONOUNS,
  subjectBefore,
  WEEKDAY,
} from '@/domain/suggest/english-grammar';
import { BEFORE_THAT, BEFORE_TO } from '@/domain/suggest/reporting-nouns';
import { type ReportingVerb, reportingVerb } from '@/domain/suggest/reporting-verbs';
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

type Draft = {
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

const CLAUSE_START = new Set([
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
const RUNS_ON = new Set(['-', '—', '–', '--']);
const NO_GERUND = new Set(
  'regarding according including concerning following considering wanting seeing meaning feeling hearing reading knowing living charging counting pressing learning showing ruling holding'.split(
    ' ',
  ),
);
/** Verbs that only report when a quotation stands beside them. */
const ONLY_WITH_MARKS = new Set(
  'continue begin start offer read laugh sing cite order hold detail describe outline chant decide quote agree object protest text'.split(
    ' ',
  ),
);
/** Told of a thing rather than a clause, these still relay what somebody said. */
const RELAYS_A_THING = new Set(
  'say deny announce confirm report claim predict forecast estimate allege admit reveal acknowledge propose recommend suggest demand disclose attribute'.split(
    ' ',
  ),
);
/** Words looked back over for the start of a clause. */
const LONGEST_CLAUSE = 250;
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

/** The reports of one English sentence. `words` are all its words; quoted ones are marked. */
export function englishReports(words: readonly Word[]): Report[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted || word.type !== 'word') continue;
    const draft = accordingTo(words, i) ?? verbReport(words, i, drafts) ?? nounReport(words, i);
    if (draft?.content.length) drafts.push(draft);
  }
  settle(drafts);
  return drafts.filter((d) => d.content.length).map((d) => toReport(words, d));
}

function spanOf(words: readonly Word[], phrase: Phrase): Span | null {
  const from = words[phrase.from];
  const to = words[phrase.to];
  return from && to && phrase.from <= phrase.to ? { start: from.start, end: to.end } : null;
}

function toReport(words: readonly Word[], draft: Draft): Report {
  const span = (phrase: Phrase | null) => (phrase ? spanOf(words, phrase) : null);
  return {
    source: span(draft.source),
    cue: span(withoutLeadingMarks(words, draft.cue)) ?? {
      start: words[draft.cue.from]?.start ?? 0,
      end: words[draft.cue.from]?.end ?? 0,
    },
    content: draft.content.map((c) => spanOf(words, c)).filter((s) => s !== null),
    relayed: draft.relayed,
    addressee: span(draft.addressee),
    sibling: draft.sibling,
    ...(draft.aside ? { aside: true } : {}),
    ...antecedentOf(words, draft.source),
  };
}

function withoutLeadingMarks(words: readonly Word[], { from, to }: Phrase): Phrase {
  let first = from;
  while (first < to && words[first]?.type === 'mark') first++;
  return { from: first, to };
}

function antecedentOf(words: readonly Word[], source: Phrase | null): { antecedent?: Span } {
  const pronoun = source && source.from === source.to ? words[source.from] : undefined;
  if (!source || !pronoun || !/^(?:who|which|that)$/.test(pronoun.lower)) return {};
  const at = words[source.from - 1]?.text === ',' ? source.from - 2 : source.from - 1;
  const phrase = at >= 0 ? nounPhraseEndingAt(words, at, 0) : null;
  const span = phrase ? spanOf(words, phrase) : null;
  return span ? { antecedent: span } : {};
}

/** A content that does not begin or end with a mark that belongs to the frame; null when no word is left. */
function clean(words: readonly Word[], from: number, to: number): Phrase | null {
  let a = from;
  let b = to;
  while (a <= b && words[a]?.type === 'mark' && !words[a]?.quoted && !/["“«‘([]/.test(words[a]?.text ?? ''))
    a++;
  while (b >= a && words[b]?.type === 'mark' && !words[b]?.quoted && !/["”»’)\]%]/.test(words[b]?.text ?? ''))
    b--;
  for (let i = a; i <= b; i++) if (words[i]?.type !== 'mark') return { from: a, to: b };
  return null;
}

// ---------- "according to"

function accordingTo(words: readonly Word[], i: number): Draft | null {
  const lower = words[i]?.lower;
  const next = words[i + 1]?.lower;
  const phrase =
    (lower === 'according' && next === 'to') ||
    (lower === 'citing' && next !== undefined && words[i - 1]?.text === ',');
  if (!phrase) return null;
  const first = lower === 'citing' ? i + 1 : i + 2;
  const source = nounPhraseStartingAt(words, first, words.length);
  if (!source) return null;
  widenSource(words, source);
  const cue = { from: i, to: first - 1 };
  const opening = isOpening(words, i);
  if (opening) {
    const comma = indexAfter(words, source.to + 1, words.length, ',');
    const content = comma < 0 ? null : clean(words, comma + 1, words.length - 1);
    return {
      source: { ...source, to: comma > source.to && comma - source.to < 12 ? comma - 1 : source.to },
      cue,
      content: content ? [content] : [],
      relayed: true,
      addressee: null,
      sibling: null,
    };
  }
  const left = clean(words, leftClauseStart(words, i), i - 1);
  const rest =
    words[source.to + 1]?.text === ',' && source.to + 2 < words.length - 1 && words[i - 1]?.text === ','
      ? clean(words, source.to + 2, words.length - 1)
      : null;
  const content = left ? [left] : [];
  if (rest && left && !hasFiniteVerb(words, left.from, left.to + 1)) content.push(rest);
  return { source, cue, content, relayed: true, addressee: null, sibling: null };
}

/** "according to data obtained by the paper from the ministry": after "according to" prepositions belong to the source. */
function widenSource(words: readonly Word[], source: Phrase): void {
  while (source.to + 1 < words.length && source.to - source.from < 30) {
    const next = words[source.to + 1];
    if (
      !next ||
      next.type === 'mark' ||
      next.quoted ||
      isClauseWord(next) ||
      isFiniteVerb(words, source.to + 1)
    )
      break;
    source.to++;
  }
}

/** Nothing but a coordinator or an adverb stands before. */
function isOpening(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const word = words[k];
    if (word && !isCoordinator(word) && !isAdverb(word) && !/["“«‘(,—–-]/.test(word.text)) return false;
    if (i - k > 4) return false;
  }
  return true;
}

/** Where the clause that ends before `end` begins: after a semicolon, else at the sentence's start. */
function leftClauseStart(words: readonly Word[], end: number): number {
  for (let i = end - 1; i > 0 && i > end - LONGEST_CLAUSE; i--)
    if (words[i]?.text === ';' && !words[i]?.quoted) return i + 1;
  let start = 0;
  while (start < end && isCoordinator(words[start])) start++;
  return start;
}

// ---------- verbs

function verbReport(words: readonly Word[], v: number, earlier: readonly Draft[]): Draft | null {
  const word = words[v];
  const verb = word ? reportingVerb(word.lower) : undefined;
  if (!word || !verb || (word.capital && v > 0 && words[v - 1]?.type === 'word')) return null;
  const before = words[v - 1];
  if (verb.form === 'gerund') return NO_GERUND.has(word.lower) ? null : gerundReport(words, v, verb, earlier);
  if (verb.form === 'participle' && !isPassive(words, v, verb) && !hasHave(words, v)) return null;
  if (before && isPassive(words, v, verb)) return passiveReport(words, v, verb);
  const subject = before?.lower === 'to' ? controllerOf(words, v) : subjectOrInversion(words, v, verb);
  if (!subject) return null;
  if (verb.noun && !isVerbHere(words, v, subject.phrase, subject.inverted)) return null;
  if (subject.inverted) return leftReport(words, v, subject.phrase, subject.phrase.to, true);
  return complement(words, v, verb, subject.phrase);
}

type Subject = { phrase: Phrase; inverted: boolean };

function subjectOrInversion(words: readonly Word[], v: number, verb: ReportingVerb): Subject | null {
  const before = words[v - 1];
  const after = words[v + 1];
  const afterMark =
    before !== undefined && (before.quoted || before.text === ',' || /["”»’'?!—–-]$/.test(before.text));
  if (
    afterMark &&
    v > 1 &&
    after &&
    (verb.groups.has('clause') || verb.groups.has('asked')) &&
    verb.form !== 'base' &&
    (after.capital ||
      DETERMINERS.has(after.lower) ||
      SUBJECT_PRONOUNS.has(after.lower) ||
      !isPreposition(after))
  ) {
    const quotedBefore = before?.quoted || words[v - 2]?.quoted;
    const phrase =
      after.type === 'mark' || isAdverb(after) || CLAUSE_START.has(after.lower)
        ? null
        : nounPhraseStartingAt(words, v + 1, words.length);
    const told =
      !quotedBefore &&
      hasFiniteVerb(words, Math.max(0, v - 31), v - 1) &&
      !hasFiniteVerb(words, (phrase?.to ?? v) + 1, words.length);
    if (phrase && verb.lemma !== 'tell' && (quotedBefore || (told && endsThere(words, phrase.to))))
      return { phrase, inverted: true };
  }
  const phrase = subjectBefore(words, v, 0);
  return phrase ? { phrase, inverted: false } : null;
}

/** After the phrase nothing follows but an adjunct or the end. */
function endsThere(words: readonly Word[], to: number): boolean {
  const next = words[to + 1];
  return !next || next.type === 'mark' || isPreposition(next) || WEEKDAY.has(next.lower);
}

/** A word that may be a noun ("claims", "plans") is a verb after a pronoun, a name, an auxiliary or a plural. */
function isVerbHere(words: readonly Word[], v: number, subject: Phrase, inverted: boolean): boolean {
  if (inverted) return true;
  const word = words[v];
  const before = words[v - 1];
  const after = words[v + 1];
  if (!word || !before) return false;
  if (isAuxiliary(before) || before.lower === 'to' || SUBJECT_PRONOUNS.has(before.lower)) return true;
  if (DETERMINERS.has(before.lower) || isPreposition(before) || before.lower.endsWith("'s")) return false;
  if ((!after || /^[.,]$/.test(after.text)) && words[subject.from - 1]?.text === ',' && subject.to === v - 1)
    return v + 2 >= words.length;
  if (after && (after.lower === 'that' || after.quoted || after.text === ':'))
    return subject.to === v - 1 || before.text === ',';
  if (/ed$/.test(word.lower)) return true;
  if (!after || after.type === 'mark' || after.lower === 'of' || isFiniteVerb(words, v + 1)) return false;
  return (
    before.capital ||
    (/s$/.test(before.lower) !== /s$/.test(word.lower) &&
      (DETERMINERS.has(after.lower) ||
        after.lower === 'to' ||
        after.capital ||
        SUBJECT_PRONOUNS.has(after.lower)))
  );
}

/** A participle stands with "have". */
function hasHave(words: readonly Word[], v: number): boolean {
  for (let i = v - 1; i >= 0 && i >= v - 4; i--) {
    const lower = words[i]?.lower ?? '';
    if (/^(?:has|have|had|having|hasn't|haven't|hadn't)$|'(?:ve|d|s)$/.test(lower)) return true;
    if (!isAdverb(words[i]) && !isAuxiliary(words[i])) return false;
  }
  return false;
}

function isPassive(words: readonly Word[], v: number, verb: ReportingVerb): boolean {
  if (verb.form !== 'past' && verb.form !== 'participle') return false;
  for (let i = v - 1; i >= 0 && i >= v - 5; i--) {
    const word = words[i];
    if (!word) return false;
    if (BE.has(word.lower) || (/'(?:s|re|m)$/.test(word.lower) && SUBJECT_PRONOUNS.has(word.lower)))
      return true;
    if (!isAdverb(word) && !isAuxiliary(word)) return false;
  }
  return false;
}

/** "to say": the subject of the verb that governs it. */
function controllerOf(words: readonly Word[], v: number): Subject | null {
  for (let i = v - 2; i >= 0 && i >= v - 8; i--) {
    if (isFiniteVerb(words, i) || reportingVerb(words[i]?.lower ?? '') || BE.has(words[i]?.lower ?? '')) {
      const phrase = subjectBefore(words, i, 0);
      return phrase ? { phrase, inverted: false } : null;
    }
  }
  return null;
}

function gerundReport(
  words: readonly Word[],
  v: number,
  verb: ReportingVerb,
  earlier: readonly Draft[],
): Draft | null {
  const before = words[v - 1];
  if (!before) return null;
  const opens =
    before.text === ',' ||
    RUNS_ON.has(before.text) ||
    before.quoted ||
    isCoordinator(before) ||
    ['by', 'while', 'after', 'before', 'without', 'in', 'for', 'of', 'from'].includes(before.lower) ||
    BE.has(before.lower) ||
    isAdverb(before);
  const attached =
    !opens && (words[v + 1]?.lower === 'that' || words[v + 1]?.quoted || words[v + 1]?.text === ':');
  if (!opens && !attached) return null;
  const governing = earlier.at(-1);
  const own =
    BE.has(before.lower) || (isAdverb(before) && BE.has(words[v - 2]?.lower ?? ''))
      ? subjectBefore(words, v, 0)
      : null;
  const carrier = attached ? carrierBefore(words, v) : -1;
  const subject =
    own ??
    (carrier >= 0 ? clauseSubject(words, carrier, 0) : null) ??
    (governing && before.type === 'mark' ? governing.source : null) ??
    (attached ? subjectBefore(words, v, 0) : null) ??
    clauseSubject(words, v, 0) ??
    governing?.source ??
    null;
  const draft = complement(words, v, verb, subject ?? { from: v, to: v - 1 }, true);
  if (!draft) return null;
  draft.source = subject;
  draft.aside = !attached && own === null;
  // "issued a statement on Friday saying": all of it attributes.
  if (carrier >= 0 && subject && subject.to + 1 < v) draft.cue.from = subject.to + 1;
  if (before.text === ',' || RUNS_ON.has(before.text)) draft.sibling = v - 1;
  return draft;
}

const CARRIERS = new Set(
  'statement statements letter video message post tweet memo note email communique release recording petition leaflet'.split(
    ' ',
  ),
);

/** "a statement earlier today (seen below) saying": where the thing that carries the words stands, or -1. */
function carrierBefore(words: readonly Word[], v: number): number {
  for (let k = v - 1; k > 0 && k > v - 14; k--)
    if (CARRIERS.has(words[k]?.lower ?? '') && !words[k]?.quoted) return k;
  return -1;
}

function passiveReport(words: readonly Word[], v: number, verb: ReportingVerb): Draft | null {
  const subject = subjectBefore(words, v, 0);
  const next = words[v + 1];
  const by = indexOfWord(words, v + 1, v + 12, 'by');
  const source = by > 0 ? nounPhraseStartingAt(words, by + 1, words.length) : null;
  const cue = { from: beforeVerbGroup(words, v, 0) + 1, to: v };
  if (!next) return null;
  const rest = clean(words, v + 1, (by > 0 && by > v + 1 ? by : words.length) - 1);
  if (next.lower === 'that' || CLAUSE_START.has(next.lower)) {
    return rest ? { source, cue, content: [rest], relayed: true, addressee: subject, sibling: null } : null;
  }
  if (by === v + 1 && subject)
    return { source, cue, content: [subject], relayed: false, addressee: null, sibling: null };
  if (
    ['to', 'as', 'of', 'for', 'with'].includes(next.lower) &&
    subject &&
    rest &&
    (verb.groups.has('thought') ||
      verb.groups.has('label') ||
      verb.groups.has('directive') ||
      verb.groups.has('clause'))
  ) {
    return {
      source,
      cue,
      content: [subject, rest],
      relayed: source !== null,
      addressee: null,
      sibling: null,
    };
  }
  if (verb.lemma === 'call' && subject && rest)
    return { source, cue, content: [rest], relayed: false, addressee: null, sibling: null };
  return null;
}

// ---------- what follows or precedes the verb

/** Where the content on the right of the verb begins, after adverbs, addressee and adjuncts; -1 when there is none. */
function contentStart(
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
    if (word.type === 'mark' && !/^[.'’&%$()-]$/.test(word.text)) {
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

function complement(
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
  const make = (whole: Phrase | null, relayed: boolean, cueTo = found.at - 1): Draft | null => {
    const content = whole && subordinate ? untilComma(words, whole) : whole;
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
  if (!gerund && groups.has('clause')) {
    const left = leftReport(words, v, subject, v, false);
    if (
      left &&
      !(words[found.at]?.quoted && isIntroduction(words, left)) &&
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
  if (ONLY_WITH_MARKS.has(lemma)) return null;
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
    first !== undefined && !first.quoted && (isPreposition(first) || isSubordinator(first) || isAdverb(first))
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

const MINDS = new Set(
  'believe think feel hope fear suspect expect doubt consider worry foresee anticipate reckon accept conclude assume'.split(
    ' ',
  ),
);
const NOBODY =
  /^(?:this|that|it|these|those|one|anyone|anybody|nobody|someone|few|none|which|what|everyone|you|i|we)$/;

/** Saying these does them: events, unless what was said is told as a clause or quoted. */
const SPEECH_ACTS = new Set(
  'vow pledge promise threaten swear declare refuse agree decline offer volunteer apologize thank endorse'.split(
    ' ',
  ),
);

/**
 * Whether a clause after the verb is somebody's word: a mouth always, a mind where it is said to hold a view ("believes"),
 * a thing that shows something only where it is a named or described source and not "this" or "it".
 */
function relays(words: readonly Word[], verb: ReportingVerb, subject: Phrase): boolean {
  const first = words[subject.from];
  const alone = subject.from === subject.to;
  const nobody = first !== undefined && alone && NOBODY.test(first.lower) && first.lower !== 'which';
  const says =
    verb.groups.has('clause') ||
    verb.groups.has('directive') ||
    verb.groups.has('asked') ||
    verb.groups.has('label');
  if (says && !verb.groups.has('thought')) return !nobody || first?.lower === 'it';
  if (verb.groups.has('thought')) return MINDS.has(verb.lemma) && !nobody;
  return !nobody;
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

const TALK: Record<string, string[]> = {
  call: ['for', 'on', 'upon'],
  push: ['for'],
  appeal: ['for', 'to'],
  insist: ['on'],
  warn: ['of', 'about', 'against'],
  complain: ['about', 'of'],
  speak: ['of', 'about'],
  talk: ['about', 'of'],
  boast: ['of', 'about'],
  brag: ['about'],
  accuse: ['of'],
  apologize: ['for'],
  agree: ['with', 'on'],
  disagree: ['with'],
  argue: ['for', 'against'],
  object: ['to'],
  point: ['to'],
  refer: ['to'],
  allude: ['to'],
  hint: ['at'],
  press: ['for'],
  plead: ['for'],
  worry: ['about'],
  think: ['of', 'about'],
  know: ['about', 'of'],
  believe: ['in'],
  doubt: [],
  vote: ['for'],
  lobby: ['for'],
  ask: ['for', 'about'],
  inquire: ['about'],
  wonder: ['about'],
  joke: ['about'],
  comment: ['on', 'about'],
  elaborate: ['on'],
  testify: ['about'],
  write: ['about', 'of'],
  tell: ['about', 'of'],
  remind: ['of'],
  inform: ['of'],
  dream: ['of'],
  hope: ['for'],
  wish: ['for'],
  care: ['about'],
  opt: ['for'],
  protest: ['against'],
  rule: ['against', 'for'],
  vow: [],
  lament: [],
  speculate: ['about', 'on'],
  marvel: ['at'],
  learn: ['of', 'about'],
  hear: ['about', 'of'],
  focus: ['on'],
  respond: ['to'],
  advocate: ['for'],
};

function prepositional(
  words: readonly Word[],
  _v: number,
  verb: ReportingVerb,
  at: number,
  make: (content: Phrase | null, relayed: boolean, cueTo?: number) => Draft | null,
): Draft | null {
  const preposition = words[at]?.lower ?? '';
  if (!TALK[verb.lemma]?.includes(preposition)) return null;
  const relayed = ['call', 'appeal', 'warn', 'argue', 'push', 'insist', 'plead', 'complain'].includes(
    verb.lemma,
  );
  return make(clean(words, at + 1, words.length - 1), relayed, at);
}

/** "…, he said" and "…," said he: the content stands on the left; what follows a closing comma may go on with it. */
function leftReport(
  words: readonly Word[],
  v: number,
  subject: Phrase,
  last: number,
  inverted: boolean,
): Draft | null {
  const edge = (inverted ? v : Math.min(subject.from, v)) - 1;
  const mark = words[edge];
  if (
    !mark ||
    edge < 1 ||
    !(mark.quoted || mark.text === ',' || RUNS_ON.has(mark.text) || /["”»’?!]$/.test(mark.text))
  )
    return null;
  const start = leftClauseStart(words, edge);
  const left = clean(words, start, edge);
  if (!left) return null;
  if (
    !mark.quoted &&
    !words[edge - 1]?.quoted &&
    !hasFiniteVerb(words, left.from, left.to + 1) &&
    left.to - left.from < 3
  ) {
    const next = indexAfter(words, last + 1, words.length, ',');
    if (next !== last + 1) return null;
  }
  const cue = { from: inverted ? v : Math.max(subject.to + 1, Math.min(v, subject.to + 1)), to: v };
  const content: Phrase[] = [left];
  const after = words[last + 1];
  const again = after && nextQuoted(words, last + 1, last + 40);
  if (after?.text === ',' || RUNS_ON.has(after?.text ?? '')) {
    const next = words[last + 2];
    const goesOn =
      next &&
      (next.quoted ||
        (!mark.quoted &&
          !words[edge - 1]?.quoted &&
          !/ing$/.test(next.lower) &&
          !isReportAgain(words, last + 2)));
    const more = goesOn ? clean(words, last + 2, words.length - 1) : null;
    if (more) content.push(more);
  }
  if (content.length === 1 && again && again > 0) {
    const gap = words.slice(last + 1, again);
    if (
      !gap.some(
        (w) =>
          reportingVerb(w.lower) && w.type === 'word' && !isPreposition(w) && /ing$|ed$|said/.test(w.lower),
      )
    ) {
      const more = clean(words, again, words.length - 1);
      if (more) content.push(more);
    }
  }
  return { source: subject, cue, content, relayed: true, addressee: null, sibling: null, edge: left.to };
}

/** "and added", "but he noted", "saying": another report begins here, not more of the same. */
function isReportAgain(words: readonly Word[], at: number): boolean {
  const joined = isCoordinator(words[at]) || isSubordinator(words[at]);
  for (let k = at; k < at + (joined ? 6 : 3) && k < words.length; k++) {
    const word = words[k];
    const verb = word && !word.quoted ? reportingVerb(word.lower) : undefined;
    if (
      verb?.groups.has('clause') &&
      (verb.form === 'past' || verb.form === 'third' || verb.form === 'gerund')
    )
      return true;
  }
  return false;
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

// ---------- nouns

function nounReport(words: readonly Word[], i: number): Draft | null {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || next.quoted) return null;
  const that = next.lower === 'that' && BEFORE_THAT.has(word.lower);
  const to = next.lower === 'to' && BEFORE_TO.has(word.lower);
  if (!that && !to) return null;
  // "a message that precedes the rallies": a relative clause.
  if (
    that &&
    (isFiniteVerb(words, i + 2) || (/[^s]s$/.test(words[i + 2]?.lower ?? '') && isPreposition(words[i + 3])))
  )
    return null;
  let end = words.length - 1;
  for (let k = i + 2; k < words.length && k < i + 40; k++)
    if (words[k]?.text === ',' && !words[k]?.quoted) {
      end = k - 1;
      break;
    }
  const content = clean(words, i + 1, end);
  const before = words[i - 1];
  let source: Phrase | null = null;
  if (before && /^(?:his|her|their|its|my|our)$/.test(before.lower)) source = { from: i - 1, to: i - 1 };
  else {
    for (let k = i - 1; k >= 0 && k > i - 4; k--) {
      if (/(?:'s|s')$/.test(words[k]?.lower ?? '')) {
        let from = k;
        while (
          from > 0 &&
          (words[from - 1]?.capital || DETERMINERS.has(words[from - 1]?.lower ?? '')) &&
          !words[from - 1]?.quoted
        )
          from--;
        source = { from, to: k };
        break;
      }
    }
  }
  return {
    source,
    cue: { from: i, to: i },
    content: content ? [content] : [],
    relayed: false,
    addressee: null,
    sibling: null,
  };
}

// ---------- settling

/** A report that begins beside another ends the other's content; a report wholly inside a quoted content is dropped. */
function settle(drafts: Draft[]): void {
  for (let b = 0; b < drafts.length; b++) {
    const later = drafts[b];
    if (!later) continue;
    for (let a = Math.max(0, b - 12); a < b; a++) {
      const earlier = drafts[a];
      if (!earlier) continue;
      if (later.sibling !== null) earlier.content = cutAt(earlier.content, later.sibling - 1);
      if (later.edge !== undefined && earlier.cue.from <= later.edge)
        earlier.content = cutAt(earlier.content, later.edge);
    }
  }
}

/** What stands at or before `last`. */
function cutAt(content: readonly Phrase[], last: number): Phrase[] {
  return content.flatMap((c) => (c.from > last ? [] : [{ from: c.from, to: Math.min(c.to, last) }]));
}

/** The first of `sought` in words[from, to) outside quotations, or -1. */
function indexOfWord(words: readonly Word[], from: number, to: number, ...sought: string[]): number {
  for (let k = from; k < to && k < words.length; k++) {
    const word = words[k];
    if (word && !word.quoted && sought.includes(word.lower)) return k;
  }
  return -1;
}

function nextQuoted(words: readonly Word[], from: number, to: number): number {
  for (let k = from; k < to && k < words.length; k++) if (words[k]?.quoted) return k;
  return -1;
}
