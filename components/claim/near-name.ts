import { foldName } from '@/domain/attributing';

/** Letters to add, drop or change to get from one word to the other; gives up beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Punctuation apart, the words of a name: "al-Qaida" and "al Qaida" are the same ones. */
const wordsOf = (name: string) =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The known name that `name` may be another spelling of: the same words in another order or dress, a part of it of at
 * least five letters, or a letter or two apart. Null when none is near, and for a name that is known as it stands.
 */
export function nearName(name: string, known: readonly string[]): string | null {
  const folded = foldName(name);
  const words = wordsOf(name);
  if (words.length === 0 || known.some((other) => foldName(other) === folded)) return null;
  const joined = words.join(' ');
  const near = known.find((other) => {
    const theirs = wordsOf(other);
    const [few, many] = theirs.length < words.length ? [theirs, words] : [words, theirs];
    if (few.join('').length >= 5 && few.every((word) => many.includes(word))) return true;
    return joined.length >= 6 && distance(joined, theirs.join(' '), 2) <= 2;
  });
  return near ?? null;
}
