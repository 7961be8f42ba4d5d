/** Vowel signs, accents and tatweel, in the scripts where a text is written with or without them. */
const MARKS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0489',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff',
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
  ].join('')}]`,
  'g',
);

/**
 * A text as its words are compared: case, accents, Arabic vowel signs, tatweel, alef forms and digits folded. The same as
 * `fold_words` in the database. For matching only: offsets into it mean nothing outside it.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/\u0671/g, '\u0627')
    .replace(/\u03c2/g, '\u03c3')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** What somebody looks for, folded. A text has it when it has all of it. */
export type Wanted = {
  /** Of each, one spelling begins a word of the text. */
  words: string[][];
  /** Words that follow each other, whole: what stands in quotation marks. */
  phrases: string[];
  /** Anywhere, inside of words too: of scripts that put no space between words, and signs. */
  pieces: string[];
};

const PHRASE = /"([^"]+)"|“([^”]+)”|«([^»]+)»/g;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

/** Reads a search: words in any order, phrases in quotation marks. */
export function wantedIn(query: string): Wanted {
  const wanted: Wanted = { words: [], phrases: [], pieces: [] };
  const rest = query.replace(PHRASE, (_, a?: string, b?: string, c?: string) => {
    const phrase = foldWords(a ?? b ?? c ?? '').trim();
    if (phrase !== '') (hasWords(phrase) ? wanted.phrases : wanted.pieces).push(phrase);
    return ' ';
  });
  for (const word of foldWords(rest).split(/\s+/)) {
    if (word === '') continue;
    if (hasWords(word)) wanted.words.push(spellingsOf(word));
    else wanted.pieces.push(word);
  }
  return wanted;
}

const hasWords = (text: string) => WORDLIKE.test(text) && !UNSPACED.test(text);

/** What Arabic writes together with the word that follows: and, so, with, to, as, the. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل'];
const ARTICLE = 'ال';

/** The forms in which a word may begin a word of a text: Arabic ones with and without article and particles. */
function spellingsOf(word: string): string[] {
  if (!/^[\u0621-\u064a]{3,}$/.test(word)) return [word];
  const stems = word.startsWith(ARTICLE) && word.length > 4 ? [word, word.slice(2)] : [word];
  return [...new Set(stems.flatMap((stem) => PROCLITICS.map((before) => before + stem)))];
}

const quoted = (word: string) => `'${word.replace(/[\\']/g, '$&$&')}'`;

/** The words and phrases for Postgres’ `to_tsquery('simple', …)`; null where there are none. */
export function tsqueryOf({ words, phrases }: Wanted): string | null {
  const parts = [
    ...words.map((spellings) => `(${spellings.map((word) => `${quoted(word)}:*`).join(' | ')})`),
    ...phrases.map(quoted),
  ];
  return parts.length === 0 ? null : parts.join(' & ');
}
