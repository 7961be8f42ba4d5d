import type { Locale } from '@/components/messages/locales';

export type MessageTree = { [key: string]: string | MessageTree };

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
};

/**
 * Cuts an ICU message into what is shown and what is syntax. Arguments and tags stay untouched, and so
 * does everything inside a plural or select: its branches are syntax and words mixed, and a text half
 * dressed would hide more than it shows.
 */
function pieces(message: string): { text: string; shown: boolean }[] {
  const found: { text: string; shown: boolean }[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number, shown: boolean) => {
    if (end > start) found.push({ text: message.slice(start, end), shown });
    start = end;
  };
  for (let at = 0; at < message.length; at++) {
    const char = message[at];
    if (char === '{' || char === '<') {
      if (depth === 0) close(at, true);
      depth += 1;
    } else if (char === '}' || char === '>') {
      depth -= 1;
      if (depth === 0) close(at + 1, false);
    }
  }
  close(message.length, true);
  return found;
}

/** About 40 % longer, with accents, in brackets: text that is cut off or not translated shows at once. */
function lengthen(message: string): string {
  const body = pieces(message)
    .map(({ text, shown }) =>
      shown ? text.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter) : text,
    )
    .join('');
  return `[${body}${'·'.repeat(Math.ceil(message.length * 0.4))}]`;
}

/** Marks every text as right-to-left, so that neutral characters land where they would in Arabic. */
function mirror(message: string): string {
  return `\u200f${message}\u200f`;
}

/** English messages in the dress of a pseudo-locale; English itself comes back as it is. */
export function dress(messages: MessageTree, locale: Locale): MessageTree {
  if (locale === 'en') return messages;
  const change = locale === 'en-XA' ? lengthen : mirror;
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : dress(value, locale),
    ]),
  );
}
