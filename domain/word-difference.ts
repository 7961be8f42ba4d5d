import { diffArrays } from 'diff';

/** A stretch of a claim's text, and whether its words have no partner in the other claim. */
export type WordPiece = { text: string; changed: boolean };
export type WordDifference = { a: WordPiece[]; b: WordPiece[] };

export type Wording = { text: string; language: string | null };

/** Beyond this many inserted and removed words two texts have nothing worth marking, and the search for it is slow. */
const MOST_CHANGES = 300;

/** In UTF-16 code units. A claim beyond it is no sentence any more, and `Intl.Segmenter` grows slower with the length. */
const LONGEST = 10_000;

type Token = { text: string; word: boolean };

/** Marks that do not make another word: vowel signs and tatweel of Arabic, case, and how accents are stored. */
const OPTIONAL_MARKS = /[\u064b-\u065f\u0670\u0640]/gu;
const folded = (word: string) => word.normalize('NFC').replace(OPTIONAL_MARKS, '').toLowerCase();

function tokens({ text, language }: Wording): Token[] {
  const locale = language && Intl.Segmenter.supportedLocalesOf(wellFormedTag(language)).length > 0;
  const segmenter = new Intl.Segmenter(locale ? language : undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].map((s) => ({ text: s.segment, word: s.isWordLike === true }));
}

/** `language` as a list `Intl` accepts; empty for a tag it would throw on. */
function wellFormedTag(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}

const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
] as const;

/** The script most letters of a text are written in; null when it has none of those known here. */
export function scriptOf(text: string): string | null {
  let most: { script: string; count: number } | null = null;
  for (const [script, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > 0 && (most === null || count > most.count)) most = { script, count };
  }
  return most?.script ?? null;
}

const primary = (language: string) => language.toLowerCase().split('-')[0];

function comparable(a: Wording, b: Wording): boolean {
  if (a.text.length > LONGEST || b.text.length > LONGEST) return false;
  const script = scriptOf(a.text);
  if (script === null || script !== scriptOf(b.text)) return false;
  return !a.language || !b.language || primary(a.language) === primary(b.language);
}

/** For each token, the mark of the nearest word before it; of itself where it is a word. */
function carried(marks: readonly (boolean | null)[]): boolean[] {
  let last = false;
  return marks.map((mark) => {
    last = mark ?? last;
    return last;
  });
}

/** Joins tokens into pieces. What stands between two changed words belongs to the change; other gaps do not. */
function pieces(list: readonly Token[], changedWords: ReadonlySet<number>): WordPiece[] {
  let word = 0;
  const marks = list.map((token) => (token.word ? changedWords.has(word++) : null));
  const before = carried(marks);
  const after = carried(marks.toReversed()).toReversed();
  const result: WordPiece[] = [];
  list.forEach((token, at) => {
    const changed = before[at] === true && after[at] === true;
    const piece = result.at(-1);
    if (piece?.changed === changed) piece.text += token.text;
    else result.push({ text: token.text, changed });
  });
  return result;
}

/**
 * Which words of two claims differ, by jsdiff over the words that `Intl.Segmenter` finds. The pieces of each side,
 * put together, are that side's text exactly. Null where marking words would mislead: across languages or scripts,
 * between texts that share next to nothing, and in claims as long as an article.
 */
export function wordDifference(a: Wording, b: Wording): WordDifference | null {
  if (!comparable(a, b)) return null;
  const [left, right] = [tokens(a), tokens(b)];
  const words = (list: readonly Token[]) => list.filter((t) => t.word).map((t) => folded(t.text));
  const changes = diffArrays(words(left), words(right), { maxEditLength: MOST_CHANGES });
  if (!changes) return null;
  const [removed, added] = [new Set<number>(), new Set<number>()];
  let [atLeft, atRight] = [0, 0];
  for (const change of changes) {
    for (let n = 0; n < change.value.length; n++) {
      if (!change.added && change.removed) removed.add(atLeft);
      if (change.added) added.add(atRight);
      if (!change.added) atLeft++;
      if (!change.removed) atRight++;
    }
  }
  return { a: pieces(left, removed), b: pieces(right, added) };
}
