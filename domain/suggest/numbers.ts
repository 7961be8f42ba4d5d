import { readWords } from '@/domain/suggest/words';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1e9,
};

const SMALL = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, n): [string, number] => [word, n]),
  ...TENS.map((word, n): [string, number] => [word, (n + 2) * 10]),
  ['dozen', 12],
]);

/** Digits of other scripts as ASCII: Arabic-Indic, Persian and Devanagari. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code < 0x06f0 ? 0x0660 : code < 0x0900 ? 0x06f0 : 0x0966;
    return String(code - zero);
  });
}

/** The value of a number word, or of two joined by a hyphen ("thirty-eight"); undefined for any other word. */
function wordValue(word: string): number | undefined {
  const simple = SMALL.get(word);
  if (simple !== undefined) return simple;
  const [tens = '', unit = ''] = word.split('-');
  const ten = SMALL.get(tens);
  const one = SMALL.get(unit);
  return ten !== undefined && ten >= 20 && one !== undefined && one < 10 ? ten + one : undefined;
}

/** A figure's value; thousands commas and the Arabic separators are read, times and dates ("18:40", "2024-03-14") are not numbers. */
function figureValue(figure: string): number | undefined {
  const plain = asciiDigits(figure)
    .replace(/^[$€£]|%$|(?:st|nd|rd|th)$/g, '')
    .replace(/[,٬](?=\d{3})/g, '')
    .replace('٫', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number of a text, as written and as a value. */
export type FoundNumber = { written: string; value: number };

/** The numbers of a text in figures and English words ("two thousand" is 2000), in order. "One" alone is no number. */
export function numbersIn(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let open: FoundNumber | null = null;
  for (const { type, lower, text: written } of readWords(text, 0, text.length)) {
    const scale = SCALES[lower];
    if (open && scale !== undefined) {
      open.value *= scale;
      open.written += ` ${written}`;
      continue;
    }
    const value = type === 'figure' ? figureValue(written) : type === 'word' ? wordValue(lower) : undefined;
    open = value === undefined ? null : { written, value };
    if (open && lower !== 'one') found.push(open);
  }
  return found;
}
