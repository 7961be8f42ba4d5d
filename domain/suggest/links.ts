import { foldName } from '@/domain/attributing';
import type { Relation } from '@/domain/claim-link';
import { type FoundNumber, numbersIn } from '@/domain/suggest/numbers';
import type { CandidateReason } from '@/domain/suggest/proposal';
import { readWords, stem } from '@/domain/suggest/words';

/** A claim as the search for its pairs sees it. `speakers` are names it is credited to. */
export type ClaimText = { id: string; text: string; speakers: readonly string[] };

/** How many claims there are, and in how many of them each term stands. */
export type TermStatistics = { claims: number; meanLength: number; frequency: ReadonlyMap<string, number> };

export type ScoredCandidate = { id: string; score: number; relation: Relation; reasons: CandidateReason[] };

/** A claim's text, read once for all its pairs. */
export type ReadClaim = {
  id: string;
  speakers: readonly string[];
  terms: Map<string, { count: number; written: string; name: boolean }>;
  length: number;
  numbers: FoundNumber[];
  negated: boolean;
};

/** Words that say how a sentence is built, not what it is about. */
const FUNCTION_WORDS = new Set(
  'a an the and or but nor of in on at to for from by with as into onto over under about after before between against during is are was were be been being has have had having do does did will would can could may might shall should must it its he she they them their his her him we us our you your i my me this that these those there here who whom whose which what when where why how if than then so not no also just only very more most some any each other such said says say told according في من على إلى عن أن إن ما لا هذا هذه التي الذي قد كان كانت مع بعد قبل'.split(
    ' ',
  ),
);

const NEGATION =
  /\b(?:not|no|never|none|neither|nor|without|denied|denies|deny|cannot|refuted|rejects?|rejected)\b|n['’]t\b|(?:^|\s)(?:لم|لن|ليس|ليست|نفى|نفت)(?=\s)/iu;

/** A light English stemmer: plural and verb endings off, so that "rescued" meets "rescue". Not for showing. */
function root(word: string): string {
  const bare = stem(word);
  // Arabic: "and", "in", "to" and the article are written onto the word.
  if (/^\p{Script=Arabic}/u.test(bare)) return bare.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u, '');
  if (bare.length < 5 || !/^[a-z]+$/.test(bare)) return bare;
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');
}

export function readClaim({ id, text, speakers }: ClaimText): ReadClaim {
  const terms: ReadClaim['terms'] = new Map();
  let length = 0;
  const words = readWords(text, 0, text.length);
  for (const [at, word] of words.entries()) {
    if (word.type === 'mark') continue;
    length++;
    const folded = foldName(word.lower);
    if (FUNCTION_WORDS.has(folded)) continue;
    const term = word.type === 'word' ? root(folded) : folded;
    const there = terms.get(term);
    // A capital at the start of a sentence says nothing.
    const name = word.capital && at > 0 && words[at - 1]?.type !== 'mark';
    terms.set(term, {
      count: (there?.count ?? 0) + 1,
      written: there?.written ?? word.text,
      name: name || (there?.name ?? false),
    });
  }
  for (const { value } of numbersIn(text))
    terms.set(`#${value}`, { count: 1, written: String(value), name: false });
  return { id, speakers, terms, length, numbers: numbersIn(text), negated: NEGATION.test(text) };
}

/** Statistics of a collection of claims. One walk over their texts. */
export const termStatistics = (claims: readonly ClaimText[]): TermStatistics =>
  statisticsOf(claims.map(readClaim));

