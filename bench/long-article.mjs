/** A long article of the same words every time: so many words, split into about so many claims. */

const NOUNS =
  'harbour ferry pilot keel anchor lantern crane ledger signal winch mooring tide quay cargo deck rope engine warden chart buoy'.split(
    ' ',
  );
const VERBS = 'left reached crossed passed towed lifted marked cleared carried rounded'.split(' ');
const PLACES = 'north south eastern western upper lower outer inner old new'.split(' ');

/** mulberry32: small, seeded, the same on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {{ words: number, claims: number, seed?: number }} wanted
 * @returns {{ text: string, claims: { start: number, end: number }[] }} offsets in UTF-16 units
 */
export function longArticle({ words, claims: count, seed = 20261120 }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const each = Math.max(3, Math.round(words / count));
  const claims = [];
  let text = 'A long day at the harbour\n\n';
  for (let i = 0; i < count; i++) {
    const sentence = ['The', pick(NOUNS), pick(VERBS)];
    while (sentence.length < each) sentence.push(pick(sentence.length % 2 ? PLACES : NOUNS));
    const start = text.length;
    text += `${sentence.join(' ')}.`;
    claims.push({ start, end: text.length });
    text += i % 6 === 5 ? '\n\n' : ' ';
  }
  return { text: text.trimEnd(), claims };
}
