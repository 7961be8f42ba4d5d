import { complement } from '@/domain/suggest/complements';
import { BE, isAdverb, isCoordinator } from '@/domain/suggest/english-words';
import { type Draft, RUNS_ON } from '@/domain/suggest/report';
import type { ReportingVerb } from '@/domain/suggest/reporting-verbs';
import { clauseSubject, subjectBefore } from '@/domain/suggest/subjects';
import type { Word } from '@/domain/suggest/words';

export function gerundReport(
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
  const own = BE.has(words[beforeAdverbs(words, v)]?.lower ?? '') ? subjectBefore(words, v, 0) : null;
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
  draft.sibling = before.text === ',' || RUNS_ON.has(before.text) || isCoordinator(before) ? v - 1 : null;
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

/** What stands before the adverbs that stand before the word at `v`. */
function beforeAdverbs(words: readonly Word[], v: number): number {
  let at = v - 1;
  while (at > 0 && at > v - 4 && isAdverb(words[at])) at--;
  return at;
}