/** The same of claims that are read already. */
export function statisticsOf(claims: readonly ReadClaim[]): TermStatistics {
  const frequency = new Map<string, number>();
  let length = 0;
  for (const { terms, length: words } of claims) {
    length += words;
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { claims: claims.length, meanLength: claims.length > 0 ? length / claims.length : 1, frequency };
}

const K1 = 1.2;
const B = 0.5;
/** Names and numbers are rare, which BM25 rewards already; much more than this ranks the wrong event with the same actor. */
const NAME_WEIGHT = 1.3;
/** How many words of a reason are shown. */
const SHOWN = 5;

type SharedTerm = { term: string; weight: number; written: string; name: boolean };

/**
 * What `b` shares with `a`, and what each term weighs: BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance
 * Framework") of `b` for the terms of `a`; names and numbers count a little more.
 */
export function sharedTerms(a: ReadClaim, b: ReadClaim, statistics: TermStatistics): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (const [term, { name, written }] of a.terms) {
    const there = b.terms.get(term);
    if (!there) continue;
    const found = statistics.frequency.get(term) ?? 1;
    const rarity = Math.log(1 + (statistics.claims - found + 0.5) / (found + 0.5));
    const long = K1 * (1 - B + (B * b.length) / statistics.meanLength);
    const weight =
      ((rarity * there.count * (K1 + 1)) / (there.count + long)) *
      (name || term.startsWith('#') ? NAME_WEIGHT : 1);
    shared.push({ term, weight, written, name });
  }
  return shared;
}

/**
 * How alike two claims are, and what is the same or differs. Null when they share no term.
 * The score orders candidates and is shown to nobody.
 */
export function scoreCandidate(
  a: ClaimText,
  b: ClaimText,
  statistics: TermStatistics,
  readA = readClaim(a),
): ScoredCandidate | null {
  return scoreRead(readA, readClaim(b), statistics);
}

/** The same of two claims that are read already. */
export function scoreRead(a: ReadClaim, b: ReadClaim, statistics: TermStatistics): ScoredCandidate | null {
  const shared = sharedTerms(a, b, statistics);
  if (shared.length === 0) return null;
  shared.sort((x, y) => y.weight - x.weight);
  const reasons: CandidateReason[] = [];
  const words = (list: typeof shared) => list.slice(0, SHOWN).map((s) => s.written);
  const names = shared.filter((s) => s.name);
  const plain = shared.filter((s) => !s.name && !s.term.startsWith('#'));
  if (names.length > 0) reasons.push({ code: 'same_names', words: words(names) });
  if (plain.length > 0) reasons.push({ code: 'same_words', words: words(plain) });
  const speaker = a.speakers.find((name) => b.speakers.some((other) => foldName(other) === foldName(name)));
  if (speaker) reasons.push({ code: 'same_speaker', words: [speaker] });
  const { relation, reasons: contrast } = relationOf(a, b);
  reasons.push(...contrast);
  const score = shared.reduce((sum, s) => sum + s.weight, 0) + (speaker ? 1 : 0);
  return { id: b.id, score, relation, reasons };
}

/** Four bare digits from 1000 to 2999 are a year as often as not, and years are not compared as counts. */
const isCount = ({ written }: FoundNumber) => !/^[12]\d{3}$/.test(written);

/** Do the two say the same? A conflict is proposed where only one is negated, or where each has one number and they differ. */
function relationOf(a: ReadClaim, b: ReadClaim): { relation: Relation; reasons: CandidateReason[] } {
  const reasons: CandidateReason[] = [];
  const same = a.numbers.filter((n) => b.numbers.some((m) => m.value === n.value));
  if (same.length > 0) reasons.push({ code: 'same_number', words: same.map((n) => n.written) });
  const [countsA, countsB] = [a.numbers.filter(isCount), b.numbers.filter(isCount)];
  const [x, y] = [countsA[0], countsB[0]];
  const differ = same.length === 0 && x && y && countsA.length === 1 && countsB.length === 1;
  if (differ) reasons.push({ code: 'number_differs', words: [x.written, y.written] });
  if (a.negated !== b.negated) reasons.push({ code: 'negated', words: [] });
  return { relation: differ || a.negated !== b.negated ? 'conflicts' : 'corroborates', reasons };
}

/** The best `limit` of `others` to link `claim` with, best first; equal ones in the order of their ids. */
export function rankCandidates(
  claim: ClaimText,
  others: readonly ClaimText[],
  limit: number,
  statistics: TermStatistics = termStatistics([claim, ...others]),
): ScoredCandidate[] {
  const own = readClaim(claim);
  return others
    .flatMap((other) => scoreCandidate(claim, other, statistics, own) ?? [])
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
    .slice(0, limit);
}
