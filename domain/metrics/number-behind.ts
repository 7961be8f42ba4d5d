import { SOURCINGS } from './sourcing';

export const SUPPORTS = ['independent', 'same_origin', 'unknown', 'conflicting', 'none'] as const;
/** How a claim stands to the other sources: the columns of "links by source". */
export type Support = (typeof SUPPORTS)[number];
export const AGREEMENTS = ['judged', 'same'] as const;

/**
 * What a number on the overview, the map or the timeline counts, in one word of an address, or in several with commas
 * between them where all hold: `weighs`, `origin:` and an entity or `unknown`, `sourcing:named`, `support:independent`,
 * `statement:` and a row of the matrix, `judged:` and a member, `agreement:same`. The rest of the filter says of which
 * source or article.
 */
export type NumberBehind = {
  of: 'weighs' | 'origin' | 'sourcing' | 'support' | 'statement' | 'judged' | 'agreement';
  which: string;
};

const KNOWN: Partial<Record<NumberBehind['of'], readonly string[]>> = {
  sourcing: SOURCINGS,
  support: SUPPORTS,
  agreement: AGREEMENTS,
};

function oneBehind(word: string): NumberBehind | null {
  if (word === 'weighs') return { of: 'weighs', which: '' };
  const parts = /^(origin|sourcing|support|statement|judged|agreement):(.{1,80})$/.exec(word);
  const [, of, which] = (parts ?? []) as [string?, NumberBehind['of']?, string?];
  if (!of || !which) return null;
  return KNOWN[of]?.includes(which) === false ? null : { of, which };
}

/** What such words ask for; null where one of them means nothing. */
export function numberBehind(words: string | undefined): NumberBehind[] | null {
  const asked = (words ?? '').split(',').map(oneBehind);
  return asked.every((one) => one !== null) ? asked : null;
}
