import { complement } from '@/domain/suggest/complements';
import { CLAUSE_START } from '@/domain/suggest/content-start';
import {
  BE,
  DETERMINERS,
  hasFiniteVerb,
  isAdverb,
  isAuxiliary,
  isFiniteVerb,
  isPreposition,
  SUBJECT_PRONOUNS,
  WEEKDAY,
} from '@/domain/suggest/english-words';
import { gerundReport } from '@/domain/suggest/gerund-reports';
import { leftReport } from '@/domain/suggest/left-reports';
import { indexAfter, nounPhraseStartingAt, type Phrase } from '@/domain/suggest/noun-phrases';
import { clean, type Draft } from '@/domain/suggest/report';
import { type ReportingVerb, reportingVerb } from '@/domain/suggest/reporting-verbs';
import { beforeVerbGroup, subjectBefore } from '@/domain/suggest/subjects';
import { indexOfWord, type Word } from '@/domain/suggest/words';

const NO_GERUND = new Set(
  'regarding according including concerning following considering wanting seeing meaning feeling hearing reading knowing living charging counting pressing learning showing ruling holding'.split(
    ' ',
  ),
);

export function verbReport(words: readonly Word[], v: number, earlier: readonly Draft[]): Draft | null {
  const word = words[v];
  const verb = word ? reportingVerb(word.lower) : undefined;
  if (!word || !verb || (word.capital && v > 0 && words[v - 1]?.type === 'word')) return null;
  const before = words[v - 1];
  if (verb.form === 'gerund') return NO_GERUND.has(word.lower) ? null : gerundReport(words, v, verb, earlier);
  if (verb.form === 'participle' && !isPassive(words, v, verb) && !hasHave(words, v)) return null;
  if (before && isPassive(words, v, verb)) return passiveReport(words, v, verb);
  if (verb.lemma === 'ask' && verb.form === 'past' && isAskedAside(words, v)) return askedAside(words, v);
  const subject = before?.lower === 'to' ? controllerOf(words, v) : subjectOrInversion(words, v, verb);
  if (!subject || (subject.phrase.from === subject.phrase.to && words[subject.phrase.from]?.lower === 'you'))
    return null;
  if (verb.noun && !isVerbHere(words, v, subject.phrase, subject.inverted)) return null;
  const asAside = asReport(words, v, verb, subject.phrase);
  if (asAside) return asAside;
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
      (hasFiniteVerb(words, Math.max(0, v - 31), v - 1) || (v > 7 && after.capital)) &&
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
  // "officials report that", but "an additional report that".
  if (
    after?.lower === 'that' &&
    !/ed$/.test(word.lower) &&
    before.type === 'word' &&
    /s$/.test(before.lower) === /s$/.test(word.lower) &&
    !before.capital
  )
    return false;
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

/** "Asked whether it was safe, she laughed", "when asked about it": nobody is named who asks. */
function isAskedAside(words: readonly Word[], v: number): boolean {
  return v === 0 || (words[v - 1]?.lower === 'when' && !words[v - 1]?.quoted);
}

function askedAside(words: readonly Word[], v: number): Draft | null {
  const next = words[v + 1];
  if (!next || next.quoted) return null;
  const from = next.lower === 'about' ? v + 2 : v + 1;
  const comma = indexAfter(words, from, words.length, ',');
  const content = clean(words, from, (comma > 0 ? comma : words.length) - 1);
  return content
    ? {
        source: null,
        cue: { from: v, to: v },
        content: [content],
        relayed: false,
        addressee: null,
        sibling: null,
      }
    : null;
}

/** "As the Gazette reported, …" and "…, as she said on Monday, …": what stands around the aside was said. */
function asReport(words: readonly Word[], v: number, verb: ReportingVerb, subject: Phrase): Draft | null {
  const as = subject.from - 1;
  if (words[as]?.lower !== 'as' || subject.to >= v || !verb.groups.has('clause')) return null;
  const close = indexAfter(words, v + 1, Math.min(words.length, v + 6), ',');
  const opens = as <= 1;
  if ((opens && close < 0) || (!opens && words[as - 1]?.text !== ',')) return null;
  const left = opens ? null : clean(words, 0, as - 1);
  const right = close > 0 ? clean(words, close + 1, words.length - 1) : null;
  const content = [left, right].filter((c) => c !== null);
  return content.length > 0 && (opens || close > 0 || v + 3 >= words.length)
    ? { source: subject, cue: { from: v, to: v }, content, relayed: true, addressee: null, sibling: null }
    : null;
}
