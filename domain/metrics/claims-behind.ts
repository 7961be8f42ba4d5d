import { originsOf } from '@/domain/independence';
import { judgementKey } from '@/domain/judgement';
import { matrix } from '@/domain/matrix';
import type { ReviewState } from '@/domain/review-state';
import { representativeOf } from '@/domain/same-as';
import { claimsAgreed } from './agreement';
import { type CountedClaim, countedClaims, weighs } from './claims';
import { type ClaimTie, countedLinks, strongest, tiesOf } from './links';
import { SOURCINGS, sourcingsOf } from './sourcing';

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

/** The claims that a number counts: as many as it says, found with the functions that count it. */
export function claimsBehind(
  state: ReviewState,
  asked: readonly NumberBehind[],
  all: readonly CountedClaim[] = countedClaims(state),
): Set<string> {
  const each = asked.map((one) => claimsOf(state, one, all));
  return new Set(all.flatMap(({ claim }) => (each.every((ids) => ids.has(claim.id)) ? [claim.id] : [])));
}

function claimsOf(
  state: ReviewState,
  { of, which }: NumberBehind,
  all: readonly CountedClaim[],
): Set<string> {
  const those = (passes: (counted: CountedClaim) => boolean) =>
    new Set(all.filter(passes).map(({ claim }) => claim.id));
  switch (of) {
    case 'weighs':
      return those(weighs);
    case 'origin': {
      const asked = representativeOf(state.sameAs)(which);
      return those((counted) => {
        if (!weighs(counted)) return false;
        const origins = originsOf(state, counted.claim.id);
        return which === 'unknown' ? origins.size === 0 : origins.has(asked);
      });
    }
    case 'sourcing':
      return those((counted) => {
        const found: ReadonlySet<string> = sourcingsOf(state, counted.claim.id);
        return weighs(counted) && found.has(which);
      });
    case 'support': {
      const ties = tiesOf(countedLinks(state, all));
      return those(
        (counted) => weighs(counted) && isSupported(ties.get(counted.claim.id) ?? new Set(), which),
      );
    }
    case 'statement': {
      const row = matrix(state, all).rows.find(({ id }) => id === which);
      const ids = new Set(Object.values(row?.cells ?? {}).flatMap((cell) => cell.map(({ id }) => id)));
      return those((counted) => ids.has(counted.claim.id) && weighs(counted));
    }
    case 'judged':
      return those(({ claim }) => state.judgement.has(judgementKey(claim.id, which)));
    case 'agreement': {
      const agreed = claimsAgreed(state).filter(({ isSame }) => which === 'judged' || isSame);
      return new Set(agreed.map(({ claim }) => claim));
    }
  }
}

function isSupported(ties: ReadonlySet<ClaimTie>, which: string): boolean {
  if (which === 'none') return ties.size === 0;
  return which === 'conflicting' ? ties.has('conflicting') : strongest(ties) === which;
}
