/**
 * How much of a text stands in another one: shingles of five folded words (Broder 1997, "On the resemblance and
 * containment of documents"). Containment and not resemblance, because a page that re-posts an article and adds to it
 * is a repeat too.
 */
const WORDS = 5;

/** From this share on, a text is worth a question. */
export const LIKE = 0.5;

function shingles(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + WORDS <= words.length; i++) found.add(words.slice(i, i + WORDS).join(' '));
  return found;
}

/**
 * The share of `text`'s shingles that stand in each of `others`, best first, those below `LIKE` left out.
 * Texts under five words are like nothing. Linear in the length of all texts.
 */
export function likeArticles<Other extends { text: string }>(
  text: string,
  others: readonly Other[],
): { other: Other; share: number }[] {
  const own = shingles(text);
  if (own.size === 0) return [];
  return others
    .map((other) => {
      const theirs = shingles(other.text);
      let shared = 0;
      for (const shingle of own) if (theirs.has(shingle)) shared++;
      return { other, share: shared / own.size };
    })
    .filter(({ share }) => share >= LIKE)
    .sort((x, y) => y.share - x.share);
}
