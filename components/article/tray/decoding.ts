/** Encodings people may choose from, as `TextDecoder` and the server name them; common ones first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Reading =
  | { is: 'text'; text: string; encoding: Encoding }
  /** Readable only with a guess: a person chooses, best guess first. */
  | { is: 'ambiguous'; candidates: Encoding[] }
  | { is: 'not-text' };

/** Bytes looked at for a guess. Everything is decoded once the encoding is known. */
const SAMPLE_BYTES = 16_384;

/** The text in one encoding, without a byte order mark; null when the bytes do not fit it. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads bytes as text. A byte order mark and strict UTF-8 are proof; anything else is a guess that only a person may
 * settle, since every byte is some letter in an eight-bit encoding.
 */
export function readBytes(bytes: Uint8Array): Reading {
  const marked = markOf(bytes);
  if (marked) {
    const text = decode(bytes, marked);
    return text === null ? { is: 'not-text' } : { is: 'text', text, encoding: marked };
  }
  // One stray NUL is a fault of a text, and said as one; a NUL in every fifth byte is another encoding.
  const text = zeroShare(bytes) < 0.2 ? decode(bytes, 'utf-8') : null;
  if (text !== null && controlShare(text) <= 0.02) return { is: 'text', text, encoding: 'utf-8' };
  const candidates = candidatesFor(bytes);
  return candidates.length > 0 ? { is: 'ambiguous', candidates } : { is: 'not-text' };
}

/** The encodings that could explain the bytes, most plausible first. */
export function candidatesFor(bytes: Uint8Array): Encoding[] {
  const wide = zeroShare(bytes) > 0;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return ENCODINGS.filter((encoding) => encoding.startsWith('utf-16') === wide)
    .flatMap((encoding, order) => {
      if (decode(bytes, encoding) === null) return [];
      const text = new TextDecoder(encoding).decode(sample);
      if (text.includes('\u0000') || controlShare(text) > 0.02) return [];
      return [{ encoding, odd: oddShare(text), order }];
    })
    .sort((a, b) => a.odd - b.odd || a.order - b.order)
    .map(({ encoding }) => encoding);
}

function markOf(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function zeroShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return sample.length === 0 ? 0 : sample.filter((byte) => byte === 0).length / sample.length;
}

/** The share of control characters that no text holds: C0 but tab, line ends and NUL (refused by itself), and C1. */
function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(/[\p{Cc}\ufffd]/gu)?.filter((char) => !/[\s\0]/.test(char)) ?? [];
  return sample.length === 0 ? 0 : controls.length / sample.length;
}

/**
 * The share of words that no language writes: two scripts in one word, or a Latin word with more accents than plain
 * letters (what other scripts become when they are read as a western encoding), or an unlikely symbol inside a word; and pieces of boxes, which
 * KOI8-R sees in everything.
 */
function oddShare(text: string): number {
  const words = text.match(/[\p{L}\p{M}¤-¿×÷]+/gu) ?? [];
  const boxes = text.match(/[\u2500-\u259f]/g)?.length ?? 0;
  const all = words.length + boxes;
  return all === 0 ? 0 : (words.filter(isOdd).length + boxes) / all;
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
];

function isOdd(word: string): boolean {
  if (SCRIPTS.filter((script) => script.test(word)).length > 1) return true;
  if (/\p{L}[¤-©«¬®-´¶-¹»-¿×÷]\p{L}/u.test(word)) return true;
  if (/\p{Ll}\p{Lu}/u.test(word)) return true;
  const accented = word.match(/[À-ÖØ-öø-ɏ]/g)?.length ?? 0;
  return accented > 1 && accented * 2 > word.length;
}
